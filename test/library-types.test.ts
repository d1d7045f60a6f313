import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

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
import type { Comparison, Dataset, Dimension, DocumentName, FieldId, MeasureId, Progress, RuleSetting, Settings, SizeScheme, StatName, Subject, Unused } from 'score-calc';
import { buildReport, readDataset, render, validate } from 'score-calc';

export type Named = [Comparison, Dataset, Dimension, DocumentName, FieldId, MeasureId, Progress, RuleSetting, Settings, SizeScheme, StatName, Subject, Unused];
const read = await readDataset(['a.csv', { name: 'b.csv', bytes: new Uint8Array() }], { mapping: { units: { energy_kwh: 'MWh' } } });
if (read.dataset !== null) await render('report', buildReport(read.dataset, { by: ['phase'], complete: true, validation: validate(read) }), 'html');
// @ts-expect-error: a setting of the command line, not of the library
await readDataset(['a.csv'], { fast: true });
`;

beforeAll(() => {
  expect(compile(['-p', 'tsconfig.build.json', '--emitDeclarationOnly', '--outDir', join(folder, 'lib')])).toBe('');
  symlinkSync(join(process.cwd(), 'package.json'), join(folder, 'package.json'));
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'));
}, 120_000);

function compileCaller(text: string, types: readonly string[]): string {
  writeFileSync(join(folder, 'caller.ts'), text.replaceAll("from 'score-calc'", `from './lib/index.js'`));
  const compilerOptions = { noEmit: true, strict: true, skipLibCheck: false, target: 'es2022', lib: ['es2022'], module: 'nodenext', types };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['caller.ts'] }));
  return compile(['-p', folder]);
}

it('the types of the library compile without other type packages and name every parameter and result', { timeout: 60_000 }, () => {
  expect(compileCaller(caller, [])).toBe('');
});

it('the program of docs/library.md compiles against the types of the library', { timeout: 60_000 }, () => {
  const blocks = [...readFileSync('docs/library.md', 'utf8').matchAll(/```ts\n([\s\S]*?)```/g)].map(([, block]) => block);
  expect(blocks.length).toBeGreaterThan(4);
  expect(compileCaller(blocks.join('\n'), ['node'])).toBe('');
});
