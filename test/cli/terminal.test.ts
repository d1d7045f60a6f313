import { expect, it } from 'vitest';
import type { Io, Output } from '../../src/cli/io.js';
import { run } from '../../src/cli/run.js';

/** The stderr of a command, on a terminal or elsewhere. */
async function said(args: readonly string[], isTTY = true): Promise<string> {
  const written: (string | Uint8Array)[] = [];
  const output = (write: Output['write']): Output => ({ isTTY, columns: 80, closed: false, write });
  const io: Io = {
    args,
    env: {},
    cwd: process.cwd(),
    stdin: () => process.stdin,
    stdout: output(async () => {}),
    stderr: output(async (content) => void written.push(content)),
    compute: (work) => work(),
    expectShortWork: async () => {},
    cancellations: new Set(),
    temporary: new Set(),
  };
  expect(await run(io)).toBe(0);
  return written.join('');
}

const file = 'fixtures/phase-1.csv';

it.each([
  ['en', ['report', file, '--by', 'sector'], `to check whether the values are plausible: score-calc validate ${file} --by sector`],
  ['en', ['firm', 'SYN-0007', file], `to check whether the values are plausible: score-calc validate ${file}`],
  ['id', ['report', file], `untuk memeriksa apakah nilainya masuk akal: score-calc validate ${file}`],
])('a report on a terminal names the command that validates its data, in %s', async (lang, args, line) => {
  const lines = (await said([...args, '--lang', lang])).trimEnd().split('\n');
  expect(lines.slice(1)).toEqual([line]);
});

it.each([
  ['a log', ['report', file], false],
  ['a run with --quiet', ['report', file, '--quiet'], true],
  ['validate itself', ['validate', file], true],
] as const)('the hint to validate is not printed for %s', async (_, args, isTTY) => {
  expect(await said(args, isTTY)).not.toContain('plausible');
});
