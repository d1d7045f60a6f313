import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Dimension } from '../../dataset/dataset.js';
import { emptyMapping, type Mapping } from '../../dataset/header/mapping.js';
import { comparedRounds, type FollowUpRound } from '../../dataset/pairing.js';
import { indicators } from '../../indicators/catalogue.js';
import { ExitCode, UserError } from '../../user-error.js';
import type { DialectName, SqlDialect } from '../sql/dialect.js';
import { firmsSql } from '../sql/firms.js';
import { indented } from '../sql/query-printer.js';
import type { Session } from '../sql/session.js';
import type { ObservationSource } from '../sql/source.js';
import { tableObservations } from './observations.js';
import { placeholderSession, placeholderTable } from './placeholder-table.js';
import type { Table } from './table.js';

/** Column that marks a view of firms and describes how it was made. */
const ABOUT = 'score_calc_view';

/** View of firms that an administrator created with the SQL that `viewsSql` prints. */
export interface FirmsView {
  readonly round: FollowUpRound;
  /** Those that the compared follow-ups may have. */
  readonly rounds: readonly number[];
  readonly dimensions: ObservationSource['dimensions'];
  readonly dataNotes: readonly string[];
}

interface About extends Omit<FirmsView, 'dimensions'> {
  readonly dimensions: readonly [string, Pick<Dimension, 'at' | 'multiple' | 'derived'>][];
  /** Fingerprint of the definitions by which firms are computed. */
  readonly edition: string;
  /** Digest of the mapping of columns and values. */
  readonly mapping: string;
}

/**
 * SQL that an administrator runs once: a view with a row per enterprise, and on a cluster of ClickHouse one on every shard under a
 * distributed table. The view detects values that the table did not contain when the view was made.
 * @param source lasting observations, see `tableObservations`
 * @param mapping by which the source was read
 */
export async function viewsSql(
  dialect: SqlDialect,
  source: ObservationSource,
  round: FollowUpRound,
  cluster = 'CLUSTER',
  mapping: Mapping = emptyMapping,
): Promise<string> {
  const firms = everyFirm(dialect, source, round);
  const dimensions = [...source.dimensions].map(([name, { at, multiple, derived }]) => [name, { at, multiple, derived }]);
  const edition = await editionOf(dialect);
  const rounds = comparedRounds(source.periods, round);
  const about = JSON.stringify({ round, rounds, dataNotes: source.dataNotes, dimensions, edition, mapping: digestOf(mapping) });
  const select = `SELECT *, ${dialect.text(about)} AS "${ABOUT}"\nFROM (\n${firms}\n) AS "firms"`;
  if (!isClickHouse(dialect.name))
    return indented(
      dialect,
      `-- To recreate it, first run: DROP VIEW score_calc_firms;\n-- On a server, afterwards: GRANT SELECT ON score_calc_firms to those who may query it.\nCREATE VIEW "score_calc_firms" AS\n${select};\n`,
    );
  const where = cluster === 'CLUSTER' ? ', with the name of the cluster for CLUSTER' : '';
  return `-- To recreate them, drop both first: the view on every shard, and the table on the server that is queried.

-- On every shard, where the table named below holds the observations of that shard:
CREATE VIEW "score_calc_firms" AS
${indented(dialect, select)};

-- On the server that is queried${where}:
CREATE TABLE "score_calc_firms_all" AS "score_calc_firms"
ENGINE = Distributed(${dialect.text(cluster)}, currentDatabase(), 'score_calc_firms');
`;
}

function isClickHouse(name: DialectName): boolean {
  return name === 'clickhouse' || name === 'clickhouse18';
}

function everyFirm(dialect: SqlDialect, source: ObservationSource, round: FollowUpRound): string {
  return firmsSql(dialect, source, indicators, [...source.dimensions.keys(), 'enterprise_name'], round);
}

/** Changes whenever the SQL that computes firms does, from numbers or from texts. Its first part is raised when the description in a view changes. */
async function editionOf(dialect: SqlDialect): Promise<string> {
  const hash = createHash('sha256');
  const tidy = placeholderTable(dialect, 'tidy');
  for (const columns of [tidy.columns, tidy.columns.map(({ name }) => ({ name, kind: 'text' as const }))]) {
    const { source } = await tableObservations(placeholderSession(dialect, 'last'), { ...tidy, columns }, emptyMapping, [], true);
    if (source === null) throw new Error('a tidy table has no source');
    hash.update(everyFirm(dialect, source, 'last'));
  }
  return `2-${hash.digest('hex').slice(0, 12)}`;
}

/** Digest of a mapping, independent of the order of its entries; empty for an empty mapping. */
function digestOf({ required: _, ...mapping }: Mapping): string {
  if (isDeepStrictEqual(mapping, emptyMapping)) return '';
  return createHash('sha256')
    .update(JSON.stringify(inOrder(mapping)))
    .digest('hex')
    .slice(0, 12);
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, part]) => [key, inOrder(part)] as const);
  return Object.fromEntries(entries.sort(([x], [y]) => (x < y ? -1 : 1)));
}

/**
 * Description that a view of firms carries; null for a table of observations. A view is refused when its table has new values, when its
 * definitions differ, or when an enterprise is on several shards.
 * @param asked mapping in use now; an empty one fits any view
 * @throws UserError view-outdated, view-other-edition, view-other-mapping, not-sharded-by-enterprise, table-empty
 */
export async function readFirmsView(
  { dialect, query }: Session,
  { name, relation, columns }: Table,
  asked: Mapping = emptyMapping,
): Promise<FirmsView | null> {
  if (!columns.some((column) => column.name === ABOUT)) return null;
  // A view or a merge over a distributed table may have enterprises on several shards, too.
  const enterprises = isClickHouse(dialect.name) ? 'uniqExact("enterprise_id")' : 'COUNT(*)';
  const [row] = await query(
    `SELECT MIN("${ABOUT}") AS "least", MAX("${ABOUT}") AS "most", COUNT(*) AS "firms", ${enterprises} AS "enterprises", SUM("unforeseen_rows") AS "unforeseen"\nFROM ${relation} AS "firms"`,
  );
  const [firms, known] = [Number(row.firms), Number(row.enterprises)];
  if (firms === 0) throw new UserError('table-empty', { table: name }, ExitCode.io);
  if (firms !== known) throw new UserError('not-sharded-by-enterprise', { table: name, firms, enterprises: known }, ExitCode.io);
  const { round, rounds, dataNotes, dimensions, edition, mapping } = JSON.parse(String(row.least)) as About;
  if (row.least !== row.most || edition !== (await editionOf(dialect)))
    throw new UserError('view-other-edition', { table: name }, ExitCode.io);
  if (!['', mapping].includes(digestOf(asked))) throw new UserError('view-other-mapping', { table: name }, ExitCode.io);
  const unforeseen = Number(row.unforeseen ?? 0);
  if (unforeseen > 0) throw new UserError('view-outdated', { table: name, rows: unforeseen }, ExitCode.io);
  const named = dimensions.map(([dimension, about]) => [dimension, { name: dimension, ...about }] as const);
  return { round, rounds, dataNotes, dimensions: new Map(named) };
}

/** Expression for a FROM clause with the firms of a view. Sessions that keep something between queries compute them once. */
export async function preparedView({ oneByOne, prepareFirms }: Session, { relation }: Table): Promise<string> {
  return oneByOne ? relation : prepareFirms(`SELECT *\nFROM ${relation} AS "view"`);
}
