import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { outputOf, pages, readCommands } from '../../scripts/readme.js';
import { indicators } from '../../src/indicators/catalogue.js';
import { runCli } from '../cli/run-cli.js';

const readme = readFileSync('README.md', 'utf8');
const text = pages.map((page) => readFileSync(page, 'utf8')).join('\n');
const commands = readCommands();

describe('the README and its pages', () => {
  it('has commands to check', () => {
    expect(commands.filter(({ page }) => page === 'README.md').length).toBeGreaterThan(3);
    expect(commands.filter(({ page }) => page === 'docs/databases.md').length).toBeGreaterThan(0);
  });

  it.each(commands)('print what $page says: $command', ({ command, printed }) => {
    expect(outputOf(command)).toBe(printed);
  });

  it('have two commands that do all the set-up: the main job and the tests', () => {
    const blocks = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, text]) => text.trim());
    expect(blocks).toEqual(['npm ci && node bin/score-calc.js report fixtures/phase-1.csv']);
    expect(readme).toContain('`npm test` runs the tests');
  });

  it('name every command and every option', async () => {
    const { stdout } = await runCli(['--help']);
    const names = [...stdout.matchAll(/^ {2}([a-z]+) [<[]/gm)].map(([, name]) => name).filter((name) => name !== 'help');
    expect(new Set(names).size).toBeGreaterThan(6);
    for (const name of names) expect(text).toContain(`score-calc ${name}`);
    const helps = await Promise.all(names.map(async (name) => (await runCli([name, '--help'])).stdout));
    const options = new Set(helps.flatMap((help) => Array.from(help.matchAll(/^ {2}(?:-[a-z], )?(--[a-z-]+)/gm), ([, option]) => option)));
    expect(options.size).toBeGreaterThan(40);
    // One option may begin like another: --level, --levels.
    const missing = [...options].filter((option) => !new RegExp(`${option}(?![a-z-])`).test(text));
    expect(missing.filter((option) => !['--help', '--version'].includes(option))).toEqual([]);
  });

  it('link to files that are there and are packed', async () => {
    const { files } = JSON.parse(readFileSync('package.json', 'utf8'));
    for (const page of pages) {
      const links = [...readFileSync(page, 'utf8').matchAll(/\]\(([^)#]+)\)/g)].map(([, link]) => join(dirname(page), link));
      for (const link of links) expect([page, link, existsSync(link)]).toEqual([page, link, true]);
      // npm packs the README and the licence by itself.
      const packed = (path: string) => files.some((file: string) => path === file || path.startsWith(`${file}/`));
      for (const path of [page, ...links].filter((one) => !['README.md', 'LICENSE'].includes(one)))
        expect([path, packed(path)]).toEqual([path, true]);
    }
  });

  it('show a config file that the tool accepts, and a library that exists', async () => {
    const { checkConfig } = await import('../../src/dataset/config.js');
    const [, config] = /```json\n([\s\S]*?)```/.exec(readme) as RegExpExecArray;
    expect(checkConfig(JSON.parse(config))).toHaveProperty('config');
    const [, names] = /import \{ (.*) \} from 'score-calc'/.exec(readme) as RegExpExecArray;
    expect(Object.keys(await import('../../src/index.js'))).toEqual(expect.arrayContaining(names.split(', ')));
  });
});

it('the catalogue command names every indicator', async () => {
  const { stdout } = await runCli(['indicators']);
  for (const indicator of indicators) expect(stdout).toContain(indicator.id);
});
