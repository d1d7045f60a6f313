import type { Dimension } from '../../dataset/dataset.js';
import type { FollowUpRound } from '../../dataset/pairing.js';
import type { Indicator } from '../../indicators/definition.js';
import type { Dialect, DialectName } from '../sql/dialect.js';
import { firmsSql } from '../sql/firms.js';
import { indented } from '../sql/printed.js';
import type { Session } from '../sql/session.js';
import { dimensionColumn, type ObservationSource } from '../sql/source.js';
import type { Table } from './source.js';

/** Columns by which a view of firms is known, and which say what it was made for. */
const ROUND = 'score_calc_round';
const NOTES = 'score_calc_notes';

/** A view of firms, as an administrator made it of the SQL that `viewsSql` prints. */
export interface FirmsView {
  readonly round: FollowUpRound;
  readonly dimensions: ObservationSource['dimensions'];
  readonly dataNotes: readonly string[];
}

/**
 * What an administrator creates once: a view with a row for each enterprise, and on a cluster of ClickHouse one on every shard
 * under a distributed table.
 */
export function viewsSql(dialect: Dialect, source: ObservationSource, indicators: readonly Indicator[], round: FollowUpRound): string {
  const dimensions = [...source.dimensions.keys(), 'enterprise_name'];
  const firms = firmsSql(dialect, source, indicators, dimensions, round);
  const notes = dialect.text(JSON.stringify(source.dataNotes));
  const select = `SELECT *, ${dialect.text(String(round))} AS "${ROUND}", ${notes} AS "${NOTES}"\nFROM (\n${firms}\n) AS "firms"`;
  if (!isClickHouse(dialect.name)) return indented(`CREATE VIEW "score_calc_firms" AS\n${select};\n`);
  return `-- On every shard, where the table named below holds the observations of that shard:
CREATE VIEW "score_calc_firms" AS
${indented(select)};

-- On the server that is asked, with the name of the cluster for CLUSTER:
CREATE TABLE "score_calc_firms_all" AS "score_calc_firms"
ENGINE = Distributed('CLUSTER', currentDatabase(), 'score_calc_firms');
`;
}

function isClickHouse(name: DialectName): boolean {
  return name === 'clickhouse' || name === 'clickhouse18';
}

/** What a table says of itself when it is a view of firms; null when it is one of observations. */
export async function readFirmsView({ query }: Session, { relation, columns }: Table): Promise<FirmsView | null> {
  const names = columns.map(({ name }) => name);
  if (!names.includes(ROUND)) return null;
  const [row] = await query(`SELECT "${ROUND}", "${NOTES}" FROM ${relation} LIMIT 1`);
  const round = String(row?.[ROUND] ?? 'last');
  const dimensions = names.flatMap((name): [string, Omit<Dimension, 'column'>][] => {
    const dimension = name.startsWith('d_') ? name.slice(dimensionColumn('').length) : '';
    if (dimension === '' || dimension === 'enterprise_name') return [];
    return [[dimension, { name: dimension, at: 'baseline', multiple: dimension === 'training', derived: false }]];
  });
  return {
    round: round === 'first' || round === 'last' ? round : Number(round),
    dimensions: new Map(dimensions),
    dataNotes: row === undefined ? [] : (JSON.parse(String(row[NOTES])) as string[]),
  };
}
