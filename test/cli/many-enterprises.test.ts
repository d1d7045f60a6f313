import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, runCli } from './run-cli.js';

/** Enterprises with one more day of absence at follow-up than at baseline. */
function programmeOf(count: number): string {
  const rows = Array.from({ length: count }, (_, i) => {
    const id = `F${String(i).padStart(6, '0')}`;
    return `${id},baseline,100,${1 + (i % 7)}\n${id},follow-up,100,${2 + (i % 7)}\n`;
  });
  return `enterprise_id,period,days_scheduled,days_absent\n${rows.join('')}`;
}

describe('with very many enterprises', { timeout: 60_000 }, () => {
  it('a report counts more than 100 outliers instead of naming them', async () => {
    const outlying = (count: number) =>
      programmeOf(300)
        .split('\n')
        .map((row, i) => (i > 2 && i <= 2 * count + 2 && row.includes('follow-up') ? row.replace(/\d+$/, '900') : row))
        .join('\n');
    const linesOf = async (count: number, ...options: string[]) => {
      const { stdout } = await runCli(['report', '-', '-q', '--width', '200', ...options], { stdin: outlying(count) });
      return stdout.split('\n').filter((line) => line.includes('Absenteeism: '))[0];
    };
    expect(await linesOf(100)).toContain('100 enterprises: F000001, F000002,');
    expect(await linesOf(101)).toBe('    Absenteeism: 101 enterprises');
    expect(await linesOf(101, '--exclude-outliers')).toBe('    Absenteeism: 101 enterprises');
    const { stdout } = await runCli(['report', '-', '-q', '--exclude-outliers', '--left-out'], { stdin: outlying(101) });
    expect(stdout).toContain('F000101');
  });

  it('an HTML page leaves them out and says so in their place', async () => {
    const cwd = folderWith({ 'data.csv': programmeOf(20_001) });
    expect(await runCli(['report', 'data.csv', '-q', '-o', 'report.html', '-o', 'report.json'], { cwd })).toMatchObject({
      code: 0,
      stderr: '',
    });
    const page = readFileSync(join(cwd, 'report.html'), 'utf8');
    expect(page).toContain('20,001 enterprises are too many to draw one by one.');
    expect(page).toContain('20,001 enterprises are too many to name here.');
    expect(page).toContain('20,001 enterprises are too many for a page.');
    expect(page).toContain('SHA-256');
    expect(JSON.parse(readFileSync(join(cwd, 'report.json'), 'utf8'))).not.toHaveProperty('ledger');
  });

  it('a workbook sheet with too many rows is refused before the rows are made', async () => {
    const cwd = folderWith({ 'data.csv': programmeOf(131_072) });
    const { code, stderr } = await runCli(['report', 'data.csv', '-q', '-o', 'report.xlsx'], { cwd });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringContaining('The sheet "Firms" would have 1,048,577 rows; a spreadsheet has no more than 1,048,576.'),
    });
  });

  it('a comparison does not name those that moved a figure, and states the limit', async () => {
    const cwd = folderWith({ 'data.csv': programmeOf(200_001) });
    const { code, stdout } = await runCli(['compare', 'data.csv', 'data.csv', '-q'], { cwd });
    expect(code).toBe(0);
    expect(stdout.replace(/\n +/, ' ')).toContain(
      'to see which of them moved a figure, compare the data files, of up to 200,000 enterprises each.',
    );
  });
});
