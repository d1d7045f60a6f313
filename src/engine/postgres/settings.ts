import { readFileSync } from 'node:fs';
import { checkServerIdentity } from 'node:tls';
import type { ClientConfig } from 'pg';
import { ExitCode, UserError } from '../../user-error.js';
import { readAddress } from '../address.js';

/**
 * Settings of a connection from `postgres://user:password@host:port/database?sslmode=verify-full`, otherwise from the environment
 * variables of PostgreSQL's own programs. `sslmode` works as in libpq: `require` encrypts; `verify-ca` and `verify-full` also check the
 * server's certificate, against the authorities that Node knows or those in the file `sslrootcert`, which makes `require` check it too.
 * Without `sslmode`, TLS is used if the server has it.
 * @throws UserError bad-address, address-parameter, bad-option
 */
export function clientSettings(url: string, env: Readonly<Record<string, string | undefined>>): ClientConfig {
  const address = readAddress(url, parameters);
  const { searchParams } = address.url;
  const port = address.port ?? searchParams.get('port') ?? env.PGPORT;
  // Node expects an IPv6 address without the brackets of a URL.
  const host = address.host?.replace(/^\[(.*)\]$/, '$1') ?? searchParams.get('host') ?? env.PGHOST;
  return {
    host,
    ...(port === undefined ? {} : { port: Number(port) }),
    user: address.user ?? env.PGUSER,
    password: address.password ?? env.PGPASSWORD,
    database: address.database ?? env.PGDATABASE,
    ssl: tls(modeOf(address.url, env), host ?? 'localhost', searchParams.get('sslrootcert') ?? env.PGSSLROOTCERT),
  };
}

const parameters = ['host', 'port', 'sslmode', 'sslrootcert'];

/** Whether a connection without TLS is acceptable when the server has none. */
export function tlsIfPossible(url: string, env: Readonly<Record<string, string | undefined>>): boolean {
  return modeOf(readAddress(url, parameters).url, env) === 'prefer';
}

function modeOf({ searchParams }: URL, env: Readonly<Record<string, string | undefined>>): string {
  return searchParams.get('sslmode') ?? env.PGSSLMODE ?? 'prefer';
}

function tls(mode: string, host: string, authorities: string | undefined): ClientConfig['ssl'] {
  if (mode === 'prefer' || (mode === 'require' && authorities === undefined)) return { rejectUnauthorized: false };
  if (mode === 'verify-full' || mode === 'verify-ca' || mode === 'require') {
    return {
      rejectUnauthorized: true,
      ...(authorities === undefined ? {} : { ca: readAuthorities(authorities) }),
      // Against the requested host, also where it is an IP address, which the driver does not pass to Node.
      checkServerIdentity: mode === 'verify-full' ? (_, certificate) => checkServerIdentity(host, certificate) : () => undefined,
    };
  }
  if (mode === 'disable' || mode === 'allow') return false;
  throw new UserError(
    'bad-option',
    { option: 'sslmode', value: mode, allowed: 'disable, require, verify-ca, verify-full' },
    ExitCode.usage,
  );
}

function readAuthorities(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new UserError('bad-option', { option: 'sslrootcert', value: file, allowed: 'ca.pem' }, ExitCode.usage);
  }
}
