import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withCells, withTable } from '../../../fixtures/generators/broken/sound.js';
import { folderWith, runCli } from '../run-cli.js';

/** Three cells that are not numbers in one column, one jump between periods that carries a mean (two warnings) and one byte order mark (a note). */
const broken = `\ufeff${withTable(({ rows }) => {
  for (const i of [0, 6, 9]) rows[i].workers = 'banyak';
  rows[5].energy_kwh = 900_000;
})}`;
const warned = withCells(5, { energy_kwh: '900000' });
const noted = `\ufeff${withCells(5, {})}`;

describe('validate', () => {
  it('says what is wrong, where, and what to do', async () => {
    const cwd = folderWith({ 'data.csv': broken });
    const { stdout, stderr, code } = await runCli(['validate', 'data.csv'], { cwd });
    expect(code).toBe(1);
    expect(stderr).toBe('read data.csv: 16 rows; UTF-8 (BOM), comma-separated, no decimals\n');
    const lines = stdout.split('\n');
    expect(lines.slice(4, 9)).toEqual([
      'data.csv:2:75 error SC201 "banyak" in "workers" is not a number.',
      '  2 | …,I,food,M1;M2,baseline,2018-01-01,2018-03-31,banyak,11,11431,948819,USD,…',
      '    |                                               ^^^^^^',
      '  → Write digits only, or leave the cell empty if the value is not known.',
      '  … and 2 more like this, lines 8, 11',
    ]);
    expect(stdout.replace(/\s+/g, ' ')).toMatch(
      / data\.csv:7:\d+ warning SC508 900,000 in "energy_kwh" at follow-up is 37\.7 times the 23,883 at baseline\. /,
    );
    expect(stdout).toMatch(/^3 errors, 2 warnings, 1 note/m);
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
  });

  it('says which indicators cannot be computed, for how many enterprises and why', async () => {
    const content = withTable(({ rows }) => {
      for (const i of [1, 3]) rows[i].cooperation = 'maybe';
      rows.splice(14, 1);
    });
    const { stdout } = await runCli(['validate', '-', '-q'], { stdin: content });
    expect(stdout).toMatch(/^Workplace cooperation cannot be computed for 2 of 8 enterprises: 2 not\s+readable/m);
    expect(stdout).toMatch(/^Productivity cannot be computed for 1 of 8 enterprises: 1 no baseline/m);
  });

  it('passes sound data', async () => {
    const { stdout, code } = await runCli(['validate', 'fixtures/clean.csv', '--max-warnings', '0', '--fail-on', 'note']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^No findings: the data can be used\.$/m);
    expect(stdout).toMatch(/rules: 8\d passed, 0 failed, \d+ not applicable, 0 crashed/);
  });

  it.runIf(process.platform !== 'win32')('suggests a command that a shell takes as it is, whatever a header says', async () => {
    const header = `$(echo run) \`echo run\` 'x' "y" \\ !`;
    const cell = `"${header.replaceAll('"', '""')}"`;
    const cwd = folderWith({ 'data.csv': `enterprise_id,period,workers,${cell}\nA,baseline,3,4\n` });
    for (const lang of ['en', 'id']) {
      const { stdout } = await runCli(['validate', 'data.csv', '--format', 'json', '--lang', lang], { cwd });
      const { hint } = JSON.parse(stdout).findings.find(({ code }: { code: string }) => code === 'SC106');
      const words = hint
        .match(/--map (.*)\.$/)[1]
        .split('--map ')
        .at(-1);
      expect(execFileSync('sh', ['-c', `printf %s ${words}`], { encoding: 'utf8' })).toBe(`${header}=`);
    }
  });

  it('lists every finding with --all', async () => {
    const cwd = folderWith({ 'data.csv': broken });
    const { stdout } = await runCli(['validate', 'data.csv', '--all', '-q'], { cwd });
    expect(stdout.match(/ error SC201 /g)).toHaveLength(3);
    expect(stdout).not.toContain('more like this');
  });

  it('reads stdin and several files, and names each', async () => {
    const cwd = folderWith({ 'a.csv': broken, 'b.csv': withCells(3, { cooperation: 'maybe' }).replaceAll('SYN-', 'OTHER-') });
    const both = await runCli(['validate', '*.csv', '-q'], { cwd });
    expect(both.stdout).toMatch(/^a\.csv:2:75 error SC201/m);
    expect(both.stdout).toMatch(/^b\.csv:5:\d+ error SC205/m);
    const piped = await runCli(['validate', '-', '-q'], { cwd, stdin: broken });
    expect(piped.stdout).toMatch(/^<stdin>:2:75 error SC201/m);
  });

  it('speaks Indonesian', async () => {
    const cwd = folderWith({ 'data.csv': broken });
    const { stdout, stderr } = await runCli(['validate', 'data.csv', '--lang', 'id'], { cwd });
    expect(stderr).toContain('membaca data.csv: 16 baris');
    expect(stdout).toContain('data.csv:2:75 galat SC201 "banyak" di kolom "workers" bukan angka.');
    expect(stdout).toMatch(/^3 galat, 2 peringatan, 1 catatan/m);
  });

  it('gives the same bytes twice, in every format', async () => {
    const cwd = folderWith({ 'data.csv': broken });
    for (const format of ['text', 'json', 'sarif', 'github', 'junit', 'csv']) {
      const runs = await Promise.all([1, 2].map(() => runCli(['validate', 'data.csv', '--format', format], { cwd })));
      expect(runs[0]).toEqual(runs[1]);
      expect(runs[0].code).toBe(1);
    }
  });
});

describe('the exit code', () => {
  it.each([
    [['data.csv'], broken, 1],
    [['data.csv'], warned, 0],
    [['data.csv', '--fail-on', 'warning'], warned, 1],
    [['data.csv', '--fail-on', 'warning'], noted, 0],
    [['data.csv', '--fail-on', 'note'], noted, 1],
    [['data.csv', '--fail-on', 'never'], broken, 0],
    [['data.csv', '--fail-on', 'never', '--max-warnings', '0'], warned, 1],
    [['data.csv', '--max-warnings', '2'], warned, 0],
    [['data.csv', '--max-warnings', '1'], warned, 1],
    [['data.csv', '--rule', 'SC508=error'], warned, 1],
    [['data.csv', '--rule', 'SC201=note'], broken, 0],
    [['data.csv', '--rule', 'SC508=off', '--rule', 'sc514=off', '--max-warnings', '0'], warned, 0],
    [['data.csv', '--rule', 'SC508.factor=100', '--only', 'SC508', '--max-warnings', '0'], warned, 0],
    [['data.csv', '--only', 'SC5'], broken, 0],
    [['data.csv', '--require', 'accidents'], 'enterprise_id,period,workers\nA,baseline,3\n', 1],
    [['data.csv'], 'enterprise_id,period,workers,workers\nA,baseline,3,4\n', 1],
    [['data.csv'], '', 1],
    [['data.csv', '--rule', 'SC113=off'], '', 2],
    [['data.csv', '--rule', 'SC114=warning'], broken, 2],
    [['data.csv', '--rule', 'SC107=error'], broken, 1],
    [['data.csv', '--fail-on', 'never'], '', 0],
    [['nowhere.csv'], '', 3],
    [['data.csv', '--rule', 'SC999=off'], broken, 2],
    [['data.csv', '--rule', 'SC508.factro=2'], broken, 2],
    [['data.csv', '--rule', 'SC508=loud'], broken, 2],
    [['data.csv', '--only', 'SC9'], broken, 2],
    [['data.csv', '--require', 'productivty'], broken, 2],
    [['data.csv', '--fail-on', 'sometimes'], broken, 2],
    [['data.csv', '--max-warnings', '-1'], broken, 2],
  ] as const)('of %j', async (args, content, expected) => {
    const cwd = folderWith({ 'data.csv': content });
    const { code, stderr } = await runCli(['validate', '-q', ...args], { cwd });
    expect(code).toBe(expected);
    expect(stderr.startsWith('error: ')).toBe(expected > 1);
    expect(stderr).not.toMatch(/bug in score-calc|undefined/);
  });

  it.each([[[]], [['--quiet']]])('is explained on stderr if there are too many warnings, with %j', async (options) => {
    const cwd = folderWith({ 'data.csv': warned });
    const { stderr } = await runCli(['validate', 'data.csv', '--max-warnings', '0', ...options], { cwd });
    expect(stderr).toContain('2 warnings, more than --max-warnings 0');
  });

  it('of a mistyped name is 2, and the nearest name is suggested', async () => {
    const cwd = folderWith({ 'data.csv': broken });
    const limit = await runCli(['validate', 'data.csv', '--rule', 'SC508.factro=2'], { cwd });
    // Nothing was read before.
    expect(limit.stderr).toMatch(/^error: The rule SC508 has no limit "factro"\.\n {2}→ Did you mean "factor"\?/);
    const fixed = await runCli(['validate', 'data.csv', '--rule', 'SC113=off'], { cwd });
    expect(fixed.stderr).toMatch(/^error: SC113 stops the reading and cannot be turned off\.\n {2}→ /);
    const option = await runCli(['validate', 'data.csv', '--fial-on', 'error'], { cwd });
    expect(option.stderr).toContain('--fail-on');
  });
});

describe('a config file', () => {
  const config = (content: object) => ({ 'data.csv': warned, 'score-calc.config.json': JSON.stringify(content) });

  it.each([
    [{ rules: { SC508: 'error' } }, [], 1],
    [{ rules: { SC508: { factor: 100 } }, maxWarnings: 0, only: ['SC508'] }, [], 0],
    [{ rules: { SC508: { severity: 'error', factor: 100 } }, only: ['SC508'] }, [], 0],
    [{ maxWarnings: 0 }, [], 1],
    [{ maxWarnings: 0 }, ['--max-warnings', '9'], 0],
    [{ failOn: 'warning' }, [], 1],
    [{ failOn: 'warning' }, ['--fail-on', 'error'], 0],
    [{ rules: { SC508: 'error' } }, ['--rule', 'SC508=off'], 0],
    [{ only: ['SC1'], failOn: 'note' }, [], 0],
    [{ require: ['staff_turnover'] }, [], 2],
    [{ rules: { SC999: 'off' } }, [], 2],
    [{ rules: { SC508: { factro: 3 } } }, [], 2],
    [{ rules: { SC508: 'loud' } }, [], 2],
    [{ rules: { SC107: 'off' } }, [], 2],
    [{ rules: { SC104: { severity: 'note' } } }, [], 2],
  ] as const)('%j with %j', async (content, args, expected) => {
    const cwd = folderWith(config(content));
    const { code } = await runCli(['validate', 'data.csv', ...args], { cwd });
    expect(code).toBe(expected);
  });
});

describe('in a GitHub workflow', () => {
  const env = { GITHUB_ACTIONS: 'true' };

  it('paths are relative to the checkout from any folder in it, and outside files are not taken for inside ones', async () => {
    const outside = join(folderWith({ 'data.csv': broken }), 'data.csv');
    const root = folderWith();
    const cwd = join(root, 'in');
    mkdirSync(cwd);
    writeFileSync(join(cwd, 'data.csv'), broken);
    for (const [file, expected] of [
      ['data.csv', 'in/data.csv'],
      [outside, `../${basename(dirname(outside))}/data.csv`],
    ]) {
      const ran = await runCli(['validate', file, '--format', 'github', '-q'], { cwd, env: { GITHUB_WORKSPACE: root } });
      expect(ran.stdout).toContain(`::error file=${expected},line=`);
      const sarif = await runCli(['validate', file, '--format', 'sarif', '-q'], { cwd, env: { GITHUB_WORKSPACE: root } });
      expect(sarif.stdout).toContain(`"uri": "${expected}"`);
    }
  });

  it.runIf(process.platform !== 'win32')(
    'paths are relative to the checkout whichever way links lead to it, and as named within it',
    async () => {
      const outside = folderWith({ 'data.csv': broken });
      const folder = folderWith();
      const [root, link] = [join(folder, 'real'), join(folder, 'link')];
      mkdirSync(root);
      writeFileSync(join(root, 'data.csv'), broken);
      symlinkSync(root, link);
      symlinkSync(outside, join(root, 'linked'));
      for (const workspace of [root, link]) {
        for (const [file, expected] of [
          ['data.csv', 'data.csv'],
          [join(root, 'data.csv'), 'data.csv'],
          [join(link, 'data.csv'), 'data.csv'],
          ['linked/data.csv', 'linked/data.csv'],
        ]) {
          const validate = (format: string) =>
            runCli(['validate', file, '--format', format, '-q'], { cwd: root, env: { GITHUB_WORKSPACE: workspace } });
          expect((await validate('github')).stdout).toContain(`::error file=${expected},line=`);
          expect((await validate('sarif')).stdout).toContain(`"uri": "${expected}"`);
          expect((await validate('junit')).stdout).toContain(`<testsuite name="${expected}"`);
        }
      }
    },
  );

  it('annotations follow the text, and the step summary gets a table', async () => {
    const cwd = folderWith({ 'data.csv': broken, 'summary.md': 'Before\n' });
    const { stdout, code } = await runCli(['validate', 'data.csv'], {
      cwd,
      env: { ...env, GITHUB_STEP_SUMMARY: join(cwd, 'summary.md') },
    });
    expect(code).toBe(1);
    expect(stdout).toContain('data.csv:2:75 error SC201');
    expect(stdout).toContain('::error file=data.csv,line=2,col=75,endLine=2,endColumn=81,title=SC201 Not a number::"banyak"');
    expect(stdout.indexOf('::error')).toBeGreaterThan(stdout.indexOf('3 errors'));
    expect(readFileSync(join(cwd, 'summary.md'), 'utf8')).toMatch(
      /^Before\n## score-calc: Validation\n[\s\S]*\| error \| SC201 \| Not a number \| 3 \|/,
    );
  });

  it('output in other formats has no annotations', async () => {
    const cwd = folderWith({ 'data.csv': broken });
    const { stdout } = await runCli(['validate', 'data.csv', '--format', 'json'], { cwd, env });
    expect(JSON.parse(stdout).document).toBe('findings');
  });

  it('outside a workflow, annotations need --format github', async () => {
    const cwd = folderWith({ 'data.csv': broken });
    expect((await runCli(['validate', 'data.csv'], { cwd })).stdout).not.toContain('::error');
    const asked = await runCli(['validate', 'data.csv', '--format', 'github'], { cwd });
    expect(asked.stdout).toContain('data.csv:2:75 error SC201');
    expect(asked.stdout.match(/^::error /gm)).toHaveLength(3);
  });
});

describe('files that validate writes', () => {
  it.each([
    ['out.json', /^\{\n {2}"schemaVersion": 1/],
    ['out.sarif', /"version": "2\.1\.0"/],
    ['out.xml', /^<\?xml/],
    ['out.csv', /^severity,code,file/],
    ['out.txt', /^data\.csv:1:1 note/],
  ])('%s in the format of its name', async (name, content) => {
    const cwd = folderWith({ 'data.csv': broken });
    const { stdout, code, stderr } = await runCli(['validate', 'data.csv', '-o', name], { cwd });
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain(`wrote ${name}`);
    expect(readFileSync(join(cwd, name), 'utf8')).toMatch(content);
  });

  it('--annotated is the file with a column of findings, and nothing else is changed', async () => {
    const cwd = folderWith({ 'data.csv': broken });
    const { stderr } = await runCli(['validate', 'data.csv', '--annotated', 'notes.csv'], { cwd });
    expect(stderr).toContain('wrote notes.csv');
    const [header, first, second] = readFileSync(join(cwd, 'notes.csv'), 'utf8').split('\n');
    const [plainHeader, plainFirst, plainSecond] = broken.split('\n');
    expect(header).toBe(`${plainHeader},findings`);
    expect(first).toBe(`${plainFirst},"SC201 error: ""banyak"" in ""workers"" is not a number."`);
    expect(second).toBe(`${plainSecond},`);
  });

  it.each([
    [['data.csv', '--annotated', 'data.csv'], 3, 'it is one of the inputs'],
    [['data.csv', '--annotated', '-'], 2, '"-" is not a value for --annotated'],
    [['data.csv', '--annotated', 'out.csv.gz'], 2, '--annotated writes plain CSV'],
    [['data.csv', '--annotated', 'out.xlsx'], 2, '--annotated writes plain CSV'],
    [['data.csv', 'more.csv', '--annotated', 'out.csv'], 2, '--annotated copies one data file, but 2 were given'],
    [['data.csv', '--annotated', 'out.csv', '-o', 'out.csv'], 2, 'cannot be used together'],
    [['data.csv', '--annotated', 'kept.csv'], 3, 'exists already and was not touched'],
    [['data.csv', '-o', 'out.pdf'], 2, '.json .sarif .xml .csv .txt'],
  ])('%j is refused', async (args, expected, said) => {
    const cwd = folderWith({ 'data.csv': broken, 'more.csv': noted, 'kept.csv': 'kept' });
    const { code, stderr, stdout } = await runCli(['validate', ...args], { cwd });
    expect({ code, stdout }).toEqual({ code: expected, stdout: '' });
    expect(stderr).toContain(said);
    expect(existsSync(join(cwd, 'out.csv'))).toBe(false);
  });
});
