import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderWith, runCli } from '../cli/run-cli.js';
import { duckDb } from './parquet.js';

it('with very many enterprises, a page has no rows for them, and a sheet is refused before they are queried', async () => {
  const folder = folderWith({});
  await duckDb([
    `COPY (SELECT 'F' || i AS enterprise_id, period, 100 AS days_scheduled, 1 + i % 7 AS days_absent
     FROM range(131072) AS firms(i), (VALUES ('baseline'), ('follow-up')) AS periods(period)) TO '${folder}/data.parquet' (FORMAT PARQUET)`,
  ]);
  const run = (...args: string[]) => runCli(['report', 'data.parquet', '-q', ...args], { cwd: folder });
  expect(await run('-o', 'report.html')).toMatchObject({ code: 0, stderr: '' });
  expect(readFileSync(join(folder, 'report.html'), 'utf8')).toContain('131,072 enterprises are too many for a page.');
  expect(await run('-o', 'report.xlsx')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('The sheet "Firms" would have 1,048,577 rows'),
  });
}, 60_000);
