import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderWith, runCli } from '../cli/run-cli.js';
import { fixture, marked, type Observations, severalTexts, toCsv, troubled, wide, written } from './observations.js';
import { differences, orderStatistics } from './same.js';
import { skipped } from './servers/skip.js';
import { statementsOf } from './statements.js';

const without = skipped('ClickHouse 26 (chdb)', 'npm install --no-save chdb', installed('chdb'));

function installed(name: string): boolean {
  try {
    return createRequire(import.meta.url).resolve(name) !== '';
  } catch {
    return false;
  }
}

describe.skipIf(without)('the newest ClickHouse, in one process', { timeout: 240_000 }, () => {
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

  it.each([
    [['--by', 'training']],
    [['--exclude-outliers', '--left-out']],
    [['--level', 'firm']],
  ])('runs the printed SQL of a report unchanged, with %s', async (request) => {
    const { stdout, code } = await runCli(['sql', address, '--table', 'programme', ...request]);
    expect(code).toBe(0);
    const statements = statementsOf(stdout);
    for (const body of statements) {
      const response = await fetch(address.replace('clickhouse', 'http'), { method: 'POST', body });
      if (!response.ok) throw new Error(`${await response.text()}\n${body}`);
    }
    expect(statements.length).toBeGreaterThan(1);
  });

  it.each([
    ['several', severalTexts, ['--by', 'sector']],
    ['written', written, ['--left-out', '--by', 'phase']],
    ['wide', wide, ['--left-out', '--indicators', 'accidents']],
    ['by_comma', marked.comma, ['--left-out', '--indicators', 'energy']],
    ['by_nothing', marked.nothing, ['--left-out', '--indicators', 'energy']],
  ])('reads %s as the CSV is read, also through a view of firms', async (table, observations, request) => {
    const port = Number(address.split(':').pop());
    await fill(port, table, observations);
    const { stdout: sql } = await runCli(['sql', address, '--table', table, '--views']);
    const [view] = statementsOf(sql);
    await fetch(address.replace('clickhouse', 'http'), { method: 'POST', body: view.replace('score_calc_firms', `${table}_firms`) });
    const folder = folderWith({ 'data.csv': toCsv(observations) });
    const read = await runCli(['report', 'data.csv', '--format', 'json', '-q', ...request], { cwd: folder });
    const rows = async (...source: readonly string[]) =>
      (await runCli(['report', ...source, '--level', 'firm', '--format', 'csv', '-q'], { cwd: folder })).stdout;
    expect(await rows(address, '--table', table)).toBe(await rows('data.csv'));
    for (const name of [table, `${table}_firms`]) {
      const asked = await runCli(['report', address, '--table', name, '--format', 'json', '-q', ...request]);
      expect(asked).toMatchObject({ code: 0, stderr: '' });
      expect(differences(JSON.parse(read.stdout), JSON.parse(asked.stdout))).toEqual([]);
    }
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
