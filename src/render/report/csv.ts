import { type CsvStyle, writeCsv } from '../../csv/writer.js';
import type { Coverage, ReportGroup, ReportModel } from '../../report/model.js';
import { indicatorRows, type TidyRow, tidyColumns } from './csv-rows.js';

/**
 * One row per statistic, with full precision and English ids in every language: the dimensions of the group, whether it is the
 * total, indicator, statistic, its number with unit, n, N, interval and the enterprises left out.
 */
export function reportCsv(model: ReportModel, { excel }: CsvStyle = {}): string {
  const note = model.dataNotes.join('; ');
  const header = [...model.by, 'group', ...tidyColumns, 'confidence', 'data_note'];
  const rows = model.groups.flatMap((group) => {
    const key = model.by.map((_, i) => group.key[i] ?? null);
    return [...coverageRows(group), ...group.indicators.flatMap(indicatorRows)].map((row) => [
      ...key,
      group.total ? 'total' : 'group',
      ...tidyColumns.map((column) => row[column] ?? null),
      model.confidence,
      note,
    ]);
  });
  return writeCsv([header, ...rows], { excel });
}

function coverageRows({ coverage }: ReportGroup): TidyRow[] {
  const counts = [
    ['enrolled', coverage.enrolled],
    ['with_baseline', coverage.withBaseline],
    ['with_follow_up', coverage.withFollowUp],
    ['paired', coverage.paired],
    ['duplicated', coverage.duplicated],
    ...(coverage.rounds ?? []).map(({ round, n }) => [`follow_up_round_${round}`, n] as const),
  ] as const;
  const N = coverage.enrolled;
  return [
    ...counts.map(([name, value]): TidyRow => ({ statistic: `coverage_${name}`, value, unit: 'enterprises', n: N, N })),
    summed('workers', coverage.workers, N),
    summed('trained', coverage.trained, N),
  ];
}

function summed(name: string, { value, n }: Coverage['workers'], N: number): TidyRow {
  return { statistic: `coverage_${name}`, value, unit: 'people', n, N };
}
