import { type CsvStyle, writeCsv } from '../../csv/writer.js';
import type { FirmCard, FirmRow, FirmRows } from '../../report/firm-model.js';
import { batchesOf } from '../batches.js';

const columns = [
  'indicator',
  'basis',
  'unit',
  'monthly',
  'currency',
  'output_unit',
  'baseline',
  'follow_up',
  'relative_change',
  'point_change',
  'outcome',
  'reason',
] as const;

const standing = ['rank', 'rank_n', 'peer_median', 'peer_n'] as const;

type Figures = Omit<FirmRow, 'enterpriseId' | 'enterpriseName' | 'dimensions' | 'indicator'>;

/** One row per enterprise and indicator, with full precision and English ids in every language. */
export function* firmRowsCsv(model: FirmRows, { excel }: CsvStyle = {}): Iterable<string> {
  const note = model.dataNotes.join('; ');
  yield writeCsv([['enterprise_id', 'enterprise_name', ...model.dimensions, ...columns, 'data_note']], { excel });
  const cells = (row: FirmRow) => [row.enterpriseId, row.enterpriseName, ...row.dimensions, row.indicator, ...figureCells(row), note];
  for (const rows of batchesOf(model.rows)) yield writeCsv(rows.map(cells), { excel, follows: true });
}

/** The rows of one enterprise, with its rank among its peers. */
export function firmCsv(card: FirmCard, { excel }: CsvStyle = {}): string {
  const { id, name, dimensions } = card.enterprise;
  const note = card.dataNotes.join('; ');
  const names = dimensions.map(({ dimension }) => dimension);
  const header = ['enterprise_id', 'enterprise_name', ...names, ...columns, ...standing, 'data_note', 'flagged'];
  const values = dimensions.map((dimension) => dimension.values.join(';'));
  const rows = card.indicators.map(({ id: indicator, rank, peerMedian, flagged, ...figures }) => [
    ...[id, name, ...values, indicator, ...figureCells(figures)],
    ...[rank?.rank ?? null, rank?.n ?? null, peerMedian?.value ?? null, peerMedian?.n ?? null, note, String(flagged)],
  ]);
  return writeCsv([header, ...rows], { excel });
}

function figureCells(row: Figures): (string | number | null)[] {
  return [
    row.basis,
    row.unit,
    String(row.monthly),
    row.currency,
    row.outputUnit,
    row.baseline,
    row.followUp,
    row.relativeChange,
    row.pointChange,
    row.outcome,
    row.reason,
  ];
}
