import { existsSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openDuckDb } from '../../src/engine/sql-engines.js';
import { folderWith, runCli } from '../cli/run-cli.js';
import { duckDb, json } from './parquet.js';

it('data beyond the memory limit goes to a temporary folder, which is removed afterwards', async () => {
  for (const end of ['close', 'cancel'] as const) {
    const session = await openDuckDb({ memoryLimit: '32MB' });
    await session.query('CREATE TEMP TABLE "large" AS SELECT range, hash(range) AS h FROM range(3000000)');
    const [{ folder }] = await session.query(`SELECT current_setting('temp_directory') AS "folder"`);
    expect(readdirSync(String(folder)).length).toBeGreaterThan(0);
    expect(existsSync('.tmp')).toBe(false);
    await session[end]();
    expect(existsSync(String(folder))).toBe(false);
  }
});

it('a timestamp falls on the same day in every time zone of the machine', async () => {
  const folder = folderWith({});
  const moments = `TIMESTAMPTZ '2018-01-31 20:00:00+00' AS period_start, TIMESTAMPTZ '2018-07-31 20:00:00+00' AS period_end`;
  await duckDb([
    `COPY (SELECT 'A' AS enterprise_id, period, ${moments} FROM (VALUES ('baseline'), ('follow-up')) AS periods(period)) TO '${folder}/data.parquet'`,
  ]);
  const printed = async (TZ: string) => (await runCli(['sql', 'data.parquet', '--views'], { cwd: folder, env: { TZ } })).stdout;
  expect(await printed('Asia/Jakarta')).toContain(`'2018-01-31 2018-07-31'`);
  expect(await printed('Asia/Jakarta')).toBe(await printed('America/Lima'));
});

it('a list in the column of a number is a value that cannot be used', async () => {
  const folder = folderWith({});
  await duckDb([
    `COPY (SELECT 'A' AS enterprise_id, period, [1, 2] AS accidents, INTERVAL 1 HOUR AS hours_worked FROM (VALUES ('baseline'), ('follow-up')) AS periods(period)) TO '${folder}/data.parquet'`,
  ]);
  const report = JSON.stringify(await json(['data.parquet', '--indicators', 'accidents'], folder));
  expect(report).toContain('"reason":"unreadable_value","n":1');
});

it('hands over a large answer in batches, in order', async () => {
  const session = await openDuckDb();
  const sizes: number[] = [];
  let next = 0;
  await session.queryInBatches(`SELECT range AS "x", 'text ' || range AS "t" FROM range(20000)`, (rows) => {
    sizes.push(rows.length);
    for (const row of rows) expect(row).toEqual({ x: next, t: `text ${next++}` });
  });
  expect(next).toBe(20_000);
  expect(Math.max(...sizes)).toBeLessThan(5000);
  await expect(session.queryInBatches('SELECT "nothing"', () => {})).rejects.toMatchObject({ code: 'engine-failed' });
  await session.close();
});

it('rejects when an answer ends early, instead of handing over its beginning as the whole', async () => {
  const session = await openDuckDb();
  const late = `SELECT CASE WHEN range = 550000 THEN error('a bad row') ELSE range::VARCHAR END AS "x" FROM range(1000000)`;
  await expect(session.queryInBatches(late, () => {})).rejects.toMatchObject({ code: 'engine-failed' });
  await session.close();
  const hasty = await openDuckDb({ timeout: 0.3 });
  const slow = 'SELECT count(*) AS "x" FROM range(100000) AS a, range(100000) AS b GROUP BY a.range % 7';
  await expect(hasty.queryInBatches(slow, () => {})).rejects.toMatchObject({ code: 'query-too-long' });
  await hasty.close();
});
