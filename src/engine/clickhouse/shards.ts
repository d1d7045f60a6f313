import { ExitCode, UserError } from '../../user-error.js';
import { dialects } from '../sql/dialect.js';
import type { ClickHouseSession } from './session.js';
import { sourceTables } from './source-tables.js';

const { text } = dialects.clickhouse;

/**
 * Checks that every shard behind a table answers, at any depth. A server that skips shards, or cuts answers short, would report on only
 * part of a country.
 * @throws UserError shards-skipped, shards-missing, shard-unreachable, answers-cut
 */
export async function checkWhole(session: ClickHouseSession, table: string, place: { database: string; name: string }): Promise<void> {
  const { query, dividesShards, cutsAnswers } = session;
  if (cutsAnswers !== null) throw new UserError('answers-cut', { table, setting: cutsAnswers }, ExitCode.io);
  const { clusters, elsewhere, partial } = await sourceTables(query, place);
  if (partial !== null) throw new UserError('shards-skipped-by-table', { table, definition: partial }, ExitCode.io);
  if (dividesShards !== null && (clusters.size > 0 || elsewhere)) {
    throw new UserError('shards-skipped', { table, setting: dividesShards }, ExitCode.io);
  }
  for (const cluster of clusters) await checkShards(session, table, await withMacros(session, cluster));
}

async function checkShards({ query, unrestricted }: ClickHouseSession, table: string, cluster: string): Promise<void> {
  if (unrestricted === null) return;
  const where = `WHERE "cluster" = ${text(cluster)}`;
  const count = unrestricted(`SELECT COUNT(*) AS "shards" FROM cluster(${text(cluster)}, "system", "one")`);
  const [answering] = await count.catch((error) => {
    // A user who may only read the table may not query the cluster; then only the report's queries show whether all shards answer.
    if (error instanceof UserError && error.code === 'not-permitted') return [];
    throw error;
  });
  if (answering === undefined) return;
  const [known] = await query(`SELECT uniqExact("shard_num") AS "shards" FROM "system"."clusters" ${where}`);
  // This server may be configured with fewer shards than the others.
  const [elsewhere] = await unrestricted(
    `SELECT MAX("shard_num") AS "shards" FROM cluster(${text(cluster)}, "system", "clusters") ${where}`,
  );
  const expected = Math.max(Number(known.shards), Number(elsewhere.shards));
  const found = Math.min(Number(known.shards), Number(answering.shards));
  if (found < expected) throw new UserError('shards-missing', { table, expected, answering: found }, ExitCode.io);
}

/** Replaces macros such as `{cluster}`, which every server defines for itself. */
async function withMacros({ query }: ClickHouseSession, cluster: string): Promise<string> {
  if (!cluster.includes('{')) return cluster;
  const macros = new Map(
    (await query(`SELECT "macro", "substitution" FROM "system"."macros"`)).map((row) => [row.macro, row.substitution]),
  );
  return cluster.replace(/\{(\w+)\}/g, (written, macro) => String(macros.get(macro) ?? written));
}
