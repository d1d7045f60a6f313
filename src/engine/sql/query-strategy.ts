import { type DialectName, dialects, type SqlDialect } from './dialect.js';
import type { Row, Session, TakeRows } from './session.js';

/** Who answers what a session sends: an engine, or nobody. */
export interface Asker {
  readonly one: (sql: string) => Promise<readonly Row[]>;
  /** The answers to several questions that are sent as one statement. */
  readonly many: (sql: string, questions: readonly string[]) => Promise<readonly (readonly Row[])[]>;
  /** Not given where an answer comes whole. */
  readonly inBatches?: (sql: string, take: TakeRows) => Promise<void>;
}

/** How an engine is asked about firms, whoever answers. */
export type Manner = Pick<Session, 'dialect' | 'oneByOne' | 'query' | 'queryInBatches' | 'prepareFirms' | 'queryAll'>;

function wholeBy(one: Asker['one']): Session['queryInBatches'] {
  return async (sql, take) => take(await one(sql));
}

/** In a temporary table of firms, one question after the other. */
export function duckDbManner({ one, inBatches = wholeBy(one) }: Asker): Manner {
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

/** Firms are reckoned once a statement, whatever is asked about them: a read-only transaction makes no tables. */
export function postgresManner({ one, many, inBatches = wholeBy(one) }: Asker): Manner {
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

/** Several questions as one, each row of an answer as JSON under the number of its question. */
function together(queries: readonly string[]): string {
  return queries
    .map((sql, i) => `SELECT ${i} AS "question", to_json("answer_${i}") AS "row"\nFROM (\n${sql}\n) AS "answer_${i}"`)
    .join('\nUNION ALL\n');
}

/** Questions that run beside each other; a cluster has processors for them. */
const AT_ONCE = 4;

/** Nothing is kept between two questions, each of which makes its firms. */
export function clickHouseManner(dialect: SqlDialect, { one, inBatches = wholeBy(one) }: Asker): Manner {
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
      await Promise.all(Array.from({ length: AT_ONCE }, ask));
      return answers;
    },
  };
}

/** How the engine of a dialect is asked. */
export function mannerOf(name: DialectName, asker: Asker): Manner {
  if (name === 'duckdb') return duckDbManner(asker);
  return name === 'postgres' ? postgresManner(asker) : clickHouseManner(dialects[name], asker);
}
