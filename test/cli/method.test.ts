import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { indicators } from '../../src/indicators/catalogue.js';
import { runCli } from './run-cli.js';

const programme = 'fixtures/programme.csv';
const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const run = (...args: string[]) => runCli(['report', programme, '--method', ...args]);
const flat = (text: string) => text.replace(/\n +/g, ' ');

describe('--method', () => {
  it('states how every figure was computed, for how many enterprises and by which source', async () => {
    const text = flat((await run()).stdout);
    const method = text.slice(text.indexOf('How each figure was made'));
    for (const { label, source } of indicators) {
      expect(method).toContain(`\n${label.en} · headline: `);
      expect(method).toContain(`Source: ${source}`);
    }
    expect(method).toMatch(/days absent as a share of days scheduled = days_absent ÷ days_scheduled × 100, 107 enterprises/);
    expect(method).toMatch(/Mean: .*Student t interval.*Student \(1908\)/);
    expect(method).toMatch(/Share: .*Wilson, E\. B\. \(1927\)/);
    expect(method).toMatch(/Pooled: .*natural order of their names.*There is no interval/);
    expect(method).toMatch(/Outliers: .*1\.253314.*Each group is searched on its own.*Cost savings and cooperation are not searched/);
    expect(method).toMatch(/Workers and Trained: .*workers at baseline, or else at follow-up; people trained at follow-up/);
    // The reason why validate names fewer is given there and in `explain SC511`.
    expect(method).toMatch(/Outliers: .*SC511 .*few or nearly alike, .*accidents/);
    expect(flat((await runCli(['explain', 'SC511'])).stdout)).toMatch(
      /The report marks every change beyond z.*Accidents are not checked here/,
    );
  });

  it('counts the enterprises per way of measuring, which together are all with the indicator', async () => {
    const { stdout } = await run('--format', 'json');
    const total = JSON.parse(stdout)
      .groups.at(-1)
      .indicators.find(({ id }: { id: string }) => id === 'absenteeism');
    const text = (await run('--width', '200')).stdout;
    const ways = text.match(/^Absenteeism · headline: mean\n((?: {4}- .*\n)+) {2}Source: /m)?.[1] ?? '';
    const counted = [...ways.matchAll(/, (\d+) enterprises\n/g)].map(([, n]) => Number(n));
    expect(counted.reduce((sum, n) => sum + n, 0)).toBe(total.n);
  });

  it('cites the version and the bytes of the data', async () => {
    const sha256 = digest(readFileSync(programme));
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(flat((await run()).stdout)).toContain(
      `Computed with score-calc ${version} from programme.csv (SHA-256 begins ${sha256.slice(0, 16)}).`,
    );
    expect(JSON.parse((await run('--format', 'json')).stdout).citation).toEqual({
      tool: 'score-calc',
      version,
      files: [{ file: 'programme.csv', sha256 }],
    });
    const piped = await runCli(['report', '-', '--method', '--format', 'json'], { stdin: readFileSync(programme) });
    expect(JSON.parse(piped.stdout).citation.files).toEqual([{ file: '<stdin>', sha256 }]);
  });

  it('works in Markdown and Indonesian, and nothing is printed without it', async () => {
    const { stdout } = await run('--format', 'markdown', '--lang', 'id');
    expect(stdout).toContain('## Cara setiap angka dihitung');
    expect(stdout).toMatch(/^- \*\*Ketidakhadiran\*\* · angka utama: rerata\n {2}- hari .*\d perusahaan\n/m);
    expect(stdout).toMatch(/^- \*\*Median\*\*: .*\n {2}- Sumber: Conover/m);
    expect(stdout).toContain('## Cara mengutip');
    for (const format of ['table', 'json', 'markdown']) {
      expect((await runCli(['report', programme, '--format', format])).stdout).not.toMatch(/SHA-256|sha256|Conover/);
    }
  });

  it('is refused for CSV, which has no place for it', async () => {
    expect(await run('--format', 'csv')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--method and --format csv cannot be used together'),
    });
    expect(await run('--level', 'firm')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--level firm and --method cannot be used together'),
    });
  });
});
