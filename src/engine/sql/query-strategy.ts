import { type DialectName, dialects, type SqlDialect } from './dialect.js';
import type { Row, Session, TakeRows } from './session.js';

/** Sends queries and returns their answers: an engine, or a stand-in for one. */
export interface Asker {
  readonly one: (sql: string) => Promise<readonly Row[]>;
  /** Sends several queries as one statement and returns the answer to each. */
  readonly many: (sql: string, questions: readonly string[]) => Promise<readonly (readonly Row[])[]>;
  /** Absent where an answer only comes as a whole. */
  readonly inBatches?: (sql: string, take: TakeRows) => Promise<void>;
}

/** The way in which an engine is queried about firms, whatever answers. */
export type QueryStrategy = Pick<Session, 'dialect' | 'oneByOne' | 'query' | 'queryInBatches' | 'prepareFirms' | 'queryAll'>;

function wholeBy(one: Asker['one']): Session['queryInBatches'] {
  return async (sql, take) => take(await one(sql));
}

/** Queries a temporary table of firms, one query after the other. */
export function duckDbStrategy({ one, inBatches = wholeBy(one) }: Asker): QueryStrategy {
  return {
    dialect: dialects.duckdb,
    query: one,
    queryInBatches: inBatches,
    prepareFirms: async (sql) => {
      await one(`CREATE OR REPLACE TEMP TABLE "firms" AS\n${sql}`);
      return '"firms"';
    },
    queryAll: async (queries) => {
      const answers: (readonly Row[])[] = [];
      for (const sql of queries) answers.push(await one(sql));
      return answers;
    },
  };
}

/** Computes the firms once per statement, for all of its queries: a read-only transaction cannot create tables. */
export function postgresStrategy({ one, many, inBatches = wholeBy(one) }: Asker): QueryStrategy {
  let firms = '';
  const withFirms = (sql: string) => (firms === '' ? sql : `WITH "firms" AS MATERIALIZED (\n${firms}\n)\n${sql}`);
  return {
    dialect: dialects.postgres,
    query: (sql) => one(withFirms(sql)),
    queryInBatches: (sql, take) => inBatches(withFirms(sql), take),
    prepareFirms: async (sql) => {
      firms = sql;
      return '"firms"';
    },
    queryAll: async (queries) => (queries.length === 0 ? [] : many(withFirms(together(queries)), queries)),
  };
}

/** Combines queries into one; each row is JSON beside the index of its query. */
function together(queries: readonly string[]): string {
  return queries
    .map((sql, i) => `SELECT ${i} AS "question", to_json("answer_${i}") AS "row"\nFROM (\n${sql}\n) AS "answer_${i}"`)
    .join('\nUNION ALL\n');
}

/** Number of queries that run at the same time. */
const QUERIES_AT_ONCE = 4;

/** Computes the firms in every query, since nothing is kept between two. */
export function clickHouseStrategy(dialect: SqlDialect, { one, inBatches = wholeBy(one) }: Asker): QueryStrategy {
  return {
    dialect,
    oneByOne: true,
    query: one,
    queryInBatches: inBatches,
    prepareFirms: async (sql) => `(\n${sql}\n)`,
    queryAll: async (queries) => {
      const answers: (readonly Row[])[] = [];
      let next = 0;
      const ask = async () => {
        while (next < queries.length) {
          const index = next++;
          answers[index] = await one(queries[index]);
        }
      };
      await Promise.all(Array.from({ length: QUERIES_AT_ONCE }, ask));
      return answers;
    },
  };
}

/** The way in which the engine of a dialect is queried. */
export function strategyOf(name: DialectName, asker: Asker): QueryStrategy {
  if (name === 'duckdb') return duckDbStrategy(asker);
  return name === 'postgres' ? postgresStrategy(asker) : clickHouseStrategy(dialects[name], asker);
}
