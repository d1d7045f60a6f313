import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../cli/run-cli.js';
import { troubled } from './observations.js';
import { type Certificate, makeCertificate } from './servers/certificate.js';
import {
  byEnterprise,
  type Cluster,
  password as clusterPassword,
  fillCluster,
  startCluster,
  withoutClickHouse,
} from './servers/clickhouse.js';
import { fillPostgres, type PostgresServer, password, startPostgres, withoutPostgres } from './servers/postgres.js';

const request = ['--table', 'troubled', '--indicators', 'accidents', '-q'];
const untrusted = { code: 3, stdout: '', stderr: expect.stringContaining('cannot prove its identity') };

describe.skipIf(withoutPostgres)('PostgreSQL over TLS', { timeout: 60_000 }, () => {
  let own: Certificate;
  let another: Certificate;
  let server: PostgresServer;

  beforeAll(async () => {
    own = makeCertificate('IP:127.0.0.1');
    another = makeCertificate('DNS:another.example');
    server = await startPostgres(own);
    await fillPostgres(server, 'troubled', troubled);
  }, 60_000);
  afterAll(async () => {
    await server?.stop();
    own.remove();
    another.remove();
  });

  const ask = (settings: string, env: Record<string, string> = {}) =>
    runCli(['report', `${server.address}?${settings}`, ...request], { env });
  const by = (authority: string) => `&sslrootcert=${encodeURIComponent(authority)}`;

  it('is queried if its certificate is signed by the named authority', async () => {
    const { stdout } = await ask('sslmode=disable');
    expect(stdout).toContain('ccidents');
    for (const mode of ['verify-ca', 'verify-full']) {
      expect(await ask(`sslmode=${mode}${by(own.authority)}`)).toMatchObject({ code: 0, stdout, stderr: '' });
      expect(await ask(`sslmode=${mode}`, { PGSSLROOTCERT: own.authority })).toMatchObject({ code: 0, stdout });
    }
    expect(await ask('sslmode=verify-full', { NODE_EXTRA_CA_CERTS: own.authority })).toMatchObject({ code: 0, stdout });
    expect(await ask('sslmode=require')).toMatchObject({ code: 0, stdout });
  });

  it('is not queried if its certificate is signed by an authority that was not named', async () => {
    for (const settings of [
      'sslmode=verify-full',
      'sslmode=verify-ca',
      `sslmode=verify-full${by(another.authority)}`,
      `sslmode=require${by(another.authority)}`,
    ]) {
      const refused = await ask(settings);
      expect(refused).toMatchObject(untrusted);
      expect(refused.stderr).not.toContain(password);
    }
  });

  it('is not queried under a name missing in its certificate, unless only the authority is checked', async () => {
    const elsewhere = await startPostgres(another);
    try {
      await fillPostgres(elsewhere, 'troubled', troubled);
      const asked = (mode: string) => runCli(['report', `${elsewhere.address}?sslmode=${mode}${by(another.authority)}`, ...request]);
      expect(await asked('verify-full')).toMatchObject(untrusted);
      expect(await asked('verify-ca')).toMatchObject({ code: 0 });
    } finally {
      await elsewhere.stop();
    }
  });

  it('says which file of authorities cannot be read', async () => {
    const { code, stderr } = await ask('sslmode=verify-full&sslrootcert=nowhere.pem');
    expect(stderr).toContain('nowhere.pem');
    expect(stderr).not.toContain(password);
    expect(code).toBe(2);
  });
});

describe.skipIf(withoutClickHouse)('ClickHouse over TLS', { timeout: 60_000 }, () => {
  let own: Certificate;
  let cluster: Cluster;

  beforeAll(async () => {
    own = makeCertificate('IP:127.0.0.1');
    cluster = await startCluster(own);
    await fillCluster(cluster, 'troubled', troubled, byEnterprise);
  }, 60_000);
  afterAll(async () => {
    await cluster?.stop();
    own.remove();
  });

  it('is queried if its authority is known', async () => {
    const { stdout } = await runCli(['report', cluster.address('reader'), ...request]);
    const asked = await runCli(['report', cluster.secureAddress('reader'), ...request], { env: { NODE_EXTRA_CA_CERTS: own.authority } });
    expect(asked).toMatchObject({ code: 0, stdout, stderr: '' });
  });

  it('is not queried if its authority is unknown', async () => {
    const refused = await runCli(['report', cluster.secureAddress('reader'), ...request]);
    expect(refused).toMatchObject(untrusted);
    expect(refused.stderr).not.toContain(clusterPassword);
  });
});
