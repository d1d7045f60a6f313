import type { ClientConfig } from 'pg';
import { ExitCode, UserError } from '../../user-error.js';

/**
 * Settings of a connection from `postgres://user:password@host:port/database?sslmode=verify-full`, else from the variables that
 * PostgreSQL's own programs read. TLS is used when `sslmode` asks for it: `require` encrypts, `verify-ca` and `verify-full` also
 * check the server's certificate, as libpq does. When nothing asks, it is used if the server has it.
 * @throws UserError bad-address, bad-option
 */
export function clientSettings(url: string, env: Readonly<Record<string, string | undefined>>): ClientConfig {
  const address = parse(url);
  const given = (text: string) => (text === '' ? undefined : decodeURIComponent(text));
  const port = given(address.port) ?? env.PGPORT;
  return {
    host: given(address.hostname) ?? address.searchParams.get('host') ?? env.PGHOST,
    ...(port === undefined ? {} : { port: Number(port) }),
    user: given(address.username) ?? env.PGUSER,
    password: given(address.password) ?? env.PGPASSWORD,
    database: given(address.pathname.slice(1)) ?? env.PGDATABASE,
    ssl: tls(modeOf(address, env)),
  };
}

/** Whether a connection without TLS will do when the server has none. */
export function tlsIfPossible(url: string, env: Readonly<Record<string, string | undefined>>): boolean {
  return modeOf(parse(url), env) === 'prefer';
}

function modeOf({ searchParams }: URL, env: Readonly<Record<string, string | undefined>>): string {
  return searchParams.get('sslmode') ?? env.PGSSLMODE ?? 'prefer';
}

function tls(mode: string): ClientConfig['ssl'] {
  if (mode === 'require' || mode === 'prefer') return { rejectUnauthorized: false };
  if (mode === 'verify-full') return { rejectUnauthorized: true };
  if (mode === 'verify-ca') return { rejectUnauthorized: true, checkServerIdentity: () => undefined };
  if (mode === 'disable' || mode === 'allow') return false;
  throw new UserError(
    'bad-option',
    { option: 'sslmode', value: mode, allowed: 'disable, require, verify-ca, verify-full' },
    ExitCode.usage,
  );
}

function parse(url: string): URL {
  try {
    return new URL(url);
  } catch {
    throw new UserError('bad-address', {}, ExitCode.usage);
  }
}
