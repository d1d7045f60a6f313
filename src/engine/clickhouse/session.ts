import { randomUUID } from 'node:crypto';
import type { ClickHouseClient } from '@clickhouse/client';
import { ExitCode, UserError } from '../../user-error.js';
import { readAddress, withoutCredentials, withoutSecrets } from '../address.js';
import { isUntrusted } from '../certificate.js';
import { missingPackage } from '../missing-package.js';
import { dialects } from '../sql/dialect.js';
import { clickHouseStrategy } from '../sql/query-strategy.js';
import type { Row, Session } from '../sql/session.js';

export interface ClickHouseOptions {
  /** `clickhouse://user:password@host:8123/database`, with TLS `clickhouses://`. */
  readonly url: string;
  /** Seconds before a query is abandoned. */
  readonly timeout?: number;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export interface ClickHouseSession extends Session {
  /** Setting that leaves out shards or keeps their answers apart, and that this user cannot change. */
  readonly dividesShards: string | null;
  /** Setting that makes the server cut answers short instead of failing, and that this user cannot change. */
  readonly cutsAnswers: string | null;
  /** Runs a query outside read-only mode, which forbids reading a cluster as a table; null for users restricted to that mode. */
  readonly unrestricted: ((sql: string) => Promise<readonly Row[]>) | null;
}

/** The first version whose functions the newer dialect needs. */
const MODERN = 21;

/**
 * Connects to ClickHouse over HTTP, in read-only mode where the user may set it. Name and password come from the address, otherwise from
 * CLICKHOUSE_USER and CLICKHOUSE_PASSWORD; errors contain neither.
 * @throws UserError engine-missing, bad-address, address-parameter, bad-option, and for what the server says: server-unreachable,
 *   server-untrusted, server-refused, not-permitted, query-stopped, query-too-long, shard-unreachable, engine-failed
 */
export async function openClickHouse({ url, timeout = 300, env }: ClickHouseOptions): Promise<ClickHouseSession> {
  const { ClickHouseLogLevel, createClient } = await import('@clickhouse/client').catch(missingPackage('ClickHouse', '@clickhouse/client'));
  const place = withoutCredentials(url);
  const address = addressOf(url, env);
  // The default name is no secret, and many databases have it too.
  const name = address.username === 'default' ? undefined : address.username;
  const clean = (said: string) => withoutSecrets(said, name, address.password);
  const client = createClient({
    ...address,
    application: 'score-calc',
    // Longer than the server's limit, so that the server gives up first and says so.
    request_timeout: (timeout + 5) * 1000,
    log: { level: ClickHouseLogLevel.OFF },
  });
  const running = new Map<string, AbortController>();
  const ask = async (sql: string, settings: Record<string, string>): Promise<Row[]> => {
    const id = randomUUID();
    const abort = new AbortController();
    running.set(id, abort);
    try {
      const result = await client.query({
        query: sql,
        format: 'JSON',
        query_id: id,
        abort_signal: abort.signal,
        clickhouse_settings: settings,
      });
      return rowsOf(await result.text());
    } catch (error) {
      // The server does not notice by itself that the client has stopped waiting.
      if (/Timeout error/.test(String(error))) {
        await kill(client, id);
        throw new UserError('query-too-long', { engine: 'ClickHouse', seconds: timeout }, ExitCode.io);
      }
      return failed(place, error, clean);
    } finally {
      running.delete(id);
    }
  };
  const { version, found } = await readSettings(ask);
  const settings = await allowedSettings(ask, found, timeout);
  const partial = [...found].flatMap(([name, value]) => (isWhole(name, settings[name] ?? value) ? [] : [name]));
  const query = (sql: string) => ask(sql, settings);
  const { readonly, ...others } = settings;
  return {
    ...clickHouseStrategy(Number.parseInt(version, 10) < MODERN ? dialects.clickhouse18 : dialects.clickhouse, {
      one: query,
      many: (_, questions) => Promise.all(questions.map(query)),
    }),
    dividesShards: partial.find((name) => shardSettings.includes(name)) ?? null,
    cutsAnswers: partial.find((name) => !shardSettings.includes(name)) ?? null,
    unrestricted:
      readonly === undefined
        ? null
        : (sql) => ask(sql, { ...others, ...(found.get('skip_unavailable_shards') === '1' ? { skip_unavailable_shards: '1' } : {}) }),
    cancel: () => cancel(client, running),
    close: () => client.close(),
  };
}

/** An error that occurs after the first rows were sent comes after them; newer servers make it part of the JSON. */
function rowsOf(answer: string): Row[] {
  let parsed: { data: Row[]; exception?: string };
  try {
    parsed = JSON.parse(answer);
  } catch (error) {
    throw new Error(/Code: \d+.*/s.exec(answer.slice(-5000))?.[0] ?? String(error));
  }
  if (parsed.exception !== undefined) throw new Error(parsed.exception);
  return parsed.data;
}

type Ask = (sql: string, settings: Record<string, string>) => Promise<Row[]>;

/** Settings that must be 0 for all shards to answer as one. */
const shardSettings: readonly string[] = ['skip_unavailable_shards', 'distributed_group_by_no_merge', 'optimize_skip_unused_shards'];

/** Value of a setting that makes answers complete; undefined for settings without influence on that. */
function wholeValue(name: string): string | undefined {
  if (shardSettings.includes(name)) return '0';
  return name.endsWith('overflow_mode') ? 'throw' : undefined;
}

function isWhole(name: string, value: string): boolean {
  return value === (wholeValue(name) ?? value);
}

/** Reads this user's settings that decide whether answers are complete and whether settings may be changed. */
async function readSettings(ask: Ask): Promise<{ version: string; found: ReadonlyMap<string, string> }> {
  const rows = await ask(
    `SELECT version() AS "version", "name", "value" FROM "system"."settings" WHERE "name" IN (${['readonly', 'cancel_http_readonly_queries_on_client_close', ...shardSettings].map(dialects.clickhouse.text).join(', ')}) OR "name" LIKE '%overflow_mode'`,
    {},
  );
  return { version: String(rows[0]?.version), found: new Map(rows.map(({ name, value }) => [String(name), String(value)])) };
}

/** Settings for every query, as far as this user may set them: read-only, no shard left out, no answer cut short, limited in time. */
async function allowedSettings(ask: Ask, found: ReadonlyMap<string, string>, timeout: number): Promise<Record<string, string>> {
  if (found.get('readonly') === '1') return {};
  const whole = [...found].flatMap(([name, value]) => (isWhole(name, value) ? [] : [[name, wholeValue(name) as string]]));
  const closing: Record<string, string> = found.has('cancel_http_readonly_queries_on_client_close')
    ? { cancel_http_readonly_queries_on_client_close: '1' }
    : {};
  const inTime: Record<string, string> = { max_execution_time: String(timeout), ...closing };
  const readonly: Record<string, string> = found.get('readonly') === '0' ? { readonly: '1' } : {};
  // A profile may forbid some of them; the others are still useful.
  const wanted = [{ ...inTime, ...readonly }, inTime, readonly, {}].map((each) => ({ ...Object.fromEntries(whole), ...each }));
  for (const settings of [...wanted, readonly]) {
    const allowed = await ask('SELECT 1', settings).then(
      () => true,
      (error) => {
        if (!(error instanceof UserError) || error.code === 'engine-failed') return false;
        throw error;
      },
    );
    if (allowed) return settings;
  }
  return {};
}

/** Drops the connection and asks the server to stop its queries, where this user may do so. */
async function cancel(client: ClickHouseClient, running: ReadonlyMap<string, AbortController>): Promise<void> {
  const ids = [...running.keys()];
  for (const abort of running.values()) abort.abort();
  for (const id of ids) await kill(client, id);
}

async function kill(client: ClickHouseClient, id: string): Promise<void> {
  const patience = AbortSignal.timeout(2000);
  await client.command({ query: `KILL QUERY WHERE query_id = '${id}' ASYNC`, abort_signal: patience }).catch(() => {});
}

function addressOf(text: string, env: ClickHouseOptions['env']) {
  const { url, host, port, user, password, database } = readAddress(text, ['secure']);
  const asked = url.searchParams.get('secure') ?? 'false';
  if (!/^(?:true|false|0|1)$/i.test(asked))
    throw new UserError('bad-option', { option: 'secure', value: asked, allowed: 'true, false' }, ExitCode.usage);
  const secure = /^clickhouses:/i.test(text) || /^(?:true|1)$/i.test(asked);
  return {
    url: `${secure ? 'https' : 'http'}://${host ?? 'localhost'}:${port ?? (secure ? '8443' : '8123')}`,
    username: user ?? env.CLICKHOUSE_USER ?? 'default',
    password: password ?? env.CLICKHOUSE_PASSWORD ?? '',
    database: database ?? env.CLICKHOUSE_DATABASE ?? 'default',
  };
}

/*
 * ClickHouse's error codes, by what a user can do about them.
 * Source: ClickHouse, src/Common/ErrorCodes.cpp.
 */

/** UNKNOWN_DATABASE, UNKNOWN_USER, WRONG_PASSWORD, REQUIRED_PASSWORD, AUTHENTICATION_FAILED. */
const refused: readonly string[] = ['81', '192', '193', '194', '516'];
/** DATABASE_ACCESS_DENIED, ACCESS_DENIED. */
const forbidden: readonly string[] = ['291', '497'];
/** TIMEOUT_EXCEEDED, TOO_SLOW, QUERY_WAS_CANCELLED. */
const stopped: readonly string[] = ['159', '160', '394'];
/** What a lost shard ends in: ATTEMPT_TO_READ_AFTER_EOF, SOCKET_TIMEOUT, NETWORK_ERROR, ALL_CONNECTION_TRIES_FAILED. */
const shardLost: readonly string[] = ['32', '209', '210', '279'];
const unreachable = /ECONNREFUSED|EPROTO|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNRESET|EHOSTUNREACH|socket hang up/;

/** Throws the error of the user for one of ClickHouse, whose code is in its text. Keeps the first line, without the query that it may repeat. */
function failed(place: string, error: unknown, clean: (said: string) => string): never {
  const { message = String(error), code: given = '' } = error as { message?: string; code?: string };
  const code = /^Code: (\d+)/.exec(message)?.[1] ?? given;
  const reason = clean(message)
    .split('\n')[0]
    .replace(/^Code: \d+\. |^Code: \d+, e\.displayText\(\) = /, '')
    .replace(/^DB::Exception: /, '')
    .replace(/, e\.what\(\) = .*$/, '')
    .replace(/: While (?:executing|processing) .*$/, '')
    .slice(0, 300)
    .replace(/\.?\s*$/, '');
  if (isUntrusted(code)) throw new UserError('server-untrusted', { place, reason }, ExitCode.io);
  if (refused.includes(code)) throw new UserError('server-refused', { place, reason }, ExitCode.io);
  if (forbidden.includes(code)) throw new UserError('not-permitted', { place, reason }, ExitCode.io);
  if (stopped.includes(code)) throw new UserError('query-stopped', { place, reason }, ExitCode.io);
  if (shardLost.includes(code)) throw new UserError('shard-unreachable', { place, reason }, ExitCode.io);
  if (unreachable.test(`${code} ${message}`)) throw new UserError('server-unreachable', { place, reason: reason || code }, ExitCode.io);
  throw new UserError('engine-failed', { engine: 'ClickHouse', reason }, ExitCode.io);
}
