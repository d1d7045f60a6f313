import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const program = [...readFileSync('docs/library.md', 'utf8').matchAll(/```ts\n([\s\S]*?)```/g)].map(([, block]) => block).join('\n');

/** Within the repository, so that the packages of its programs are found. */
const folder = mkdtempSync(resolve('test/docs/library-'));
afterAll(() => rmSync(folder, { recursive: true }));
beforeAll(() => {
  copyFileSync('fixtures/programme.csv', join(folder, 'data.csv'));
  writeFileSync(join(folder, 'program.mts'), program.replaceAll("from 'score-calc'", `from '../../../src/index.js'`));
});

it('the program of docs/library.md runs, prints figures and writes what it says', { timeout: 120_000 }, () => {
  const tsx = resolve('node_modules/tsx/dist/cli.mjs');
  const { stdout: printed } = spawnSync(process.execPath, [tsx, 'program.mts'], { cwd: folder, encoding: 'utf8' });
  expect(printed).toMatch(/^data\.csv \d+ SC[25]\d\d /);
  expect(printed).toMatch(/^\d+\.\d+ \{\s+low: \S+,\s+high: \S+,\s+method: 'student_t'\s+\} \d+ of 240$/m);
  expect(printed).toContain('Observed change, self-reported, no comparison group');
  expect(printed).toContain('# Yang berubah');
  expect(printed).toMatch(/^unknown-dimension There is no dimension "sektor usaha"\. .* Tidak ada dimensi/m);
  expect(readFileSync(join(folder, 'card.html'), 'utf8')).toContain('BALI-014');
  expect(readFileSync(join(folder, 'report.html'), 'utf8')).toContain('my programme 1.0.0');
  expect(readFileSync(join(folder, 'report.xlsx')).subarray(0, 2).toString()).toBe('PK');
});
