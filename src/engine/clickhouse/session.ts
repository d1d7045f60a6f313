import { randomUUID } from 'node:crypto';
import type { ClickHouseClient } from '@clickhouse/client';
import { ExitCode, UserError } from '../../user-error.js';
import { isUntrusted } from '../certificate.js';
import { missingPackage } from '../missing-package.js';
import { dialects } from '../sql/dialect.js';
import type { Row, Session } from '../sql/session.js';
import { withoutCredentials } from '../target.js';

export interface ClickHouseOptions {
  /** `clickhouse://user:password@host:8123/database`, with TLS `clickhouses://`. */
  readonly url: string;
  /** Seconds after which a query is given up. */
  readonly timeout?: number;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export interface ClickHouseSession extends Session {
  /** The server leaves out shards that do not answer, and this user cannot tell it not to. */
  readonly skipsShards: boolean;
  /** A query outside of the read-only mode, which forbids to ask for a cluster as a table; null when this user is held to it. */
  readonly unrestricted: ((sql: string) => Promise<readonly Row[]>) | null;
}

/** The first version whose functions the newer dialect needs. */
const MODERN = 21;

/**
 * ClickHouse over HTTP, asked so that it may change nothing. Name and password come from the address, else from CLICKHOUSE_USER
 * and CLICKHOUSE_PASSWORD; they are in no error.
 * @throws UserError engine-missing, server-unreachable, server-refused, server-untrusted, bad-address
 */
export async function openClickHouse({ url, timeout = 300, env }: ClickHouseOptions): Promise<ClickHouseSession> {
  const { ClickHouseLogLevel, createClient } = await import('@clickhouse/client').catch(missingPackage('ClickHouse', '@clickhouse/client'));
  const place = withoutCredentials(url);
  const client = createClient({
    ...addressOf(url, env),
    application: 'score-calc',
    request_timeout: timeout * 1000,
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
      return (await result.json<Row>()).data;
    } catch (error) {
      return failed(place, error);
    } finally {
      running.delete(id);
    }
  };
  const about = await ask(
    `SELECT version() AS "version", "name", "value" FROM "system"."settings" WHERE "name" IN ('readonly', 'skip_unavailable_shards')`,
    {},
  );
  const setTo = (name: string) => about.find((row) => row.name === name)?.value;
  const version = String(about[0]?.version);
  // A user who may only read may set nothing either, not even that.
  const mayOnlyRead = setTo('readonly') !== '0';
  const skips = setTo('skip_unavailable_shards') === '1';
  const settings: Record<string, string> = mayOnlyRead ? {} : { ...(skips ? { skip_unavailable_shards: '0' } : {}), readonly: '1' };
  const query = (sql: string) => ask(sql, settings);
  return {
    dialect: Number.parseInt(version, 10) < MODERN ? dialects.clickhouse18 : dialects.clickhouse,
    oneByOne: true,
    query,
    skipsShards: mayOnlyRead && skips,
    unrestricted: mayOnlyRead ? null : (sql) => ask(sql, skips ? { skip_unavailable_shards: '1' } : {}),
    prepareFirms: async (sql) => `(\n${sql}\n)`,
    queryAll: (queries) => severalAtOnce(queries, query),
    cancel: () => cancel(client, running),
    close: () => client.close(),
  };
}

/** Questions that run beside each other; a cluster has processors for them. */
const AT_ONCE = 4;

async function severalAtOnce(queries: readonly string[], query: (sql: string) => Promise<Row[]>): Promise<Row[][]> {
  const answers: Row[][] = [];
  let next = 0;
  const ask = async () => {
    while (next < queries.length) {
      const index = next++;
      answers[index] = await query(queries[index]);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, ask));
  return answers;
}

/** The connection is dropped, and the server told to stop what it is doing where this user may say so. */
async function cancel(client: ClickHouseClient, running: ReadonlyMap<string, AbortController>): Promise<void> {
  const ids = [...running.keys()];
  for (const abort of running.values()) abort.abort();
  for (const id of ids) await client.command({ query: `KILL QUERY WHERE query_id = '${id}' ASYNC` }).catch(() => {});
}

function addressOf(url: string, env: ClickHouseOptions['env']) {
  let address: URL;
  try {
    address = new URL(url);
  } catch {
    throw new UserError('bad-address', {}, ExitCode.usage);
  }
  const secure = /^clickhouses:/i.test(url) || address.searchParams.get('secure') === 'true';
  const given = (text: string) => (text === '' ? undefined : decodeURIComponent(text));
  return {
    url: `${secure ? 'https' : 'http'}://${address.hostname}:${address.port || (secure ? '8443' : '8123')}`,
    username: given(address.username) ?? env.CLICKHOUSE_USER ?? 'default',
    password: given(address.password) ?? env.CLICKHOUSE_PASSWORD ?? '',
    database: given(address.pathname.slice(1)) ?? env.CLICKHOUSE_DATABASE ?? 'default',
  };
}

/** Codes for a wrong name or password, from the old servers and the new. */
const refused: readonly string[] = ['192', '193', '194', '516', '81', '497'];
const stopped: readonly string[] = ['159', '160', '394'];
const unreachable = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNRESET|EHOSTUNREACH|socket hang up|Timeout error/;

/** ClickHouse writes its code into the text; of the text the first line is kept, without the query that it may repeat. */
function failed(place: string, error: unknown): never {
  const { message = String(error), code: given = '' } = error as { message?: string; code?: string };
  const code = /^Code: (\d+)/.exec(message)?.[1] ?? given;
  const reason = message
    .split('\n')[0]
    .replace(/^Code: \d+\. |^Code: \d+, e\.displayText\(\) = /, '')
    .replace(/^DB::Exception: /, '')
    .replace(/, e\.what\(\) = .*$/, '')
    .replace(/: While (?:executing|processing) .*$/, '')
    .slice(0, 300)
    .replace(/\.?\s*$/, '');
  if (isUntrusted(code)) throw new UserError('server-untrusted', { place, reason }, ExitCode.io);
  if (refused.includes(code)) throw new UserError('server-refused', { place, reason }, ExitCode.io);
  if (stopped.includes(code)) throw new UserError('query-stopped', { place, reason }, ExitCode.io);
  // 209, 210 and 279: a shard that does not answer.
  if (['209', '210', '279', '32'].includes(code)) throw new UserError('shard-unreachable', { place, reason }, ExitCode.io);
  if (unreachable.test(`${code} ${message}`)) throw new UserError('server-unreachable', { place, reason: reason || code }, ExitCode.io);
  throw new UserError('engine-failed', { engine: 'ClickHouse', reason }, ExitCode.io);
}
