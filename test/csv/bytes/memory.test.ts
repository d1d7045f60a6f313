import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { CuttingThread } from '../../../src/csv/bytes/ahead-blocks.js';
import { Turn } from '../../../src/csv/bytes/cut-ahead.js';
import { loadSource } from '../../../src/csv/input/source.js';
import { type InputFile, parseDataset, type ReadOptions } from '../../../src/dataset/read/parse.js';
import { SecondThread } from '../../../src/engine/second-thread.js';

const FILES = 4;

/** Enough rows that a file is read in pieces and the other thread is used. */
const ROWS = 140_000;

/** No two files have the same number of columns. */
function table(file: number): string {
  const more = Array.from({ length: file }, (_, i) => `,remark ${i + 1}`).join('');
  const rows = Array.from({ length: ROWS }, (_, i) => {
    const period = i % 2 === 0 ? 'baseline' : 'follow-up';
    return `F${file}-${i >> 1},Firm ${(i * 7) % 999},${period},${(i % 90) + 1},${i % 8}.${file % 10}${',seen'.repeat(file)}\n`;
  });
  return `enterprise_id,enterprise_name,period,workers,energy_kwh${more}\n${rows.join('')}`;
}

describe('memory that files are cut in', () => {
  const folder = mkdtempSync(join(tmpdir(), 'score-calc-memory-'));
  const inputs: InputFile[] = [];
  let thread: SecondThread | null = null;
  beforeAll(async () => {
    thread = SecondThread.start(join(import.meta.dirname, '../../../dist/cli/figures-thread.cjs'));
    for (let file = 0; file < FILES; file++) {
      const path = join(folder, `${file}.csv`);
      writeFileSync(path, table(file));
      inputs.push({ source: await loadSource(path) });
    }
  });
  afterAll(async () => {
    vi.unstubAllGlobals();
    await thread?.close();
    rmSync(folder, { recursive: true });
  });

  it('is the same for one file after the other, and nothing of one is seen in the next', { timeout: 60_000 }, () => {
    const read = (options: ReadOptions) => {
      const { dataset, findings } = parseDataset(inputs, options);
      return { measures: dataset?.measures, enterprises: dataset?.enterprises, name: dataset?.name, findings };
    };
    let made = 0;
    const construct = (Memory: typeof WebAssembly.Memory, args: ConstructorParameters<typeof Memory>) => {
      made++;
      return new Memory(...args);
    };
    vi.stubGlobal('WebAssembly', Object.assign(Object.create(WebAssembly), { Memory: new Proxy(WebAssembly.Memory, { construct }) }));
    const cut: Int32Array[] = [];
    const watched: CuttingThread = {
      cutAhead: (job) => {
        cut.push(job.turn);
        thread?.cutAhead(job);
      },
    };
    const fast = read({ fast: true, thread: thread === null ? null : watched });
    // One here, one for blocks that the other thread cuts, and one for the ids.
    expect(made).toBeGreaterThan(0);
    expect(made).toBeLessThanOrEqual(3);
    expect(cut.filter((turn) => Atomics.load(turn, Turn.cut) > 0)).toHaveLength(thread === null ? 0 : FILES);
    expect(fast).toEqual(read({ fast: false }));
  });
});
