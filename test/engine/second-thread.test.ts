import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadSource } from '../../src/csv/input/source.js';
import { parseDataset } from '../../src/dataset/read/parse.js';
import { aggregateInMemory, aggregateInThreads } from '../../src/engine/in-memory.js';
import { SecondThread } from '../../src/engine/second-thread.js';
import { requestOf } from '../../src/report/build.js';
import { simulate } from '../../src/simulate/programme.js';

const root = join(import.meta.dirname, '../..');
const built = join(root, 'dist/cli/figures-thread.cjs');
const fixtures = readdirSync(join(root, 'fixtures')).filter((name) => /\.csv(\.gz)?$/.test(name));
const request = requestOf({ ledger: true });

async function datasetOf(name: string) {
  const { dataset } = parseDataset([{ source: await loadSource(join(root, 'fixtures', name)) }], {});
  return dataset;
}

describe('a second thread', () => {
  const thread = SecondThread.start(built);
  afterAll(() => thread?.close());

  it.skipIf(thread === null)('gives the same figures for every fixture', { timeout: 60_000 }, async () => {
    for (const name of fixtures) {
      const dataset = await datasetOf(name);
      if (dataset === null) continue;
      expect(await aggregateInThreads(dataset, request, thread as SecondThread), name).toEqual(aggregateInMemory(dataset, request));
    }
    expect(fixtures.length).toBeGreaterThan(0);
  });

  it.skipIf(thread === null)('computes part of the figures of a large file', { timeout: 60_000 }, async () => {
    const helper = SecondThread.start(built) as SecondThread;
    const text = [...simulate({ enterprises: 20_000, seed: 3, missing: 0.05, delimiter: ',', decimal: 'point', newline: '\n' })].join('');
    const { dataset } = parseDataset([{ source: { name: 'data.csv', bytes: Buffer.from(text) } }], {});
    if (dataset === null) throw new Error('the file is readable');
    await aggregateInThreads(dataset, request, helper);
    expect(helper.pieces).toBeGreaterThan(0);
    await helper.close();
  });

  it.skipIf(thread === null)('that is lost leaves all figures to the first', async () => {
    const lost = SecondThread.start(built) as SecondThread;
    await lost.close();
    const dataset = await datasetOf('phase-1.csv');
    if (dataset === null) throw new Error('the fixture is readable');
    expect(await aggregateInThreads(dataset, request, lost)).toEqual(aggregateInMemory(dataset, request));
    expect(lost.pieces).toBe(0);
  });

  it('is null if its bundle was not built', () => {
    expect(SecondThread.start(join(root, 'nowhere.cjs'))).toBeNull();
  });
});
