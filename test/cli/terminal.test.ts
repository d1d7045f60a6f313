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
  ['en', ['report', file, '--by', 'sector'], `any implausible values are counted; to list them: score-calc validate ${file} --by sector`],
  ['en', ['firm', 'SYN-0007', file], `any implausible values are counted; to list them: score-calc validate ${file}`],
  ['id', ['report', file], `nilai yang tidak masuk akal, bila ada, ikut dihitung; untuk melihatnya: score-calc validate ${file}`],
])('a report names the command that validates its data, on a terminal and in a log, in %s', async (lang, args, line) => {
  for (const isTTY of [true, false]) {
    const lines = (await said([...args, '--lang', lang], isTTY)).trimEnd().split('\n');
    expect(lines.slice(1)).toEqual([line]);
  }
});

it.each([
  ['a run with --quiet', ['report', file, '--quiet']],
  ['validate itself', ['validate', file]],
] as const)('the hint to validate is not printed for %s', async (_, args) => {
  expect(await said(args)).not.toContain('plausible');
});
