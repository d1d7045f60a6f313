import type { Client, ClientConfig } from 'pg';
import { ExitCode, UserError } from '../../user-error.js';
import { withoutCredentials, withoutSecrets } from '../address.js';
import { isUntrusted } from '../certificate.js';
import { missingPackage } from '../missing-package.js';
import { dialects } from '../sql/dialect.js';
import { postgresStrategy } from '../sql/query-strategy.js';
import type { Row, Session, TakeRows, Value } from '../sql/session.js';
import { clientSettings, tlsIfPossible } from './settings.js';

export interface PostgresOptions {
  readonly url: string;
  /** Seconds before the server abandons a query. */
  readonly timeout?: number;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Seconds to wait for a connection. */
const CONNECT_SECONDS = 15;

/** Rows of a large answer that are fetched at a time. */
const BATCH = 10_000;

/** Makes the server abandon a query when its client is gone; possible on Linux since version 14. */
const settingUp = `SELECT set_config("name", '10s', true) FROM "pg_settings" WHERE "name" = 'client_connection_check_interval' AND version() LIKE '%linux%'`;

/**
 * Opens a read-only transaction of PostgreSQL in which every query sees the same rows. Name and password come from the address,
 * otherwise from PGUSER, PGPASSWORD and so on; errors contain neither.
 * @throws UserError engine-missing, server-unreachable, server-refused, password-wanted, server-untrusted, bad-address
 */
export async function openPostgres({ url, timeout, env }: PostgresOptions): Promise<Session> {
  const { default: pg } = await import('pg').catch(missingPackage('PostgreSQL', 'pg'));
  const place = withoutCredentials(url);
  const settings = clientSettings(url, env);
  const { user, password } = settings;
  const secret = typeof password === 'string' ? password : undefined;
  const fail = (error: unknown) => failed(place, error, (said) => withoutSecrets(said, user, secret));
  const connect = async (ssl: ClientConfig['ssl']) => {
    const client = new pg.Client({
      ...settings,
      ssl,
      keepAlive: true,
      connectionTimeoutMillis: Math.min(timeout ?? CONNECT_SECONDS, CONNECT_SECONDS) * 1000,
      // Longer than the server's limit, so that the server gives up first and says so.
      ...(timeout === undefined ? {} : { query_timeout: (timeout + 5) * 1000 }),
      application_name: 'score-calc',
    });
    // A broken connection also fails the query that waits for it.
    client.on('error', () => {});
    await client.connect().catch((error) => {
      // A refused client stays connected and would keep this process waiting.
      client.end().catch(() => {});
      throw error;
    });
    return client;
  };
  const connectAsAsked = () =>
    connect(settings.ssl).catch((error: Error) => {
      const plainly = tlsIfPossible(url, env) && /does not support SSL/.test(error.message);
      return plainly ? connect(false).catch(fail) : fail(error);
    });
  const client = await connectAsAsked();
  const query = async (sql: string) => (await client.query(sql).catch(fail)).rows.map(plainRow);
  for (const sql of [...dialects.postgres.opening, settingUp]) await query(sql);
  if (timeout !== undefined) await query(`SET LOCAL statement_timeout = ${timeout * 1000}`);
  const many = async (sql: string, questions: readonly string[]) => {
    const answers: Row[][] = questions.map(() => []);
    for (const { question, row } of (await query(sql)) as unknown as readonly { question: number; row: Row }[]) answers[question].push(row);
    return answers;
  };
  const fetchRows = () => query(`FETCH FORWARD ${BATCH} FROM "score_calc_rows"`);
  const inBatches = async (sql: string, take: TakeRows) => {
    await query(`DECLARE "score_calc_rows" NO SCROLL CURSOR FOR\n${sql}`);
    for (let rows = await fetchRows(); rows.length > 0; rows = await fetchRows()) take(rows);
    await query('CLOSE "score_calc_rows"');
  };
  return {
    ...postgresStrategy({ one: query, many, inBatches }),
    cancel: async () => cancel(client, await connectAsAsked()),
    close: () => client.end().catch(() => {}),
  };
}

function plainRow(row: Record<string, unknown>): Row {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)]));
}

/** Counts come as texts, because a bigint may exceed what a double can represent; a count does not. JSON comes as objects. */
function plain(value: unknown): Value {
  if (value === null || typeof value === 'number' || typeof value === 'string') return value;
  return typeof value === 'object' ? (value as unknown as Value) : String(value);
}

/** Asks the server over a second connection to stop the query of the first. */
async function cancel(client: Client, second: Client): Promise<void> {
  const { processID } = client as unknown as { processID: number | null };
  await second.query('SELECT pg_cancel_backend($1)', [processID]);
  await second.end();
}

const refused: readonly string[] = ['28000', '28P01', '3D000'];
const unreachable: readonly string[] = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH', 'ECONNRESET'];

function failed(place: string, error: unknown, clean: (said: string) => string): never {
  const { code = '', message: said } = error as { code?: string; message: string };
  const message = clean(said);
  if (/does not support SSL/.test(message)) throw new UserError('server-without-tls', { place }, ExitCode.io);
  if (isUntrusted(code)) throw new UserError('server-untrusted', { place, reason: message.replace(/\.$/, '') }, ExitCode.io);
  if (/client password must be a/.test(message)) throw new UserError('password-wanted', { place }, ExitCode.io);
  if (refused.includes(code)) throw new UserError('server-refused', { place, reason: message }, ExitCode.io);
  if (code === '42501') throw new UserError('not-permitted', { place, reason: message }, ExitCode.io);
  if (code === '57014') throw new UserError('query-stopped', { place, reason: message }, ExitCode.io);
  const broken =
    unreachable.includes(code) || /timeout|establishing an SSL|terminated|Connection ended|closed/i.test(message) || code.startsWith('57P');
  if (broken) throw new UserError('server-unreachable', { place, reason: message || code }, ExitCode.io);
  throw new UserError('engine-failed', { engine: 'PostgreSQL', reason: message.replace(/\.$/, '') }, ExitCode.io);
}
