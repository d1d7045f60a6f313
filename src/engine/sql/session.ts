import type { SqlDialect } from './dialect.js';

export type Value = string | number | null;
export type Row = Readonly<Record<string, Value>>;

export type TakeRows = (rows: readonly Row[]) => void;

/** A connection to an engine. */
export interface Session {
  readonly dialect: SqlDialect;
  /** Whether nothing is kept between two queries, so that firms are best computed for one indicator at a time. */
  readonly oneByOne?: boolean;
  readonly query: (sql: string) => Promise<readonly Row[]>;
  /** Hands over the rows of a large answer in batches, in order, so that they are never all in memory. */
  readonly queryInBatches: (sql: string, take: TakeRows) => Promise<void>;
  /**
   * Prepares the firms for many queries.
   * @param sql SELECT with a row per firm
   * @returns expression for a FROM clause
   */
  readonly prepareFirms: (sql: string) => Promise<string>;
  /** Runs several queries about the firms and returns the rows of each. */
  readonly queryAll: (queries: readonly string[]) => Promise<readonly (readonly Row[])[]>;
  /** Stops the running queries. */
  readonly cancel: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Runs several queries per thing and returns the answers of each thing. */
export async function askEach<T>(
  { queryAll }: Session,
  things: readonly T[],
  questions: (thing: T) => readonly string[],
): Promise<readonly (readonly (readonly Row[])[])[]> {
  const asked = things.map(questions);
  const answers = await queryAll(asked.flat());
  let next = 0;
  return asked.map((queries) => queries.map(() => answers[next++]));
}
