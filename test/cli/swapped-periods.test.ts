import { expect, it } from 'vitest';
import { folderWith, runCli } from './run-cli.js';

const rows = [
  'A,baseline,2023-07-03,2023-09-30,27',
  'A,follow-up,2023-01-02,2023-03-31,28',
  'B,baseline,2023-01-01,2023-03-31,10',
  'B,follow-up,2023-07-01,2023-09-30,12',
];
const data = `enterprise_id,period,period_start,period_end,workers\n${rows.join('\n')}\n`;
const swapped = /^data\.csv:3:13 error SC403 .*"A" starts on 2023-01-02, before its baseline, .* 2023-07-03\./m;

it.each([
  ['report'],
  ['report', '--no-fast'],
  ['firm', 'A'],
  ['firm', 'B'],
])('periods that are probably swapped are named by %s %s', async (...args) => {
  const cwd = folderWith({ 'data.csv': data });
  const { stderr, code } = await runCli([...args, 'data.csv'], { cwd });
  expect(stderr).toMatch(swapped);
  expect(stderr).not.toContain('"B"');
  expect(code).toBe(0);
  expect((await runCli([...args, 'data.csv', '-q'], { cwd })).stderr).toBe('');
});

it('periods in order are not mentioned', async () => {
  const cwd = folderWith({
    'data.csv': data
      .split('\n')
      .filter((line) => !line.startsWith('A'))
      .join('\n'),
  });
  expect((await runCli(['report', 'data.csv'], { cwd })).stderr).not.toContain('SC403');
});
