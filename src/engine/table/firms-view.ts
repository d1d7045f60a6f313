import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Dimension } from '../../dataset/dataset.js';
import { emptyMapping, type Mapping } from '../../dataset/header/mapping.js';
import type { FollowUpRound } from '../../dataset/pairing.js';
import { indicators } from '../../indicators/catalogue.js';
import { ExitCode, UserError } from '../../user-error.js';
import type { DialectName, SqlDialect } from '../sql/dialect.js';
import { firmsSql } from '../sql/firms.js';
import { indented } from '../sql/query-printer.js';
import type { Session } from '../sql/session.js';
import type { ObservationSource } from '../sql/source.js';
import { tableObservations } from './observations.js';
import { assumedSession, assumedTable } from './placeholder-table.js';
import type { Table } from './table.js';

/** The column by which a view of firms is known, and which says what it was made for. */
const ABOUT = 'score_calc_view';

/** A view of firms, as an administrator made it of the SQL that `viewsSql` prints. */
export interface FirmsView {
  readonly round: FollowUpRound;
  readonly dimensions: ObservationSource['dimensions'];
  readonly dataNotes: readonly string[];
}

interface About extends Omit<FirmsView, 'dimensions'> {
  readonly dimensions: readonly [string, Pick<Dimension, 'at' | 'multiple' | 'derived'>][];
  /** By which definitions firms were reckoned. */
  readonly edition: string;
  /** What the columns and values of the table were said to mean. */
  readonly mapping: string;
}

/**
 * What an administrator creates once: a view with a row for each enterprise, and on a cluster of ClickHouse one on every shard
 * under a distributed table. The view looks out for what the table did not hold when it was made.
 * @param source of observations that are to last
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
  const about = JSON.stringify({ round, dataNotes: source.dataNotes, dimensions, edition, mapping: digestOf(mapping) });
  const select = `SELECT *, ${dialect.text(about)} AS "${ABOUT}"\nFROM (\n${firms}\n) AS "firms"`;
  if (!isClickHouse(dialect.name))
    return indented(
      dialect,
      `-- To make it again, first: DROP VIEW score_calc_firms;\n-- On a server, afterwards: GRANT SELECT ON score_calc_firms to those who may ask it.\nCREATE VIEW "score_calc_firms" AS\n${select};\n`,
    );
  const where = cluster === 'CLUSTER' ? ', with the name of the cluster for CLUSTER' : '';
  return `-- To make them again, drop both first: the view on every shard, and the table on the server that is asked.

-- On every shard, where the table named below holds the observations of that shard:
CREATE VIEW "score_calc_firms" AS
${indented(dialect, select)};

-- On the server that is asked${where}:
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

/** The same as long as the same SQL reckons firms, of numbers and of texts; the first part is raised when a view says other things of itself. */
async function editionOf(dialect: SqlDialect): Promise<string> {
  const hash = createHash('sha256');
  const tidy = assumedTable(dialect, 'tidy');
  for (const columns of [tidy.columns, tidy.columns.map(({ name }) => ({ name, kind: 'text' as const }))]) {
    const { source } = await tableObservations(assumedSession(dialect, 'last'), { ...tidy, columns }, emptyMapping, [], true);
    if (source === null) throw new Error('a tidy table has no source');
    hash.update(everyFirm(dialect, source, 'last'));
  }
  return `1-${hash.digest('hex').slice(0, 12)}`;
}

/** Tells mappings apart, in whatever order they name things; empty for one that says nothing. */
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
 * What a table says of itself when it is a view of firms; null when it is one of observations. What such a view does not know it
 * cannot be asked: neither what the table holds since, nor other definitions, nor enterprises that stand on several shards.
 * @param asked what columns and values are said to mean now; nothing said is right for any view
 * @throws UserError view-outdated, view-other-edition, view-other-mapping, not-sharded-by-enterprise, table-empty
 */
export async function readFirmsView(
  { dialect, query }: Session,
  { name, relation, columns }: Table,
  asked: Mapping = emptyMapping,
): Promise<FirmsView | null> {
  if (!columns.some((column) => column.name === ABOUT)) return null;
  // A view or a merge over a distributed table is spread like that.
  const enterprises = isClickHouse(dialect.name) ? 'uniqExact("enterprise_id")' : 'COUNT(*)';
  const [row] = await query(
    `SELECT MIN("${ABOUT}") AS "least", MAX("${ABOUT}") AS "most", COUNT(*) AS "firms", ${enterprises} AS "enterprises", SUM("unforeseen_rows") AS "unforeseen"\nFROM ${relation} AS "firms"`,
  );
  const [firms, known] = [Number(row.firms), Number(row.enterprises)];
  if (firms === 0) throw new UserError('table-empty', { table: name }, ExitCode.io);
  if (firms !== known) throw new UserError('not-sharded-by-enterprise', { table: name, firms, enterprises: known }, ExitCode.io);
  const { round, dataNotes, dimensions, edition, mapping } = JSON.parse(String(row.least)) as About;
  if (row.least !== row.most || edition !== (await editionOf(dialect)))
    throw new UserError('view-other-edition', { table: name }, ExitCode.io);
  if (!['', mapping].includes(digestOf(asked))) throw new UserError('view-other-mapping', { table: name }, ExitCode.io);
  const unforeseen = Number(row.unforeseen ?? 0);
  if (unforeseen > 0) throw new UserError('view-outdated', { table: name, rows: unforeseen }, ExitCode.io);
  return { round, dataNotes, dimensions: new Map(dimensions.map(([dimension, about]) => [dimension, { name: dimension, ...about }])) };
}

/** What stands in a FROM for the firms of a view: those that keep something between questions make them once. */
export async function preparedView({ oneByOne, prepareFirms }: Session, { relation }: Table): Promise<string> {
  return oneByOne ? relation : prepareFirms(`SELECT *\nFROM ${relation} AS "view"`);
}
