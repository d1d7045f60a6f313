import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderWith, runCli } from '../cli/run-cli.js';
import { fixture, type Observations, toCsv, troubled } from './observations.js';
import { differences, orderStatistics } from './same.js';
import { skipped } from './servers/skip.js';

const without = skipped('ClickHouse 26 (chdb)', 'npm install --no-save chdb', installed('chdb'));

function installed(name: string): boolean {
  try {
    return createRequire(import.meta.url).resolve(name) !== '';
  } catch {
    return false;
  }
}

describe.skipIf(without)('the newest ClickHouse, in one process', { timeout: 120_000 }, () => {
  const server = without ? null : fork(join(import.meta.dirname, 'servers/chdb.js'), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  let address = '';

  beforeAll(async () => {
    if (server === null) return;
    const [port] = await once(server, 'message');
    address = `clickhouse://127.0.0.1:${port}`;
    await fill(port, 'programme', fixture('programme'));
    await fill(port, 'troubled', troubled);
  }, 60_000);
  afterAll(() => {
    server?.kill();
  });

  it.each([
    ['programme', fixture('programme'), ['--by', 'phase', '--indicators', 'productivity,cost_savings,cooperation', '--left-out']],
    ['troubled', troubled, ['--exclude-outliers', '--left-out']],
  ])('gives the figures of the CSV of %s', async (table, observations, request) => {
    const folder = folderWith({ 'data.csv': toCsv(observations) });
    const read = await runCli(['report', 'data.csv', '--engine', 'memory', '--format', 'json', '-q', ...request], { cwd: folder });
    const asked = await runCli(['report', address, '--table', table, '--format', 'json', '-q', ...request]);
    expect(asked).toMatchObject({ code: 0, stderr: '' });
    const [one, other] = [JSON.parse(read.stdout), JSON.parse(asked.stdout)];
    expect(differences(one, other)).toEqual([]);
    expect(orderStatistics(other)).toEqual(orderStatistics(one));
  });
});

async function fill(port: number, table: string, { columns, rows }: Observations): Promise<void> {
  const run = async (sql: string) => {
    const response = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: sql });
    if (!response.ok) throw new Error(await response.text());
  };
  const type = ({ name, number }: Observations['columns'][number]) =>
    name === 'enterprise_id' ? 'String' : number ? 'Nullable(Float64)' : 'Nullable(String)';
  const declared = columns.map((column) => `"${column.name}" ${type(column)}`).join(', ');
  await run(`CREATE TABLE "${table}" (${declared}) ENGINE = MergeTree ORDER BY "enterprise_id"`);
  await run(`INSERT INTO "${table}" FORMAT JSONEachRow ${rows.map((row) => JSON.stringify(row)).join('\n')}`);
}
