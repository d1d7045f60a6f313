import { ExitCode, UserError } from '../../user-error.js';
import { dialects } from '../sql/dialect.js';
import type { ClickHouseSession } from './session.js';

const { text } = dialects.clickhouse;

/**
 * Every shard of the cluster must answer: a server that is set to skip those that do not would report on part of a country.
 * @param engineFull `Distributed(cluster, database, table, …)`
 * @throws UserError shards-skipped, shards-missing, shard-unreachable
 */
export async function checkShards(
  { query, skipsShards, unrestricted }: ClickHouseSession,
  table: string,
  engineFull: string,
): Promise<void> {
  if (skipsShards) throw new UserError('shards-skipped', { table }, ExitCode.io);
  const cluster = /^Distributed\(\s*'?([^',)]+)'?/.exec(engineFull)?.[1] ?? '';
  const [known] = await query(`SELECT uniqExact("shard_num") AS "shards" FROM "system"."clusters" WHERE "cluster" = ${text(cluster)}`);
  if (unrestricted === null) return;
  const [answering] = await unrestricted(`SELECT COUNT(*) AS "shards" FROM cluster(${text(cluster)}, "system", "one")`);
  if (Number(answering.shards) === Number(known.shards)) return;
  const args = { table, expected: Number(known.shards), answering: Number(answering.shards) };
  throw new UserError('shards-missing', args, ExitCode.io);
}
