import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { loadSource } from '../../src/csv/input/source.js';
import { parseDataset } from '../../src/dataset/read/parse.js';
import { KEPT } from '../../src/dataset/read/problems.js';
import { computeFigures, type FiguresWork } from '../../src/engine/in-memory-figures.js';
import { SecondThread } from '../../src/engine/second-thread.js';
import { requestOf } from '../../src/report/build.js';
import { factsOf } from '../../src/rules/facts.js';
import { RulesThread } from '../../src/rules/second-thread.js';
import { runPieces, workOf } from '../../src/rules/shared-work.js';
import { WorkShare } from '../../src/thread/share.js';
import { WorkingThread } from '../../src/thread/working-thread.js';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'score-calc-thread-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A thread that squares numbers, and sets to 1 what it is given as a job. */
class Squaring extends WorkingThread<Int32Array, readonly number[], ReadonlyMap<number, number>> {
  override give(job: Int32Array) {
    super.give(job);
  }

  override begin(work: readonly number[]) {
    return super.begin(work);
  }
}

const threads: { close(): Promise<void> }[] = [];
afterEach(() => Promise.all(threads.splice(0).map((thread) => thread.close())));
const opened = <T extends { close(): Promise<void> }>(thread: T | null): T => {
  if (thread === null) throw new Error('there are two processors');
  threads.push(thread);
  return thread;
};

/** The program of a thread, which may read `share` and `work`. */
function programOf(name: string, take: string): string {
  const outfile = join(folder, `${name}.cjs`);
  const contents = `import { writeFileSync } from 'node:fs';
import { serve } from './src/thread/working-thread.js';
serve((job) => Atomics.store(job, 0, 1), (work, share) => { ${take} });`;
  buildSync({ stdin: { contents, resolveDir: root, loader: 'ts' }, outfile, bundle: true, platform: 'node', logLevel: 'error' });
  return outfile;
}

const numbers = Array.from({ length: 100 }, (_, i) => i);
const squared = (work: readonly number[], share: WorkShare) => new Map([...share.of(work.length)].map((i) => [i, work[i] ** 2]));
const squares = programOf('squares', 'return new Map([...share.of(work.length)].map((i) => [i, work[i] ** 2]))');

it('each piece is done once, whichever thread does it, and those of the other are counted', async () => {
  const half =
    'const done = new Map(); for (const i of share.of(work.length)) { done.set(i, work[i] ** 2); if (i === 49) break; } return done;';
  const thread = opened(new Squaring(programOf('half', half)));
  for (let round = 1; round <= 2; round++) {
    const { share, theirs } = thread.begin(numbers);
    const others = (await theirs()) ?? new Map();
    const ours = squared(numbers, share);
    expect([others.size, ours.size, share.size]).toEqual([50, 50, 50]);
    expect(new Map([...others, ...ours])).toEqual(squared(numbers, new WorkShare()));
    expect(thread.pieces).toBe(50 * round);
  }
});

it('a thread that finds nothing left has done nothing', async () => {
  const thread = opened(new Squaring(squares));
  const { share, theirs } = thread.begin(numbers);
  expect(squared(numbers, share)).toEqual(squared(numbers, new WorkShare()));
  expect(await theirs()).toEqual(new Map());
  expect(thread.pieces).toBe(0);
});

it('a job is done before work that is begun after it', async () => {
  const thread = opened(new Squaring(squares));
  const job = new Int32Array(new SharedArrayBuffer(4));
  thread.give(job);
  await thread.begin(numbers).theirs();
  expect([job[0], thread.hasStarted, thread.pieces]).toEqual([1, true, 100]);
});

const [takenTwo, brokenFile] = [join(folder, 'taken-two'), join(folder, 'broken.cjs')];
const failing = programOf(
  'failing',
  `for (const _ of share.of(1000)) if (share.size === 2) { writeFileSync(${JSON.stringify(takenTwo)}, ''); throw new Error('broken'); }`,
);
writeFileSync(brokenFile, "throw new Error('broken');");
const emptyFile = join(folder, 'empty.cjs');
writeFileSync(emptyFile, '');

/** How a thread is lost, the pieces it had taken by then, and a wait until it has. */
const lost = [
  ['throws on its second piece', failing, 2, () => vi.waitFor(() => expect(existsSync(takenTwo)).toBe(true), 10_000)],
  ['throws before it starts', brokenFile, 0, async () => {}],
  ['ends before it starts', emptyFile, 0, async () => {}],
] as const;

describe.skipIf(availableParallelism() < 2).each(lost)('a thread that %s', (_, file, taken, isOver) => {
  afterEach(() => rmSync(takenTwo, { force: true }));

  it('is recognised as lost, and the pieces it has not taken are left', async () => {
    const thread = opened(new Squaring(file));
    const { share, theirs } = thread.begin(numbers);
    await isOver();
    expect([...squared(numbers, share).keys()]).toEqual(numbers.slice(taken));
    expect(await theirs()).toBeNull();
    expect([thread.pieces, thread.hasStarted]).toEqual([0, taken > 0]);
    const next = thread.begin(numbers);
    expect([squared(numbers, next.share).size, await next.theirs()]).toEqual([100, null]);
  });

  it('leaves every figure to the first, including those that it had taken', async () => {
    const { dataset } = parseDataset([{ source: await loadSource(join(root, 'fixtures/phase-1.csv')) }], {});
    if (dataset === null) throw new Error('the fixture is readable');
    const facts = factsOf(dataset, [], {});
    const { measures, unreadable, months, currency, outputUnit } = dataset;
    const { indicators, confidence, excludeOutliers, ledger, influenceAbove } = requestOf({ ledger: true });
    const work: FiguresWork = {
      measured: { measures, unreadable, months, currency, outputUnit },
      pairs: facts.pairs,
      indicators,
      groups: [Int32Array.from(dataset.enterprises.keys())],
      options: { confidence, excludeOutliers, ledger, influenceAbove },
    };
    const finish = opened(SecondThread.start(file)).share(work);
    await isOver();
    const figures = await finish();
    expect(figures).toEqual(computeFigures(work));
    expect(figures.size).toBe(indicators.length);
  });

  it('leaves every rule to the first, including those that it had taken', async () => {
    const { dataset, files } = parseDataset([{ source: await loadSource(join(root, 'fixtures/broken/SC511.csv')) }], {});
    if (dataset === null) throw new Error('the fixture is readable');
    const facts = factsOf(dataset, files, {});
    const work = workOf(facts, {}, KEPT);
    const finish = opened(RulesThread.start(file)).share(facts, work);
    await isOver();
    expect(await finish()).toEqual(runPieces(facts, work, new WorkShare()));
  });
});
