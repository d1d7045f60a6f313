import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { textWidth } from '../../../src/render/text/text-width.js';
import { folderWith, type Ran, runCli } from '../run-cli.js';

const programme = resolve('fixtures/programme.csv');
const text = readFileSync(programme, 'utf8');
/** The programme without one enterprise. */
const without = text
  .split('\n')
  .filter((line) => !line.startsWith('BALI-012,'))
  .join('\n');

let json = '';
beforeAll(async () => {
  json = (await runCli(['report', programme, '--format', 'json'])).stdout;
});

const compare = (args: readonly string[], files: Record<string, string> = {}) =>
  runCli(['compare', ...args], { cwd: folderWith({ 'new.csv': without, 'old.json': json, ...files }) });

describe('compare', () => {
  it('two data files: what changed per figure, and who moved it', async () => {
    const { stdout, code } = await compare([programme, 'new.csv', '--indicators', 'productivity']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^What changed\nOld: programme\.csv\nNew: new\.csv\nData note: synthetic\n/);
    expect(stdout).toMatch(/Phase I · 67 → 67 enterprises\nEvery figure is the same\./);
    expect(stdout).toMatch(/ {2}mean +\+25\.0 % +\+13\.6 % +−11\.36 points +78\/88 → 77\/87/);
    expect(stdout).toMatch(
      /Productivity, mean −4\.41 points\n {2}0 entered, 1 left, 0 with another value\n.*\n {4}BALI-012 +left +\+900\.0 %/,
    );
  });

  it('names enterprises that entered without moving a figure, and prints no empty table', async () => {
    const rows = (...ids: string[]) => ['enterprise_id,period,cost_savings', ...ids.map((id) => `${id},follow-up,5`)].join('\n');
    const many = Array.from({ length: 12 }, (_, i) => `E${i + 10}`);
    const files = { 'a.csv': rows('A', 'B'), 'b.csv': rows('B', 'C'), 'c.csv': rows('B', ...many) };
    const { stdout } = await compare(['a.csv', 'b.csv'], files);
    expect(stdout).toContain('1 entered, 1 left, 0 with another value\n    entered: C; left: A\n');
    expect(stdout).not.toContain('Moved it by');
    expect((await compare(['a.csv', 'b.csv', '--format', 'markdown'], files)).stdout).toMatch(/\n\nentered: C; left: A\n/);
    const indonesian = await compare(['a.csv', 'c.csv', '--lang', 'id', '--width', '200'], files);
    expect(indonesian.stdout).toContain(`masuk: ${many.slice(0, 10).join(', ')} dan 2 lagi; keluar: A\n`);
  });

  it.each([
    ['en', /\n {2}Figure +Old +New +Difference/, 'How', 'Phase II: only in the old new.csv (88 enterprises)'],
    ['id', /\n {2}Angka +Lama +Baru +Selisih/, 'Bagaimana', 'Tahap II: hanya dalam new.csv yang lama (88 perusahaan)'],
  ] as const)('two files of one name are told apart as old and new, in %s', async (lang, header, how, only) => {
    const cwd = folderWith({
      'new.csv': text
        .split('\n')
        .filter((line) => !line.includes(',Indonesia,II,'))
        .join('\n'),
    });
    const before = join(folderWith({ 'new.csv': text }), 'new.csv');
    const shown = (format: string) => runCli(['compare', before, 'new.csv', '--lang', lang, '--format', format], { cwd });
    const { stdout } = await shown('table');
    expect(stdout).toMatch(header);
    expect(stdout).toMatch(new RegExp(` ${how} `));
    expect(stdout).toContain(`\n\n${only}\n\n`);
    expect((await shown('markdown')).stdout).toContain(`\n\n## ${only}\n\n## `);
    expect(JSON.parse((await shown('json')).stdout)).toMatchObject({ before: { file: 'new.csv' }, after: { file: 'new.csv' } });
  });

  it('two reports as JSON, or one of each', async () => {
    const both = await compare(['old.json', 'old.json']);
    expect(both.stdout.match(/Every figure is the same\./g)).toHaveLength(4);
    expect(both.stdout.replace(/\n +/, ' ')).toContain('Reports do not name their enterprises; to see which');
    const mixed = await compare(['old.json', 'new.csv', '--indicators', 'productivity']);
    expect(mixed.stdout).toMatch(/ {2}mean +\+25\.0 % +\+13\.6 %/);
    expect(mixed.stderr).toContain('read old.json: a report of 4 groups\n');
  });

  it('two groups of one file, by any of their names', async () => {
    for (const [one, other] of [
      ['I', 'III'],
      ['Phase I', 'phase iii'],
    ]) {
      const { stdout } = await compare([programme, '--group', one, '--with', other, '--indicators', 'cooperation']);
      expect(stdout).toContain('What changed\nPhase I: programme.csv\nPhase III: programme.csv\n');
      expect(stdout).toMatch(/\n {2}Figure +Phase I +Phase III +Difference +n\n/);
      expect(stdout).toContain('Phase I → Phase III · 67 → 85 enterprises');
      expect(stdout).toMatch(/saying yes +76\.1 % +80\.0 % +\+3\.91 points +35\/46 → 56\/70/);
    }
    const { stdout } = await compare([programme, 'new.csv', '--group', 'Phase II', '--indicators', 'productivity']);
    expect(stdout).toContain('Phase II · 88 → 87 enterprises');
    expect(stdout).not.toContain('Phase I ·');
  });

  it.each([
    ['the one first', ['alone.csv', programme], /Phase I · 67 → 67 enterprises\nEvery figure/, /Total · 67 → 240 enterprises/],
    ['the other way round', [programme, 'alone.csv'], /Phase I · 67 → 67 enterprises\nEvery figure/, /Total · 240 → 67 enterprises/],
    ['a report as the old side', ['old.json', 'alone.csv'], /Phase I · 67 → 67 enterprises\nEvery figure/, /Total · 240 → 67 enterprises/],
    ['a report of it', ['alone.json', programme], /Phase I · 67 → 67 enterprises\nEvery figure/, /Total · 67 → 240 enterprises/],
  ])('a file with one group beside one with several, %s: as table and conditions say', async (_, sides, ofGroup, ofAll) => {
    const [header, ...lines] = text.split('\n');
    const alone = [header, ...lines.filter((line) => line.includes(',Indonesia,I,'))].join('\n');
    const report = (await runCli(['report', 'alone.csv', '--format', 'json'], { cwd: folderWith({ 'alone.csv': alone }) })).stdout;
    const conditions = ['--fail-if', 'change(energy.mean[Phase I]) = 0', '--fail-if', 'change(energy.N[total]) != 0'];
    const { stdout, stderr } = await compare([...sides, ...conditions], { 'alone.csv': alone, 'alone.json': report });
    expect(stdout).toMatch(ofGroup);
    expect(stdout).toMatch(ofAll);
    expect(stdout).toMatch(/\n\nPhase II: only in (programme\.csv|old\.json) \(88 enterprises\)\n\n/);
    expect(stderr).toContain('--fail-if holds: change(energy.mean[Phase I]) = 0 (it is 0)\n');
    expect(stderr).toMatch(/--fail-if holds: change\(energy\.N\[total\]\) != 0 \(it is [−]?173\)\n/);
  });

  it('groups by the names that are printed in the language of the run', async () => {
    const named = ['--group', 'Tahap I', '--with', 'tahap II', '--fail-if', 'cooperation.N > 0'];
    const { stdout, stderr, code } = await compare([programme, ...named, '--lang', 'id', '--indicators', 'cooperation']);
    expect([stdout.match(/.* perusahaan/g), code]).toEqual([['Tahap I → Tahap II · 67 → 88 perusahaan'], 1]);
    expect(stderr).toContain('cooperation.N > 0');
    const condition = ['--fail-if', 'cooperation.N[Tahap II] = 88 and cooperation.N[Seluruhnya] = 240', '-q'];
    expect(await runCli(['report', programme, ...condition, '--lang', 'id'])).toMatchObject({ code: 1 });
    const unknown = await runCli(['report', programme, '--fail-if', 'cooperation.N[Fase 9] = 1', '-q', '--lang', 'id']);
    expect([unknown.code, unknown.stderr]).toEqual([
      2,
      expect.stringContaining('I (Tahap I); II (Tahap II); III (Tahap III); total (Seluruhnya)'),
    ]);
  });

  it('names both sides if a group is compared with all enterprises', async () => {
    const { stdout } = await compare([programme, 'new.csv', '--with', 'III', '--indicators', 'cooperation']);
    expect(stdout.match(/.* enterprises/g)).toEqual(['Total → Phase III · 240 → 85 enterprises']);
  });

  it('a report with different groups and a file with one: only the totals are compared', async () => {
    const sectors = (await runCli(['report', programme, '--by', 'sector', '--format', 'json'])).stdout;
    const { stdout, code } = await compare(['sectors.json', resolve('fixtures/phase-1.csv')], { 'sectors.json': sectors });
    expect(code).toBe(0);
    expect(stdout.match(/.* → .* enterprises/g)).toEqual(['Total · 240 → 491 enterprises']);
    const chosen = ['--group', 'textile', '--with', 'Phase I'];
    const named = await compare(['sectors.json', resolve('fixtures/phase-1.csv'), ...chosen], { 'sectors.json': sectors });
    expect(named.stdout).toMatch(/textile → I · \d+ → 491 enterprises/);
  });

  it('says when the two were made with different settings', async () => {
    const first = (await runCli(['report', programme, '--format', 'json', '--follow-up-round', 'first', '--confidence', '90'])).stdout;
    const { stdout } = await compare(['first.json', 'old.json', '--width', '200'], { 'first.json': first });
    expect(stdout).toContain(
      'made with different settings, and differ for that reason too: confidence of intervals 0.9 → 0.95; follow-up compared first → last.',
    );
  });

  it('in every form has the same numbers', async () => {
    const made = async (format: string) => (await compare([programme, 'new.csv', '--format', format])).stdout;
    const model = JSON.parse(await made('json'));
    const rows = parse(await made('csv'), { columns: true }) as Record<string, string>[];
    const figures = model.groups.flatMap((group: { key: string[]; indicators: { id: string; figures: Record<string, unknown>[] }[] }) =>
      group.indicators.flatMap(({ id, figures }) => figures.map((figure) => ({ phase: group.key[0] ?? '', indicator: id, ...figure }))),
    );
    const tidy = rows.filter(({ statistic }) => !statistic.startsWith('firm_'));
    expect(tidy.map(({ phase, indicator, statistic, difference }) => [phase, indicator, statistic, difference])).toEqual(
      figures.map(({ phase, indicator, kind, difference }: Record<string, unknown>) => [
        phase,
        indicator,
        kind,
        difference === null ? '' : String(difference),
      ]),
    );
    const moved = model.firms.flatMap(({ moved }: { moved: { enterprise: string }[] }) => moved.map(({ enterprise }) => enterprise));
    expect(rows.filter(({ statistic }) => statistic.startsWith('firm_')).map((row) => row.enterprise_id)).toEqual(moved);
    const markdown = await made('markdown');
    expect(markdown).toContain('| Productivity | mean | +25.0 % | +13.6 % | −11.36 points | 78/88 → 77/87 |');
    expect(await made('json')).toBe(await made('json'));
  });

  it.each([80, 120])('fits %d columns in both languages', async (width) => {
    for (const lang of ['en', 'id']) {
      const { stdout } = await compare([programme, 'new.csv', '--width', String(width), '--lang', lang]);
      expect(stdout.split('\n').filter((line) => textWidth(line) > width)).toEqual([]);
    }
  });

  it('writes several files at once', async () => {
    const cwd = folderWith({ 'new.csv': without });
    const { code } = await runCli(['compare', programme, 'new.csv', '-o', 'a.md', '-o', 'a.json', '-o', 'a.csv', '--excel'], { cwd });
    expect(code).toBe(0);
    expect(JSON.parse(readFileSync(join(cwd, 'a.json'), 'utf8')).document).toBe('comparison');
    expect(readFileSync(join(cwd, 'a.csv'), 'utf8')).toMatch(/^\ufeffphase;group;/);
  });
});

describe('--fail-if', () => {
  it.each<[string[], number, RegExp]>([
    [['--fail-if', 'productivity.median < 0'], 0, /^(?!.*--fail-if)/s],
    [['--fail-if', 'change(productivity.mean) < -2'], 1, /--fail-if holds: change\(productivity\.mean\) < -2 \(it is −4\.4\d+\)\n/],
    [['--fail-if', 'change(productivity.mean[Phase II]) < -2', '--quiet'], 1, /^--fail-if holds: change/],
    [['--fail-if', 'energy.mean > 0', '--fail-if', 'productivity.n < 201'], 1, /--fail-if holds: productivity\.n < 201 \(it is 200\)/],
  ])('%j ends with %d', async (args, expected, says) => {
    const { stdout, stderr, code } = await compare([programme, 'new.csv', ...args]);
    expect(code).toBe(expected);
    expect(stderr).toMatch(says);
    expect(stdout).toContain('What changed');
  });

  it('also works for a single report', async () => {
    const report = (condition: string) => runCli(['report', programme, '--fail-if', condition, '--quiet']);
    expect(await report('energy.mean < 0')).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^--fail-if holds: energy\.mean < 0 \(it is −17\.\d+\)\n$/),
    });
    expect(await report('energy.mean > 0')).toMatchObject({ code: 0, stderr: '' });
    const bare = { 'bare.csv': 'enterprise_id,period,workers\nA,baseline,3\nA,follow-up,3\n' };
    const nothing = await runCli(['report', 'bare.csv', '--fail-if', 'energy.mean < 0', '--quiet'], { cwd: folderWith(bare) });
    expect(nothing).toMatchObject({ code: 1, stderr: '--fail-if cannot be decided: energy.mean < 0 (there is no such figure)\n' });
    const refused = await report('change(energy.mean) > 0');
    expect(refused).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('only one report') });
  });

  it.each([
    ['en', '`compare` also accepts "change('],
    ['id', '`compare` juga menerima "change('],
  ])('suggests nothing in %s that `report` would refuse', async (lang, also) => {
    const { stderr } = await runCli(['report', programme, '--fail-if', 'energy', '--lang', lang]);
    const [own, others] = stderr.split(also);
    expect(others).toBeDefined();
    const suggested = [...own.matchAll(/"([^"]+ [<>] [^"]+)"/g)].map(([, condition]) => ['--fail-if', condition]);
    expect(suggested).toHaveLength(2);
    const { code } = await runCli(['report', programme, ...suggested.flat(), '--lang', lang, '-q']);
    expect([0, 1]).toContain(code);
  });

  it('with a condition it cannot parse is refused before anything is read, in both languages', async () => {
    const en = await runCli(['compare', 'no.csv', 'such.csv', '--fail-if', 'energy.mean << 0']);
    expect(en).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('not understood at character 14, "< 0": a number is expected there.'),
    });
    const id = await runCli(['compare', 'no.csv', 'such.csv', '--fail-if', 'energy.mean << 0', '--lang', 'id']);
    expect(id.stderr).toContain('tidak dipahami pada huruf ke-14, "< 0": seharusnya bilangan.');
  });
});

describe('compare refuses', () => {
  it.each<[string[], number, string]>([
    [[programme], 2, 'Only one file was given to compare.'],
    [[programme, '--group', 'I'], 2, 'Only one file was given to compare.'],
    [[programme, '--group', 'I', '--with', 'IV'], 2, 'There is no group "IV".'],
    [['none.json', programme], 3, 'The file "none.json" does not exist.'],
    [['broken.json', programme], 3, 'The file "broken.json" is not valid JSON.'],
    [['other.json', programme], 3, 'The file "other.json" is not a report of this version: wrong at'],
    [['-', '-'], 2, 'stdin (-) was given more than once.'],
    [[programme, 'new.csv', '--baseline', 'a.csv'], 2, 'There is no option "--baseline".'],
    [[programme, 'new.csv', '-o', 'new.csv', '--force'], 3, 'it is one of the inputs'],
  ])('%j', async (args, expected, sentence) => {
    const { stdout, stderr, code }: Ran = await compare(args, { 'broken.json': '{', 'other.json': '{"document":"firm"}' });
    expect({ stdout, code }).toEqual({ stdout: '', code: expected });
    expect(stderr).toContain(sentence);
  });
});
