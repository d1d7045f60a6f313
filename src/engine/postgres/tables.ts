import { ExitCode, UserError } from '../../user-error.js';
import { withoutCredentials } from '../address.js';
import { dialects } from '../sql/dialect.js';
import type { Session } from '../sql/session.js';
import { kindOfType } from '../table/column.js';
import type { Table } from '../table/table.js';

const { quoted, text } = dialects.postgres;

/**
 * A table or view of a database, named alone (as the search path finds it) or with its schema.
 * @throws UserError table-needed, table-not-found
 */
export async function postgresTable({ query }: Session, url: string, name: string | undefined): Promise<Table> {
  const place = withoutCredentials(url);
  const known = async () => {
    const rows = await query(
      `SELECT table_schema || '.' || table_name AS "name" FROM information_schema.tables WHERE table_schema NOT IN ('pg_catalog', 'information_schema') ORDER BY 1 LIMIT 20`,
    );
    return rows.map((row) => String(row.name).replace(/^public\./, '')).join(', ');
  };
  if (name === undefined) throw new UserError('table-needed', { place, known: await known() }, ExitCode.usage);
  const relation = name.split('.').map(quoted).join('.');
  const columns = await query(
    `SELECT attname AS "name", format_type(atttypid, NULL) AS "type" FROM pg_catalog.pg_attribute WHERE attrelid = to_regclass(${text(relation)}) AND attnum > 0 AND NOT attisdropped ORDER BY attnum`,
  );
  if (columns.length === 0) throw new UserError('table-not-found', { table: name, place, known: await known() }, ExitCode.usage);
  return {
    name: `${place}:${name}`,
    relation,
    columns: columns.map((row) => ({ name: String(row.name), kind: kindOfType(String(row.type)) })),
  };
}
