import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { runCli } from '../../cli/run-cli.js';
import type { Observations } from '../observations.js';
import type { Certificate } from './certificate.js';
import { skipped } from './skip.js';

const versions = '/usr/lib/postgresql';
const version = existsSync(versions) ? readdirSync(versions).sort().at(-1) : undefined;
const programs = join(versions, version ?? '', 'bin');

export const withoutPostgres = skipped('PostgreSQL', 'apt-get install postgresql', existsSync(join(programs, 'initdb')));

export const password = 'rahasia-sekali';

export interface PostgresServer {
  readonly port: number;
  readonly address: string;
  readonly client: pg.Client;
  readonly stop: () => Promise<void>;
}

/** A server of its own on loopback, as user postgres, gone with `stop`; with TLS when it has a certificate. */
export async function startPostgres(tls?: Certificate): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'score-calc-pg-'));
  const port = await freePort();
  writeFileSync(join(folder, 'password'), password);
  chmodSync(folder, 0o777);
  const data = join(folder, 'data');
  asPostgres(
    join(programs, 'initdb'),
    '-D',
    data,
    '-U',
    'office',
    '-A',
    'scram-sha-256',
    `--pwfile=${join(folder, 'password')}`,
    '--no-sync',
  );
  const ssl = tls === undefined ? '' : ` -c ssl=on -c ssl_cert_file=${tls.certificate} -c ssl_key_file=${tls.key}`;
  const options = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off${ssl}`;
  asPostgres(join(programs, 'pg_ctl'), '-D', data, '-o', options, '-l', join(folder, 'log'), '-w', 'start');
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'office', password, database: 'postgres' });
  client.on('error', () => {});
  await client.connect();
  return {
    port,
    address: `postgres://office:${password}@127.0.0.1:${port}/postgres`,
    client,
    stop: async () => {
      await client.end().catch(() => {});
      asPostgres(join(programs, 'pg_ctl'), '-D', data, '-m', 'immediate', 'stop');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The server refuses to run as root. */
function asPostgres(program: string, ...args: readonly string[]): void {
  const root = process.getuid?.() === 0;
  const [command, words] = root
    ? ['setpriv', ['--reuid=postgres', '--regid=postgres', '--clear-groups', program, ...args]]
    : [program, args];
  execFileSync(command, words as string[], { stdio: 'ignore', cwd: '/' });
}

/** Runs `report` on a table of a server. */
export function asking(server: () => PostgresServer) {
  return (table: string, args: readonly string[] = [], env: Record<string, string> = {}) =>
    runCli(['report', server().address, '--table', table, ...args], { env });
}

export async function fillPostgres({ client }: PostgresServer, table: string, { columns, rows }: Observations): Promise<void> {
  const declared = columns.map(({ name, number }) => `"${name.replaceAll('"', '""')}" ${number ? 'double precision' : 'text'}`).join(', ');
  await client.query(`CREATE TABLE "${table}" (${declared})`);
  await client.query(`INSERT INTO "${table}" SELECT * FROM json_populate_recordset(NULL::"${table}", $1)`, [JSON.stringify(rows)]);
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
