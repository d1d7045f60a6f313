import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { folderWith, runCli } from './run-cli.js';

const folder = 'fixtures/broken';

/** What a user sees first: exit code, finding code with its place, and a part of the sentence or the hint. */
const expected: Record<string, readonly [code: number, finding: RegExp, says: RegExp]> = {
  'empty.csv': [3, /empty\.csv error SC113/, /empty/],
  'header-only.csv': [3, /header-only\.csv:1:1 error SC112/, /no data|rows/],
  'binary.csv': [3, /binary\.csv error SC114/, /Excel|text/],
  'no-key.csv': [3, /no-key\.csv:1:1 error SC107/, /enterprise_id/],
  'duplicate-headers.csv': [3, /duplicate-headers\.csv:1:\d+ error SC104/, /more than one column/],
  'unclosed-quote.csv': [3, /unclosed-quote\.csv:\d+:\d+ error SC109/, /quote/],
  'ragged.csv': [0, /ragged\.csv:\d+:1 error SC108/, /cells/],
  'duplicate-observation.csv': [0, /duplicate-observation\.csv:\d+:\d+ error SC302/, /twice|more than once/],
  'negative.csv': [0, /negative\.csv:\d+:\d+ error SC203/, /negative/],
  'textual-number.csv': [0, /textual-number\.csv:\d+:\d+ error SC201/, /not a number/],
  'ambiguous-number.csv': [0, /ambiguous-number\.csv:\d+:\d+ error SC202/, /--decimal/],
  'unknown-period.csv': [0, /unknown-period\.csv:\d+:\d+ error SC204/, /period/],
};

describe('a broken file', () => {
  it.each(readdirSync(folder))('%s ends in a sentence with its place, and the right exit code', async (name) => {
    const [code, finding, says] = expected[name];
    const ran = await runCli(['report', `${folder}/${name}`]);
    expect(ran.stderr).toMatch(finding);
    expect(ran.stderr).toMatch(says);
    expect(ran.stderr).toContain('→');
    expect(ran.stderr).not.toMatch(/\bat .*\.c?js:\d+/);
    expect(ran.code).toBe(code);
    if (code === 3) expect(ran.stdout).toBe('');
    else expect(ran.stdout).toContain('SCORE-style report');
  });

  it('says how many cells were not used', async () => {
    expect((await runCli(['report', `${folder}/negative.csv`])).stderr).toMatch(/1 cell/);
  });

  it('is told in Indonesian when asked', async () => {
    const { stderr, code } = await runCli(['report', `${folder}/no-key.csv`, '--lang', 'id']);
    expect(stderr).toContain('SC107');
    expect(stderr).toMatch(/kolom/i);
    expect(code).toBe(3);
  });
});

describe('input that cannot be read', () => {
  it.each([
    ['a file that is not there', ['no-such-file.csv'], /no-such-file\.csv/],
    ['a folder', ['fixtures'], /folder/],
    ['a pattern that matches nothing', ['nothing-*.csv'], /nothing-\*\.csv/],
  ])('%s', async (_, args, says) => {
    const { stderr, stdout, code } = await runCli(['report', ...args]);
    expect(stderr).toMatch(says);
    expect([stdout, code]).toEqual(['', 3]);
  });

  it('a gzip file that is cut off', async () => {
    const cwd = folderWith({ 'cut.csv.gz': new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 1, 2]) });
    const { stderr, code } = await runCli(['report', 'cut.csv.gz'], { cwd });
    expect(stderr).toMatch(/cut\.csv\.gz/);
    expect(code).toBe(3);
  });
});
