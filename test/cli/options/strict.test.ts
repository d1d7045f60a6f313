import { describe, expect, it } from 'vitest';
import { withCells, withTable } from '../../../fixtures/generators/broken/sound.js';
import { folderWith, runCli } from '../run-cli.js';

const bad = withTable(({ rows }) => {
  rows[0].workers = 'banyak';
  rows[2].workers = 'sedikit';
  rows[7].period = 'midway';
});

describe.each([['report'], ['firm', 'SYN-3']])('%s %s', (...command) => {
  it('reports in one line how much was left out because of errors, and the command that lists it', async () => {
    const cwd = folderWith({ 'a file.csv': bad });
    const { stderr, code } = await runCli([...command, 'a file.csv', '--delimiter', 'comma'], { cwd });
    expect(code).toBe(0);
    expect(stderr.split('\n').slice(1)).toEqual([
      "2 cells, 1 row left out because of errors. Details: score-calc validate 'a file.csv' --delimiter comma",
      "any implausible values are counted; to list them: score-calc validate 'a file.csv' --delimiter comma",
      '',
    ]);
  });

  it('refuses with --strict, and names the command that shows the errors', async () => {
    const cwd = folderWith({ 'data.csv': bad });
    const { stdout, stderr, code } = await runCli([...command, 'data.csv', '--strict'], { cwd });
    expect({ stdout, code }).toEqual({ stdout: '', code: 1 });
    expect(stderr).toContain(
      'The data has 3 errors, and --strict refuses data with errors.\n  → See them with: score-calc validate data.csv',
    );
  });

  it('succeeds with --strict if there are only warnings, including errors that a config downgrades', async () => {
    const warned = folderWith({ 'data.csv': withCells(5, { energy_kwh: '900000' }) });
    expect((await runCli([...command, 'data.csv', '--strict'], { cwd: warned })).code).toBe(0);
    const rules = { SC201: 'warning', SC204: 'warning' };
    const lenient = folderWith({ 'data.csv': bad, 'score-calc.config.json': JSON.stringify({ rules }) });
    expect((await runCli([...command, 'data.csv', '--strict'], { cwd: lenient })).code).toBe(0);
  });
});
