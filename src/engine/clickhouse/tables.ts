import { ExitCode, UserError } from '../../user-error.js';
import { withoutCredentials } from '../address.js';
import { dialects } from '../sql/dialect.js';
import { kindOfType } from '../table/column.js';
import type { Table } from '../table/table.js';
import { namesOfTable } from '../table-source.js';
import type { ClickHouseSession } from './session.js';
import { checkWhole } from './shards.js';
import { argumentsOf } from './source-tables.js';

const { quoted, text } = dialects.clickhouse;

/**
 * Finds a table, named alone or with its database. Every shard behind it must answer.
 * @throws UserError table-needed, table-not-found, and the errors of `checkWhole`
 */
export async function clickHouseTable(session: ClickHouseSession, url: string, name: string | undefined): Promise<Table> {
  const { query } = session;
  const place = withoutCredentials(url);
  const known = async () => {
    const rows = await query(`SELECT "name" FROM "system"."tables" WHERE "database" = currentDatabase() ORDER BY "name" LIMIT 20`);
    return rows.map((row) => String(row.name)).join(', ');
  };
  if (name === undefined) throw new UserError('table-needed', { place, known: await known() }, ExitCode.usage);
  for (const names of namesOfTable(name)) {
    const [table, database] = names.toReversed();
    const inDatabase = `"database" = ${database === undefined ? 'currentDatabase()' : text(database)}`;
    const columns = await query(`SELECT "name", "type" FROM "system"."columns" WHERE ${inDatabase} AND "table" = ${text(table)}`);
    if (columns.length === 0) continue;
    const [engine] = await query(
      `SELECT "database", "engine", "engine_full" FROM "system"."tables" WHERE ${inDatabase} AND "name" = ${text(table)}`,
    );
    await checkWhole(session, name, { database: String(engine?.database), name: table });
    return {
      name: `${place}:${name}`,
      relation: names.map(quoted).join('.'),
      columns: columns.map((row) => ({ name: String(row.name), kind: kindOfType(String(row.type)) })),
      ...(engine?.engine === 'Distributed' ? { distributed: shardOf(String(engine.engine_full)) } : {}),
    };
  }
  throw new UserError('table-not-found', { table: name, place, known: await known() }, ExitCode.usage);
}

/** Cluster of a distributed table, and the table that holds its rows on each server. */
function shardOf(engineFull: string): { cluster: string; relation: string } {
  const [cluster, database, table] = argumentsOf(engineFull);
  return { cluster, relation: (database === '' ? [table] : [database, table]).map(quoted).join('.') };
}
