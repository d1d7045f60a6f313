import { dialects } from '../sql/dialect.js';
import type { Row } from '../sql/session.js';

const { text } = dialects.clickhouse;

/** Where the rows of a table come from, as far as this server knows. */
export interface SourceTables {
  /** Clusters that hold rows. */
  readonly clusters: ReadonlySet<string>;
  /** Whether rows come, or may come, from servers that no cluster names. */
  readonly elsewhere: boolean;
  /** Name of a table whose definition allows leaving out shards or cutting answers short. */
  readonly partial: string | null;
}

interface Name {
  readonly database: string;
  readonly name: string;
}

/**
 * Follows a table through views, merges, buffers and distributed tables. For a view, every name in its text that is a table is
 * followed; a table too many does no harm.
 */
export async function sourceTables(query: (sql: string) => Promise<readonly Row[]>, table: Name): Promise<SourceTables> {
  const clusters = new Set<string>();
  const seen = new Set<string>();
  const visible = new Set<string>();
  /** Tables behind each table that holds no rows itself. */
  const sources: Name[][] = [];
  let elsewhere = false;
  let partial: string | null = null;
  for (let wanted: readonly Name[] = [table]; wanted.length > 0; ) {
    const next: Name[] = [];
    for (const row of await tablesNamed(query, wanted, seen)) {
      const [database, name, engine, full, created] = ['database', 'name', 'engine', 'engine_full', 'create_table_query'].map((column) =>
        String(row[column]),
      );
      visible.add(`${database}.${name}`);
      const behind: Name[] = [];
      const definition = engine.endsWith('View') ? created : full;
      if (partialSetting.test(definition)) partial = `${database}.${name}`;
      const [first = '', second = '', third = ''] = argumentsOf(full);
      if (engine === 'Distributed') {
        clusters.add(first);
        // Without a database, the shards use their default one, which mostly has the same name.
        next.push({ database: second || database, name: third });
        continue;
      }
      if (engine === 'Buffer') behind.push({ database: first, name: second });
      else if (engine === 'Merge') behind.push(...(await matching(query, first, second)));
      else if (engine.endsWith('View')) {
        behind.push(...namesIn(created, database));
        for (const [, cluster] of created.matchAll(/\bcluster(?:AllReplicas)?\s*\(\s*['"`]?([^'"`,)\s]+)/gi)) clusters.add(cluster);
        for (const [, base, pattern] of created.matchAll(/\bmerge\s*\(\s*'([^']*)'\s*,\s*'([^']*)'/gi)) {
          behind.push(...(await matching(query, base, pattern)));
        }
        elsewhere ||= /\bremote(?:Secure)?\s*\(/i.test(created);
        // The text of a view begins with its own name.
        const own = behind.findIndex((each) => each.database === database && each.name === name);
        if (own >= 0) behind.splice(own, 1);
      } else continue;
      sources.push(behind);
      next.push(...behind);
    }
    wanted = next;
  }
  // A table whose sources this user may not see may have its rows anywhere.
  elsewhere ||= sources.some((behind) => !behind.some((each) => visible.has(`${each.database}.${each.name}`)));
  return { clusters, elsewhere, partial };
}

/** Settings that in a definition take precedence over those of a query. */
const partialSetting =
  /(?:skip_unavailable_shards|distributed_group_by_no_merge|optimize_skip_unused_shards)\s*=\s*'?(?:[12]|true)|overflow_mode\s*=\s*'(?:break|any)'/i;

async function tablesNamed(
  query: (sql: string) => Promise<readonly Row[]>,
  wanted: readonly Name[],
  seen: Set<string>,
): Promise<readonly Row[]> {
  const keys = [...new Set(wanted.map(({ database, name }) => `(${text(database)}, ${text(name)})`))].filter((key) => !seen.has(key));
  for (const key of keys) seen.add(key);
  if (keys.length === 0) return [];
  return query(
    `SELECT "database", "name", "engine", "engine_full", "create_table_query" FROM "system"."tables" WHERE ("database", "name") IN (${keys.join(', ')})`,
  );
}

async function matching(query: (sql: string) => Promise<readonly Row[]>, database: string, pattern: string): Promise<Name[]> {
  const expression = /^REGEXP\(\s*'(.*)'\s*\)$/i.exec(database)?.[1];
  const inDatabase = expression === undefined ? `"database" = ${text(database)}` : `match("database", ${text(expression)})`;
  const rows = await query(`SELECT "database", "name" FROM "system"."tables" WHERE ${inDatabase} AND match("name", ${text(pattern)})`);
  return rows.map((row) => ({ database: String(row.database), name: String(row.name) }));
}

/** @param engineFull `Distributed(cluster, database, table, …)`, each of them quoted or not */
export function argumentsOf(engineFull: string): string[] {
  const inside = /^\w+\((.*)\)/s.exec(engineFull)?.[1] ?? '';
  const parts = inside.match(/\s*(?:(?:REGEXP\()?'(?:[^'\\]|\\.)*'\)?|[^,]+)/g) ?? [];
  return parts.map((part) =>
    part
      .trim()
      .replace(/^['`"](.*)['`"]$/s, '$1')
      .replace(/\\(.)/g, '$1'),
  );
}

/** All parts of a view's text that may be names of tables. */
function namesIn(created: string, database: string): Name[] {
  const part = '(?:`((?:[^`\\\\]|\\\\.)+)`|"([^"]+)"|([A-Za-z_]\\w*))';
  const names = [...created.matchAll(new RegExp(`${part}(?:\\s*\\.\\s*${part})?`, 'g'))];
  return names.flatMap(([, ...found]) => {
    const [first, second] = [found.slice(0, 3), found.slice(3)].map((forms) => forms.find((form) => form !== undefined));
    if (first === undefined) return [];
    return second === undefined ? [{ database, name: first }] : [{ database: first, name: second }];
  });
}
