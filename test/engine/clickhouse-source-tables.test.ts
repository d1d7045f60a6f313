import { expect, it } from 'vitest';
import { sourceTables } from '../../src/engine/clickhouse/source-tables.js';
import type { Row } from '../../src/engine/sql/session.js';

/** Definitions as written by newer servers than those started for tests. */
const tables: readonly Row[] = [
  ['a', 'plain', 'MergeTree', 'MergeTree ORDER BY id', ''],
  ['a', 'spread', 'Distributed', "Distributed('office', 'a', 'plain', cityHash64(id))", ''],
  ['a', 'skipping', 'Distributed', "Distributed('office', 'a', 'plain') SETTINGS skip_unavailable_shards = 1", ''],
  ['b', 'view', 'View', '', 'CREATE VIEW b.view (`id` String) AS SELECT * FROM a.spread AS t INNER JOIN c USING id'],
  ['b', 'inside', 'MaterializedView', '', 'CREATE MATERIALIZED VIEW b.inside TO `a`.`spread` AS SELECT * FROM a.plain'],
  ['b', 'cut', 'View', '', "CREATE VIEW b.cut AS SELECT * FROM a.plain SETTINGS max_rows_to_read = 5, read_overflow_mode = 'break'"],
  ['b', 'all', 'Merge', "Merge(REGEXP('^[ab]$'), '^spre')", ''],
  ['b', 'grouped', 'Merge', "Merge(REGEXP('^(a|c)$'), '^s.{1,4}d$')", ''],
  ['a', 'nameless', 'Distributed', "Distributed('office', '', 'skipping')", ''],
  ['b', 'buffer', 'Buffer', "Buffer('b', 'view', 16, 10, 100)", ''],
  ['b', 'afar', 'View', '', "CREATE VIEW b.afar AS SELECT * FROM remote('10.0.0.1', a.plain)"],
  ['b', 'hidden', 'View', '', 'CREATE VIEW b.hidden AS SELECT id FROM secret.spread'],
  ['b', 'parts', 'View', '', 'CREATE VIEW b.parts AS SELECT id FROM a.plain SETTINGS distributed_group_by_no_merge = 2'],
  ['b', 'named', 'View', '', "CREATE VIEW b.named AS SELECT * FROM cluster('country', a.plain)"],
  ['b', 'local', 'View', '', 'CREATE VIEW b.local AS SELECT * FROM (SELECT id FROM a.plain)'],
  ['b', 'round', 'View', '', 'CREATE VIEW b.round AS SELECT * FROM b.round'],
].map(([database, name, engine, engine_full, create_table_query]) => ({ database, name, engine, engine_full, create_table_query }));

/** Finds the tables that a question names, by name or by expression. */
const query = async (sql: string): Promise<readonly Row[]> => {
  if (sql.includes('match("name"')) {
    const [database, name] = [...sql.matchAll(/match\("\w+", '([^']*)'\)/g)].map(([, expression]) => new RegExp(expression));
    return tables.filter((row) => database.test(String(row.database)) && name.test(String(row.name)));
  }
  return tables.filter(({ database, name }) => sql.includes(`('${database}', '${name}')`));
};

it.each([
  ['a.plain', [], false, null],
  ['a.spread', ['office'], false, null],
  ['a.skipping', ['office'], false, 'a.skipping'],
  ['b.view', ['office'], false, null],
  ['b.inside', ['office'], false, null],
  ['b.cut', [], false, 'b.cut'],
  ['b.all', ['office'], false, null],
  ['b.grouped', ['office'], false, null],
  ['a.nameless', ['office'], false, 'a.skipping'],
  ['b.buffer', ['office'], false, null],
  ['b.afar', [], true, null],
  ['b.hidden', [], true, null],
  ['b.parts', [], false, 'b.parts'],
  ['b.named', ['country'], false, null],
  ['b.local', [], false, null],
  ['b.round', [], false, null],
])('the table %s reads from the clusters %j', async (table, clusters, elsewhere, partial) => {
  const [database, name] = table.split('.');
  const found = await sourceTables(query, { database, name });
  expect({ ...found, clusters: [...found.clusters] }).toEqual({ clusters, elsewhere, partial });
});
