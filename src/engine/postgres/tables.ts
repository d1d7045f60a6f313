import { ExitCode, UserError } from '../../user-error.js';
import { withoutCredentials } from '../address.js';
import { dialects } from '../sql/dialect.js';
import type { Session } from '../sql/session.js';
import { kindOfType } from '../table/column.js';
import type { Table } from '../table/table.js';
import { namesOfTable } from '../table-source.js';

const { quoted, text } = dialects.postgres;

/** Name of a column's type, of a domain that of its base type. Arrays, enumerations, ranges and intervals are set apart, since their names may begin like those of numbers. */
const typeName = `CASE WHEN typcategory IN ('A', 'E', 'R', 'T') THEN 'other' ELSE format_type(CASE typtype WHEN 'd' THEN typbasetype ELSE atttypid END, NULL) END`;

/**
 * Finds a table or view, named alone (as the search path finds it) or with its schema.
 * @throws UserError table-needed, table-not-found
 */
export async function postgresTable({ query }: Session, url: string, name: string | undefined): Promise<Table> {
  const place = withoutCredentials(url);
  const known = async () => {
    const rows = await query(
      `SELECT relnamespace::regnamespace || '.' || relname AS "name" FROM pg_catalog.pg_class WHERE relkind IN ('r', 'p', 'v', 'm', 'f') AND NOT relispartition AND relnamespace::regnamespace::text !~ '^(pg_|information_schema$)' AND has_schema_privilege(relnamespace, 'USAGE') AND has_any_column_privilege(oid, 'SELECT') ORDER BY 1 LIMIT 20`,
    );
    return rows.map((row) => String(row.name).replace(/^public\./, '')).join(', ');
  };
  if (name === undefined) throw new UserError('table-needed', { place, known: await known() }, ExitCode.usage);
  for (const names of namesOfTable(name)) {
    const relation = names.map(quoted).join('.');
    const columns = await query(
      `SELECT attname AS "name", ${typeName} AS "type" FROM pg_catalog.pg_attribute JOIN pg_catalog.pg_type ON pg_type.oid = atttypid WHERE attrelid = to_regclass(${text(relation)}) AND attnum > 0 AND NOT attisdropped ORDER BY attnum`,
    );
    if (columns.length === 0) continue;
    return {
      name: `${place}:${name}`,
      relation,
      columns: columns.map((row) => ({ name: String(row.name), kind: kindOfType(String(row.type)) })),
    };
  }
  throw new UserError('table-not-found', { table: name, place, known: await known() }, ExitCode.usage);
}
