import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'score-calc-types-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What the compiler objects to, or nothing. */
function compile(args: readonly string[]): string {
  try {
    return execFileSync(process.execPath, [join('node_modules', 'typescript', 'bin', 'tsc'), ...args], { encoding: 'utf8' });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

const caller = `
import type { Comparison, Dataset, Dimension, DocumentName, FieldId, MeasureId, Progress, RuleSetting, Settings, SizeScheme, StatName, Subject, Unused } from './lib/index.js';
import { buildReport, readDataset, render, validate } from './lib/index.js';

export type Named = [Comparison, Dataset, Dimension, DocumentName, FieldId, MeasureId, Progress, RuleSetting, Settings, SizeScheme, StatName, Subject, Unused];
const read = await readDataset(['a.csv', { name: 'b.csv', bytes: new Uint8Array() }], { mapping: { units: { energy_kwh: 'MWh' } } });
if (read.dataset !== null) await render('report', buildReport(read.dataset, { by: ['phase'], complete: true, validation: validate(read) }), 'html');
// @ts-expect-error: a setting of the command line, not of the library
await readDataset(['a.csv'], { fast: true });
`;

it('the types of the library need no others, and have names for what its functions take and give', { timeout: 120_000 }, () => {
  expect(compile(['-p', 'tsconfig.build.json', '--emitDeclarationOnly', '--outDir', join(folder, 'lib')])).toBe('');
  symlinkSync(join(process.cwd(), 'package.json'), join(folder, 'package.json'));
  writeFileSync(join(folder, 'caller.ts'), caller);
  const compilerOptions = {
    noEmit: true,
    strict: true,
    skipLibCheck: false,
    target: 'es2022',
    lib: ['es2022'],
    module: 'nodenext',
    types: [],
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['caller.ts'] }));
  expect(compile(['-p', folder])).toBe('');
});
