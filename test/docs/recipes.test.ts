import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { sound, withCells } from '../../fixtures/generators/broken/sound.js';
import { toCsv } from '../../fixtures/table.js';
import { folderWith } from '../cli/run-cli.js';

const recipes = readFileSync('docs/ci.md', 'utf8');
const good = toCsv(sound());
const jump = withCells(5, { energy_kwh: '900000' }).replaceAll('SYN-', 'OTHER-').replaceAll('Contoh', 'Lain');
const bad = withCells(4, { workers: '39 orang' }).replaceAll('SYN-', 'BAD-').replaceAll('Contoh', 'Buruk');

/** The block of the recipes that begins with a name in a comment. */
function block(kind: string, begins: string): string {
  const blocks = [...recipes.matchAll(new RegExp(`\`\`\`${kind}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, text]) => text);
  const found = blocks.find((text) => text.startsWith(begins));
  if (found === undefined) throw new Error(`no ${kind} block begins with ${begins}`);
  return found;
}

/** A folder with data in `data/`, and `npx` and `score-calc` on the path that run this build. */
function workspace(files: Readonly<Record<string, string>>): { cwd: string; env: NodeJS.ProcessEnv } {
  const cwd = folderWith();
  mkdirSync(join(cwd, 'data'));
  mkdirSync(join(cwd, 'bin'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(cwd, 'data', name), content);
  const run = `exec "${process.execPath}" "${resolve('bin/score-calc.js')}"`;
  const commands = {
    npx: `#!/bin/sh\n[ "$1" = --yes ] && shift\n[ "\${1%#v*}" = github:OWNER/score-calc ] || exit 99\nshift\n${run} "$@"\n`,
    'score-calc': `#!/bin/sh\n${run} "$@"\n`,
    node: `#!/bin/sh\nexec "${process.execPath}" "$@"\n`,
  };
  for (const [name, script] of Object.entries(commands)) {
    writeFileSync(join(cwd, 'bin', name), script);
    chmodSync(join(cwd, 'bin', name), 0o755);
  }
  return { cwd, env: { PATH: `${join(cwd, 'bin')}:${process.env.PATH}` } };
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default?: string; readonly required?: boolean }>>;
  readonly runs: { readonly steps: readonly { readonly name?: string; readonly run?: string; readonly env?: Record<string, string> }[] };
}

const action: Action = parse(readFileSync('action.yml', 'utf8'));

/** Runs the last step of the action as the runner does: expressions only in its environment, never in the script. */
function runAction(inputs: Readonly<Record<string, string>>, { cwd, env }: { cwd: string; env: NodeJS.ProcessEnv }) {
  const step = action.runs.steps.find(({ name }) => name === 'Validate');
  const value = (text: string) =>
    text
      .replace(/\$\{\{ github\.action_path \}\}/g, resolve('.'))
      .replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, name: string) => inputs[name] ?? action.inputs[name].default ?? '');
  const own = Object.fromEntries(Object.entries(step?.env ?? {}).map(([name, text]) => [name, value(text)]));
  return spawnSync('bash', ['-eo', 'pipefail', '-c', step?.run ?? 'exit 98'], {
    cwd,
    env: { ...env, ...own, GITHUB_ACTIONS: 'true' },
    encoding: 'utf8',
  });
}

describe('the GitHub recipe', () => {
  const workflow = parse(block('yaml', '# .github/workflows/'));
  const [checkout, validate] = workflow.jobs.validate.steps;

  it('is a workflow that uses the action with inputs it has', () => {
    expect(checkout.uses).toMatch(/^actions\/checkout@v\d+$/);
    expect(validate.uses).toMatch(/^OWNER\/score-calc@v\d/);
    for (const name of Object.keys(validate.with)) expect(action.inputs).toHaveProperty(name);
    const required = Object.entries(action.inputs).filter(([, input]) => input.required);
    for (const [name] of required) expect(validate.with).toHaveProperty(name);
  });

  it.each([
    [{ 'a.csv': good }, 0],
    [{ 'a.csv': good, 'b.csv': jump }, 1],
    [{ 'a.csv': good, 'b.csv': bad }, 1],
    [{}, 3],
  ])('ends as the data is', (files, expected) => {
    expect(runAction(validate.with, workspace(files)).status).toBe(expected);
  });

  it('annotates the line', () => {
    const { stdout } = runAction(validate.with, workspace({ 'b.csv': bad }));
    expect(stdout).toContain('::error file=data/b.csv,line=6,col=');
  });
});

describe('the action', () => {
  it('passes every input on, as it is', () => {
    const place = workspace({ 'it is; here.csv': bad.replace('39 orang', '39') });
    const ran = runAction({ files: 'data/it is; here.csv\n', options: '--only=SC5\n--lang=id\n', output: 'found.sarif' }, place);
    expect(ran.stderr).toContain('menulis found.sarif');
    expect(ran.status).toBe(0);
    expect(JSON.parse(readFileSync(join(place.cwd, 'found.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' });
    expect(runAction({ files: 'data/*.csv', 'max-warnings': '0' }, workspace({ 'a.csv': jump })).status).toBe(1);
    expect(runAction({ files: 'data/*.csv', 'fail-on': 'never' }, workspace({ 'a.csv': bad })).status).toBe(0);
  });

  it('takes no input for a command', () => {
    const place = workspace({ 'a.csv': good });
    const ran = runAction({ files: '$(touch owned)\n`touch owned`\n--version' }, place);
    expect(ran.status).toBe(3);
    expect(spawnSync('ls', [place.cwd], { encoding: 'utf8' }).stdout).not.toContain('owned');
  });
});

describe('the GitLab recipe', () => {
  const job = parse(block('yaml', '# .gitlab-ci.yml'))['validate-data'];
  const run = (files: Readonly<Record<string, string>>) => {
    const place = workspace(files);
    const { status } = spawnSync('sh', ['-ec', job.script.join('\n')], { ...place, encoding: 'utf8' });
    return { status, report: readFileSync(join(place.cwd, job.artifacts.reports.junit), 'utf8') };
  };

  it('ends as the data is and leaves the report it names', () => {
    expect(run({ 'a.csv': good })).toMatchObject({ status: 0, report: expect.stringContaining('<testsuite name="data/a.csv"') });
    expect(run({ 'a.csv': good, 'b.csv': bad })).toMatchObject({ status: 1, report: expect.stringContaining('<failure type="error"') });
    expect(job.artifacts.when).toBe('always');
  });
});

describe('the pre-commit recipe', () => {
  const [{ repo, rev, hooks }] = parse(block('yaml', '# .pre-commit-config.yaml')).repos;
  const provided = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8'));

  it('names an existing hook, for files in data/', () => {
    expect({ repo, rev }).toEqual({ repo: 'https://github.com/OWNER/score-calc', rev: expect.stringMatching(/^v\d/) });
    const [{ id, files }] = hooks;
    const hook = provided.find((candidate: { id: string }) => candidate.id === id);
    expect(hook).toMatchObject({ language: 'node', require_serial: true });
    expect(new RegExp(files).test('data/2019/a.csv')).toBe(true);
    expect(new RegExp(files).test('notes/a.csv')).toBe(false);
    expect(new RegExp(hook.files).test('data/a.csv.gz')).toBe(true);
  });

  it.each([
    [good, 0],
    [bad, 1],
  ])('ends as the data is', (content, expected) => {
    // pre-commit starts the program without a shell, with these words alone.
    expect(hooks[0].pass_filenames).toBe(false);
    const [program, ...words] = [...provided[0].entry.split(' '), ...hooks[0].args];
    const { status } = spawnSync(program, words, { ...workspace({ 'a.csv': jump, 'b.csv': content }), encoding: 'utf8' });
    expect(status).toBe(expected);
  });
});

describe('the Makefile line', () => {
  const line = block('make', 'validate:');
  const make = spawnSync('make', ['--version']).error === undefined;

  it.each([
    [good, 0],
    [jump, 1],
    [bad, 1],
  ])('ends as the data is', (content, expected) => {
    const place = workspace({ 'a.csv': content });
    const [, recipe] = /^validate: ; (.*)$/m.exec(line) as RegExpExecArray;
    writeFileSync(join(place.cwd, 'Makefile'), line);
    const { status } = make
      ? spawnSync('make', ['validate'], { ...place, encoding: 'utf8' })
      : spawnSync('sh', ['-c', recipe], { ...place, encoding: 'utf8' });
    // make ends with 2 when a command of it fails.
    expect(make && status === 2 ? 1 : status).toBe(expected);
  });
});
