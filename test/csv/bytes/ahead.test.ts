import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CuttingThread } from '../../../src/csv/bytes/ahead-blocks.js';
import { type CuttingJob, cutAhead, outcomes, Turn } from '../../../src/csv/bytes/cut-ahead.js';
import { Cutter } from '../../../src/csv/bytes/cutter.js';
import { FileBlocks } from '../../../src/csv/bytes/file-blocks.js';
import { loadSource } from '../../../src/csv/input/source.js';
import { piecesIn } from '../../../src/csv/input/stored-file.js';
import { parseDataset, type ReadOptions } from '../../../src/dataset/read/parse.js';
import { SecondThread } from '../../../src/engine/second-thread.js';
import { simulate } from '../../../src/simulate/programme.js';

const root = join(import.meta.dirname, '../../..');

/** Long enough to be read piece by piece. */
const rows = [...simulate({ enterprises: 22_000, seed: 5, missing: 0.05, delimiter: ',', decimal: 'point', newline: '\n' })].join('');

const wide = () => {
  const lines = Array.from(
    { length: 90_000 },
    (_, i) => `W${i},III,${i % 9},${(i % 9) + 1},${i % 7}.5,${i % 5}.25,baja ringan dan kayu jati`,
  );
  return `${['enterprise_id,phase,workers_baseline,workers_followup,energy_kwh_baseline,energy_kwh_followup,sector', ...lines].join('\n')}\n`;
};

const files: readonly (readonly [name: string, text: () => string])[] = [
  ['rows that are all certain', () => rows],
  ['quotes, and texts that are not ASCII', () => rows.replaceAll('Jawa Timur', '"Jawa, Timur"').replaceAll('handicraft', 'kerajinan é')],
  ['doubled quotes', () => rows.replaceAll('Jawa Timur', '"Jawa ""Timur"""')],
  ['CRLF', () => rows.replaceAll('\n', '\r\n')],
  ['no decimal mark anywhere', () => rows.replaceAll(/(\d)\.(\d)/g, '$1$2')],
  ['cells that are not certain', () => rows.replaceAll(',IDR,', ',Rp,').replaceAll(/,(\d)(\d\d\d)(\d\d\d),/g, ',$1.$2.$3,')],
  ['rows that are too short, far from the beginning', () => `${rows}S9999999,II\n${rows.split('\n').slice(1, 400).join('\n')}`],
  ['a line end of another kind near the end', () => `${rows.slice(0, -1)}\r\nX1,I\n`],
  ['several periods in one row', wide],
];

describe('a file that another thread cuts', () => {
  const folder = mkdtempSync(join(tmpdir(), 'score-calc-ahead-'));
  const thread = SecondThread.start(join(root, 'dist/cli/figures-thread.cjs'));
  afterAll(async () => {
    await thread?.close();
    rmSync(folder, { recursive: true });
  });

  it.skipIf(thread === null).each(files)('gives the same result as without a thread: %s', { timeout: 120_000 }, async (name, text) => {
    const path = join(folder, `${name.replaceAll(/\W+/g, '-')}.csv`);
    writeFileSync(path, text());
    const source = await loadSource(path);
    const read = (options: ReadOptions) => {
      const { dataset, findings, files: summaries } = parseDataset([{ source }], options);
      if (dataset === null) throw new Error('the file is readable');
      const { origin, ...columns } = dataset;
      return { ...columns, view: origin.view, record: origin.record, findings, counts: summaries.map(({ ragged, ...counts }) => counts) };
    };
    const jobs: CuttingJob[] = [];
    const watched: CuttingThread = {
      cutAhead: (job) => {
        jobs.push(job);
        thread?.cutAhead(job);
      },
    };
    expect(source.pieces?.size).toBeGreaterThan(4e6);
    expect(read({ thread: watched })).toEqual(read({}));
    expect(jobs.map(lastOutcome)).toEqual([name.startsWith('a line end of another kind') ? 'irregular' : 'end']);
    expect(Atomics.load(jobs[0].turn, Turn.cut)).toBeGreaterThan(5);
  });

  it('is finished by this thread if the other one gives up', async () => {
    const path = join(folder, 'said.csv');
    writeFileSync(path, rows);
    const source = await loadSource(path);
    const jobs: CuttingJob[] = [];
    const unable = (job: CuttingJob) => {
      jobs.push(job);
      cutAhead({ ...job, file: join(folder, 'nowhere.csv') });
    };
    const read = (options: ReadOptions) => parseDataset([{ source }], options).dataset?.measures;
    expect(read({ thread: { cutAhead: unable } })).toEqual(read({}));
    expect(jobs.map(lastOutcome)).toEqual(['lost']);
  });

  it.skipIf(thread === null)('is not mixed with a file that replaces it meanwhile', async () => {
    const path = join(folder, 'replaced.csv');
    writeFileSync(path, rows);
    const source = await loadSource(path);
    const jobs: CuttingJob[] = [];
    const replacing = (job: CuttingJob) => {
      jobs.push(job);
      writeFileSync(`${path}.new`, rows.replaceAll('S00', 'T00'));
      renameSync(`${path}.new`, path);
      thread?.cutAhead(job);
    };
    const read = () => parseDataset([{ source }], { thread: { cutAhead: replacing } });
    expect(read).toThrow(expect.objectContaining({ code: 'file-changed', args: { path } }));
    expect(jobs.map(lastOutcome)).toEqual(['lost']);
  });

  it.each([
    [0, 'none'],
    [2, 'all'],
    [2, 'none'],
  ])(
    'is read to its end here when the other thread is lost after %i blocks and has cut %s of their numbers',
    {
      timeout: 60_000,
    },
    async (blocks, numbers) => {
      const path = join(folder, `lost-${blocks}-${numbers}.csv`);
      writeFileSync(path, rows);
      const source = await loadSource(path);
      const read = (options: ReadOptions) => parseDataset([{ source }], options).dataset;
      const [whole, found] = [read({}), read({ thread: { cutAhead: (job) => cutSome(job, blocks, () => numbers === 'none') } })];
      expect(found?.size).toBe(whole?.size);
      expect([...(found?.measures ?? [])]).toEqual([...(whole?.measures ?? [])]);
      expect(found?.dimensions).toEqual(whole?.dimensions);
      expect(found?.enterprises).toEqual(whole?.enterprises);
    },
  );
});

describe('a thread that has not started', () => {
  const folder = mkdtempSync(join(tmpdir(), 'score-calc-start-'));
  const path = join(folder, 'rows.csv');
  beforeAll(() => writeFileSync(path, rows));
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    ['never', Number.POSITIVE_INFINITY],
    ['late', 3],
  ])('is not waited for when it starts %s', async (_, late) => {
    const source = await loadSource(path);
    let [looks, asked] = [0, 0];
    const thread: CuttingThread = {
      get hasStarted() {
        return ++looks > late;
      },
      cutAhead: (job) => {
        asked++;
        cutSome(job, 2);
      },
    };
    const { dataset } = parseDataset([{ source }], { thread });
    expect([looks > 2, asked]).toEqual([true, late === 3 ? 1 : 0]);
    expect(dataset?.measures).toEqual(parseDataset([{ source }], {}).dataset?.measures);
  });
});

/** The result of the block last requested from the other thread. */
function lastOutcome({ turn, areas }: CuttingJob): (typeof outcomes)[number] {
  return outcomes[turn[Turn.areas + 2 * ((Atomics.load(turn, Turn.cut) - 1) % areas)]];
}

/** Cuts only the given number of blocks, like a thread that is then lost; with `isSoonAwaited` always true, it leaves all numbers. */
function cutSome({ turn, columns, ...job }: CuttingJob, blocks: number, isSoonAwaited = () => false): void {
  const cutter = Cutter.make(job.width, job.dialect, job.size, { ...job, isSoonAwaited }) as Cutter;
  for (const { column, kind } of columns) cutter.setColumn(column, kind);
  const source = new FileBlocks(piecesIn(job.file, job.size), cutter, job.dialect.newline, job.position);
  for (let area = 0; area < blocks; area++) {
    turn[Turn.areas + 2 * area + 1] = source.use(area);
    expect(source.next()).toBe('block');
    Atomics.store(turn, Turn.cut, area + 1);
  }
}
