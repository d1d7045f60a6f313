import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Observations } from '../observations.js';
import type { Certificate } from './certificate.js';
import { freePort } from './postgres.js';
import { skipped } from './skip.js';

const found = spawnSync('clickhouse-server', ['--version']).error === undefined;

export const withoutClickHouse = skipped('ClickHouse', 'apt-get install clickhouse-server', found);

export const password = 'rahasia-sekali';

export interface Shard {
  readonly http: number;
  readonly query: (sql: string, body?: string) => Promise<string>;
  readonly start: () => Promise<void>;
  readonly kill: () => Promise<void>;
}

export interface Cluster {
  readonly shards: readonly Shard[];
  /** Address of the first server, which is the one queried. */
  readonly address: (user?: string) => string;
  /** The same with TLS, where the cluster was started with a certificate. */
  readonly secureAddress: (user?: string) => string;
  readonly stop: () => Promise<void>;
}

/** Two servers on loopback, each a shard of the cluster `office`; users: default, reader (read-only), skipper (skips dead shards), skipping reader, cutter (cuts answers off), cutting reader, setter (may set but not change, skips dead shards), parter (does not put the groups of shards together), parting reader. */
export async function startCluster(tls?: Certificate): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), 'score-calc-ch-'));
  const ports = await Promise.all(
    Array.from({ length: 2 }, async () => ({
      http: await freePort(),
      https: await freePort(),
      tcp: await freePort(),
      inter: await freePort(),
    })),
  );
  const shards = ports.map((_, i) => shardIn(join(folder, String(i)), ports, i, tls));
  await Promise.all(shards.map(({ start }) => start()));
  const place = (user: string, port: number) => `://${user}${user === 'default' ? '' : `:${password}`}@127.0.0.1:${port}`;
  return {
    shards,
    address: (user = 'default') => `clickhouse${place(user, ports[0].http)}`,
    secureAddress: (user = 'default') => `clickhouses${place(user, ports[0].https)}`,
    stop: async () => {
      await Promise.all(shards.map(({ kill }) => kill()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface Ports {
  readonly http: number;
  readonly https: number;
  readonly tcp: number;
  readonly inter: number;
}

function shardIn(folder: string, all: readonly Ports[], i: number, tls?: Certificate): Shard {
  const { http, https, tcp, inter } = all[i];
  mkdirSync(folder);
  const replicas = all.map((each) => `<shard><replica><host>127.0.0.1</host><port>${each.tcp}</port></replica></shard>`).join('');
  // A cluster of which the first server does not know all that the second knows.
  const third = replicas.slice(0, replicas.indexOf('</shard>') + '</shard>'.length);
  const secure =
    tls === undefined
      ? ''
      : `<https_port>${https}</https_port><openSSL><server><certificateFile>${tls.certificate}</certificateFile><privateKeyFile>${tls.key}</privateKeyFile><verificationMode>none</verificationMode></server></openSSL>`;
  writeFileSync(
    join(folder, 'config.xml'),
    `<yandex><logger><level>warning</level><log>${folder}/log</log><errorlog>${folder}/err</errorlog></logger>
<http_port>${http}</http_port>${secure}<tcp_port>${tcp}</tcp_port><interserver_http_port>${inter}</interserver_http_port>
<listen_host>127.0.0.1</listen_host><path>${folder}/data/</path><tmp_path>${folder}/tmp/</tmp_path>
<users_config>${folder}/users.xml</users_config><default_profile>default</default_profile><default_database>default</default_database>
<mark_cache_size>5368709</mark_cache_size><timezone>UTC</timezone>
<macros><whole>office</whole><less>divided</less></macros><remote_servers><office>${replicas}</office><divided>${replicas}${i === 0 ? '' : third}</divided></remote_servers></yandex>`,
  );
  const user = (name: string, profile: string, secret: string) =>
    `<${name}><password>${secret}</password><networks><ip>127.0.0.1</ip></networks><profile>${profile}</profile><quota>default</quota></${name}>`;
  writeFileSync(
    join(folder, 'users.xml'),
    `<yandex><profiles><default/><reads><readonly>1</readonly></reads><skips><skip_unavailable_shards>1</skip_unavailable_shards></skips>
<reads_and_skips><skip_unavailable_shards>1</skip_unavailable_shards><readonly>1</readonly></reads_and_skips>
<cuts><group_by_overflow_mode>any</group_by_overflow_mode><max_rows_to_group_by>3</max_rows_to_group_by></cuts>
<reads_and_cuts><timeout_overflow_mode>break</timeout_overflow_mode><readonly>1</readonly></reads_and_cuts>
<sets><readonly>2</readonly><skip_unavailable_shards>1</skip_unavailable_shards></sets>
<parts><distributed_group_by_no_merge>1</distributed_group_by_no_merge></parts>
<reads_and_parts><distributed_group_by_no_merge>1</distributed_group_by_no_merge><readonly>1</readonly></reads_and_parts></profiles>
<users>${user('default', 'default', '')}${user('reader', 'reads', password)}${user('skipper', 'skips', password)}${user('skipping_reader', 'reads_and_skips', password)}
${user('cutter', 'cuts', password)}${user('cutting_reader', 'reads_and_cuts', password)}${user('setter', 'sets', password)}${user('parter', 'parts', password)}${user('parting_reader', 'reads_and_parts', password)}${user('petugas', 'reads', '&amp;p@ss/w#rd? %41:é')}</users>
<quotas><default/></quotas></yandex>`,
  );
  let server: ChildProcess | null = null;
  const query = async (sql: string, body = '') => {
    // A body is data; without one the query itself stands there, where it may be long.
    const [path, content] = body === '' ? ['', sql] : [`?query=${encodeURIComponent(sql)}`, body];
    const response = await fetch(`http://127.0.0.1:${http}/${path}`, { method: 'POST', body: content });
    const text = await response.text();
    if (!response.ok) throw new Error(text);
    return text;
  };
  return {
    http,
    query,
    start: async () => {
      server = spawn('clickhouse-server', [`--config-file=${folder}/config.xml`], { stdio: 'ignore', cwd: folder });
      for (let i = 0; i < 150; i++) {
        if (
          await query('SELECT 1').then(
            () => true,
            () => false,
          )
        )
          return;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      throw new Error('clickhouse-server did not start');
    },
    kill: async () => {
      if (server === null || server.exitCode !== null) return;
      const ended = new Promise((resolve) => server?.once('exit', resolve));
      server.kill('SIGKILL');
      await ended;
    },
  };
}

/** Observations of a table, each on the shard that `shardOf` says, under a distributed table on the first. */
export async function fillCluster(
  { shards }: Cluster,
  table: string,
  { columns, rows }: Observations,
  shardOf: (row: Observations['rows'][number], index: number) => number,
): Promise<void> {
  const type = ({ name, number }: Observations['columns'][number]) =>
    name === 'enterprise_id' ? 'String' : number ? 'Nullable(Float64)' : 'Nullable(String)';
  const declared = columns.map((column) => `"${column.name.replaceAll('"', '\\"')}" ${type(column)}`).join(', ');
  for (const [s, shard] of shards.entries()) {
    await shard.query(`CREATE TABLE "${table}_local" (${declared}) ENGINE = MergeTree ORDER BY "enterprise_id"`);
    const own = rows.filter((row, i) => shardOf(row, i) === s);
    await shard.query(`INSERT INTO "${table}_local" FORMAT JSONEachRow`, own.map((row) => JSON.stringify(row)).join('\n'));
  }
  await shards[0].query(`CREATE TABLE "${table}" AS "${table}_local" ENGINE = Distributed(office, default, ${table}_local)`);
}

/** Chooses the same shard for all observations of an enterprise. */
export function byEnterprise(row: Observations['rows'][number]): number {
  return [...String(row.enterprise_id)].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 2;
}
