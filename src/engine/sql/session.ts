import type { SqlDialect } from './dialect.js';

export type Value = string | number | null;
export type Row = Readonly<Record<string, Value>>;

export type TakeRows = (rows: readonly Row[]) => void;

/** A connection to an engine. */
export interface Session {
  readonly dialect: SqlDialect;
  /** Keeps nothing between two questions, so that the firms are best reckoned for one indicator at a time. */
  readonly oneByOne?: boolean;
  readonly query: (sql: string) => Promise<readonly Row[]>;
  /** Hands over the rows of a large answer in batches, in order, so that they are never all in memory. */
  readonly queryInBatches: (sql: string, take: TakeRows) => Promise<void>;
  /**
   * Makes the firms ready to be asked about many times.
   * @param sql a SELECT with a row for each
   * @returns what stands in a FROM for them
   */
  readonly prepareFirms: (sql: string) => Promise<string>;
  /** The answers to several questions about the firms, each with its rows. */
  readonly queryAll: (queries: readonly string[]) => Promise<readonly (readonly Row[])[]>;
  /** Stops what is being asked. */
  readonly cancel: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Asks several questions about each of several things, and gives each thing its answers. */
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
