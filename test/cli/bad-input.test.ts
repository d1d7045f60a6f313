import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findingsSchema } from '../../src/rules/schema.js';
import { validateFixture } from '../rules/run-rules.js';
import { binary, folderWith, type Ran, runCli } from './run-cli.js';

const broken = (name: string) => `fixtures/broken/${name}.csv`;
const names = readdirSync('fixtures/broken').map((file) => file.replace(/\.csv$/, ''));

/** Files that give no figures. */
const fatal = [
  ['SC104', 'The header "workers"'],
  ['SC107', 'No column for "period"'],
  ['SC107-id', 'No column for "enterprise_id"'],
  ['SC109', 'A quote is opened here and never closed'],
  ['SC111', 'The columns "workers" and "Karyawan" both mean'],
  ['SC112', ''],
  ['SC113', 'The file is empty.'],
  ['SC114', 'The file is not text'],
  ['SC114-nul', ''],
  ['SC115', ''],
  ['SC126', 'The first row looks like data'],
] as const;

/** Runs a few at a time: the machine has few cores, and each run is a process. */
async function runAll(files: readonly string[]): Promise<Map<string, Ran>> {
  const results = new Map<string, Ran>();
  const waiting = [...files];
  const work = async () => {
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) results.set(name, await runCli(['report', broken(name)]));
  };
  await Promise.all([work(), work(), work(), work()]);
  return results;
}

describe('a broken file', () => {
  it('gives figures of the usable rest or an error sentence, never a stack trace', { timeout: 60_000 }, async () => {
    const results = await runAll(names);
    const unusable = new Set<string>([...fatal.map(([name]) => name), 'SC116']);
    const withFatal = names.filter((name) => validateFixture(`broken/${name}.csv`).findings.some((finding) => finding.fatal));
    expect(new Set(withFatal)).toEqual(unusable);
    for (const [name, { stdout, stderr, code }] of results) {
      expect({ name, code }).toEqual({ name, code: unusable.has(name) ? 3 : 0 });
      if (code === 0) expect(stdout).toContain('SCORE-style report');
      else expect(stdout).toBe('');
      expect(stderr).not.toMatch(/\n\s+at |node:|bug in score-calc|undefined/);
    }
    expect(results.size).toBe(names.length);
  });

  it.each(fatal)('%s cannot be used: says where and what to do, also when quiet', async (name, sentence) => {
    for (const quiet of [[], ['--quiet']]) {
      const { stdout, stderr, code } = await runCli(['report', broken(name), ...quiet]);
      expect({ stdout, code }).toEqual({ stdout: '', code: 3 });
      const lines = stderr.split('\n').filter((line) => line.includes(` error ${name.slice(0, 5)} ${sentence}`));
      expect(lines).not.toEqual([]);
      for (const line of lines) expect(line).toMatch(/^fixtures\/broken\/[\w-]+\.csv[\d:]* error .* → /);
      expect(stderr).toContain(`error: The data cannot be used: ${broken(name)}.`);
    }
  });

  it.each([
    ['SC108', '1 row left out because of errors'],
    ['SC127', '1 row left out because of errors'],
    ['SC204', '1 row left out because of errors'],
    ['SC302', '1 enterprise left out because of errors'],
    ['SC203', '1 cell left out because of errors'],
    ['SC201', '1 cell left out because of errors'],
    ['SC202', '1 cell left out because of errors'],
    ['SC209', '1 cell left out because of errors'],
    ['SC303', '1 other finding'],
  ])('%s still gives a report, and stderr counts what was left out: %s', async (name, summary) => {
    const { stdout, stderr, code } = await runCli(['report', broken(name)]);
    expect(code).toBe(0);
    expect(stdout).toContain('SCORE-style report');
    expect(stderr).toContain(`${summary}. Details: score-calc validate ${broken(name)}\n`);
  });

  it('is reported in Indonesian with --lang id', async () => {
    const { stderr, code } = await runCli(['report', broken('SC107'), '--lang', 'id']);
    expect(stderr).toContain('SC107');
    expect(stderr).toMatch(/kolom/i);
    expect(code).toBe(3);
  });
});

describe('input that cannot be read ends with 3', () => {
  it.each([
    ['no-such-file.csv', '"no-such-file.csv" does not exist'],
    ['fixtures', '"fixtures" is a folder'],
    ['no-such-*.csv', 'No file matches "no-such-*.csv"'],
  ])('%s', async (path, sentence) => {
    const { stdout, stderr, code } = await runCli(['report', path]);
    expect({ stdout, code }).toEqual({ stdout: '', code: 3 });
    expect(stderr).toContain(sentence);
  });

  it.each(['report', 'firm', 'validate'])('%s, started in a working folder that was deleted', async (command) => {
    const line = `cd "$1" && rmdir "$1" && exec "${process.execPath}" "${binary}" ${command} a.csv`;
    const { stderr, status } = spawnSync('sh', ['-c', line, 'sh', folderWith()], { encoding: 'utf8' });
    expect({ stderr, status }).toEqual({ stderr: expect.stringMatching(/^error: The folder you are in no longer exists/), status: 3 });
  });

  it.each([['report'], ['firm', 'A']])('data without one usable observation, by %s', async (...command) => {
    const stdin = 'enterprise_id,period,workers\n,baseline,2\nA,some day,3\n';
    const { stdout, stderr, code } = await runCli([...command, '-'], { stdin });
    expect({ stdout, stderr, code }).toEqual({
      stdout: '',
      stderr: expect.stringContaining('"<stdin>" holds no usable observation'),
      code: 3,
    });
  });

  it.runIf(process.platform !== 'win32')('a pattern in a folder without read permission', () => {
    const cwd = folderWith();
    mkdirSync(join(cwd, 'closed'));
    chmodSync(join(cwd, 'closed'), 0o111);
    chmodSync(cwd, 0o755);
    // The administrator may read every folder.
    const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    const { stderr, status } = spawnSync(process.execPath, [binary, 'report', 'closed/*.csv'], { cwd, encoding: 'utf8', ...user });
    expect({ stderr, status }).toEqual({
      stderr: expect.stringContaining('The folder "closed/" cannot be read: permission denied'),
      status: 3,
    });
  });

  it('a .gz that is cut short', async () => {
    const cwd = folderWith({ 'data.csv.gz': Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 1) });
    const { stderr, code } = await runCli(['report', 'data.csv.gz'], { cwd });
    expect({ stderr, code }).toEqual({ stderr: expect.stringContaining('damaged or cut short'), code: 3 });
  });
});

/** Name and message of each file that a document reports as unreadable. */
const readingErrors: Readonly<Record<string, (text: string) => string[][]>> = {
  json: (text) =>
    findingsSchema
      .parse(JSON.parse(text))
      .findings.filter(({ severity }) => severity === 'error')
      .map(({ file, message }) => [file, message]),
  junit: (text) =>
    [...text.matchAll(/<testsuite name="([^"]*)"[^>]*>\n<testcase [^>]*>\n<error type="[a-z-]+" message="([^"]*)"/g)].map(
      ([, ...parts]) => parts,
    ),
  csv: (text) =>
    text
      .split('\n')
      .map((line) => line.split(','))
      .filter(([severity]) => severity === 'error')
      .map(([, , file, ...rest]) => [file, rest.join()]),
  sarif: (text) =>
    JSON.parse(text).runs[0].invocations[0].toolExecutionNotifications.map((notification: SarifNotification) => [
      notification.locations[0].physicalLocation.artifactLocation.uri,
      notification.message.text,
    ]),
  github: (text) => [...text.matchAll(/^::error file=([^,]*),title=[^:]*::(.*)$/gm)].map(([, ...parts]) => parts),
};

interface SarifNotification {
  readonly message: { readonly text: string };
  readonly locations: readonly [{ readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } } }];
}

describe('several files of which some cannot be read', () => {
  const corrupt = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 1);
  const files = {
    'good.csv': 'enterprise_id,period,workers\nA,baseline,many\n',
    'cut.csv.gz': corrupt,
  };
  const named = ['good.csv', '.', 'missing.csv', 'cut.csv.gz'];
  const said = ['"." is a folder', '"missing.csv" does not exist', '"cut.csv.gz" is compressed, but damaged'];

  it.each(['report', 'validate'])('are all named by %s', async (command) => {
    const { stderr, code } = await runCli([command, ...named, '-q'], { cwd: folderWith(files) });
    for (const sentence of said) expect(stderr).toContain(sentence);
    expect(code).toBe(3);
  });

  it('still give findings in the readable files, except from rules that compare rows across files', async () => {
    const cwd = folderWith(files);
    const { code, stderr } = await runCli(['validate', ...named, '-o', 'found.sarif'], { cwd });
    const [run] = JSON.parse(readFileSync(join(cwd, 'found.sarif'), 'utf8')).runs;
    expect(run.results.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual(['SC201']);
    expect(run.invocations[0].executionSuccessful).toBe(false);
    expect(stderr).toContain('only by rules that judge a file by itself');
    expect(code).toBe(3);
    const all = await runCli(['validate', 'good.csv', '--format', 'csv'], { cwd });
    expect(all.stdout).toContain('SC402');
  });

  describe.each(['json', 'junit', 'csv', 'sarif', 'github'])('are errors at those files in %s', (format) => {
    it.each([
      ['en', 'does not exist', 'is a folder', 'damaged or cut short'],
      ['id', 'tidak ada', 'adalah folder', 'rusak'],
    ])('in %s', async (lang, ...reasons) => {
      const args = ['validate', ...named, '--only', 'SC101', '--format', format, '--lang', lang];
      const { stdout, code } = await runCli(args, { cwd: folderWith(files) });
      expect(code).toBe(3);
      expect(readingErrors[format](stdout)).toEqual([
        ['.', expect.stringContaining(reasons[1])],
        ['missing.csv', expect.stringContaining(reasons[0])],
        ['cut.csv.gz', expect.stringContaining(reasons[2])],
      ]);
    });
  });

  it.each([
    [[], '(SC1, SC2).', '(SC1, SC2).'],
    [['--only', 'sc2,SC5'], 'by itself (SC2).', 'tersendiri (SC2).'],
    [['--only', 'SC201'], 'by itself (SC201).', 'tersendiri (SC201).'],
    [['--only', 'SC4'], 'None of the chosen rules was run on the other files', 'Tidak satu pun aturan yang dipilih dijalankan'],
  ])('are followed by the rules that checked the others, with %j', async (only, english, indonesian) => {
    const cwd = folderWith(files);
    const { stderr } = await runCli(['validate', 'good.csv', 'missing.csv', ...only], { cwd });
    expect(stderr.trimEnd().split('\n').at(-1)).toContain(english);
    const inId = await runCli(['validate', 'good.csv', 'missing.csv', '--lang', 'id', ...only], { cwd });
    expect(inId.stderr.trimEnd().split('\n').at(-1)).toContain(indonesian);
  });

  it('count as errors in JSON, and as one errored case each in JUnit', async () => {
    const cwd = folderWith(files);
    const json = await runCli(['validate', ...named, '--only', 'SC101', '--format', 'json'], { cwd });
    expect(JSON.parse(json.stdout).counts).toEqual({ error: 3, warning: 0, note: 0 });
    const junit = await runCli(['validate', ...named, '--only', 'SC101', '--format', 'junit'], { cwd });
    expect(junit.stdout).toMatch(/<testsuites name="score-calc validate" tests="\d+" failures="0" errors="3"/);
    expect(junit.stdout).toContain('<testsuite name="missing.csv" tests="1" failures="0" errors="1" skipped="0">');
  });

  it('are in the summary of a workflow step, and annotated once', async () => {
    const cwd = folderWith(files);
    const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: join(cwd, 'summary.md') };
    const { stdout, stderr } = await runCli(['validate', 'good.csv', 'missing.csv'], { cwd, env });
    expect(`${stdout}${stderr}`.match(/^::error .*missing\.csv/gm)).toHaveLength(1);
    expect(readFileSync(env.GITHUB_STEP_SUMMARY, 'utf8')).toMatch(/^- The file "missing\.csv" does not exist\.$/m);
  });

  it('give annotations in a GitHub workflow', async () => {
    const env = { GITHUB_ACTIONS: 'true' };
    for (const command of ['report', 'validate']) {
      const { stderr } = await runCli([command, 'good.csv', '100%.csv'], { cwd: folderWith(files), env });
      expect(stderr).toMatch(/^::error title=score-calc::The file "100%25\.csv" does not exist\. Check/m);
    }
  });
});

describe('findings on stderr', () => {
  it('take at most twenty lines, with the rest counted', async () => {
    const rows = Array.from({ length: 40 }, (_, i) => `F${i},baseline,${i % 2 ? 'many' : 'few'},some,other,-1`);
    const header = 'enterprise_id,period,workers,accidents,days_absent,energy_kwh';
    const more = Array.from({ length: 30 }, (_, i) => `unknown ${i}`).join(',');
    const cwd = folderWith({ 'data.csv': [`${header},${more}`, ...rows.map((row) => row + ','.repeat(30))].join('\n') });
    const { stderr } = await runCli(['report', 'data.csv'], { cwd });
    expect(stderr.split('\n').filter((line) => / SC\d{3} /.test(line)).length).toBeLessThanOrEqual(20);
    expect(stderr).toMatch(/… and \d+ more finding/);
    expect(stderr).toContain('160 cells left out because of errors');
  });

  it.each([
    ['en', /from line 3 on is one cell[\s\S]*→ Close the quote in line 3/],
    ['id', /mulai baris 3 menjadi satu sel[\s\S]*→ Tutup tanda kutip di baris 3/],
  ])('report in %s where the quote was opened that makes all rows unusable', async (lang, said) => {
    const stdin = 'enterprise_id,period,workers\nA,baseline,1\nA,follow-up,"2\nB,baseline,3\nB,follow-up,4\n';
    expect((await runCli(['report', '-', '--lang', lang], { stdin })).stderr).toMatch(said);
  });

  it('send no control characters from the data to the terminal', async () => {
    const stdin = 'enterprise_id,period,workers,\u001b[31mred\u202e\nA,baseline,\u001b[31mred\u202e,1\n';
    for (const command of ['report', 'validate']) {
      const { stdout, stderr } = await runCli([command, '-'], { stdin });
      expect(stderr + stdout).toContain('SC106');
      expect(Array.from(stderr + stdout).filter((sign) => /[\p{Cc}\p{Cf}]/u.test(sign) && sign !== '\n')).toEqual([]);
    }
  });
});
