import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadSource } from '../../src/csv/input/source.js';
import { parseDataset } from '../../src/dataset/read/parse.js';
import { RulesThread } from '../../src/rules/second-thread.js';
import { type ValidateOptions, validate, validateInThreads } from '../../src/rules/validate.js';
import { simulate } from '../../src/simulate/programme.js';

const root = join(import.meta.dirname, '../..');
const built = join(root, 'dist/cli/rules-thread.cjs');
const names = (folder: string) => readdirSync(join(root, folder)).flatMap((name) => (name.endsWith('.csv') ? [join(folder, name)] : []));
const fixtures = [...names('fixtures'), ...names('fixtures/broken')];

async function read(name: string) {
  return parseDataset([{ source: await loadSource(join(root, name)) }], {});
}

describe('a second thread', () => {
  const thread = RulesThread.start(built);
  afterAll(() => thread?.close());

  it.skipIf(thread === null)('gives the same findings for every fixture', { timeout: 60_000 }, async () => {
    for (const name of fixtures) {
      const result = await read(name);
      expect(await validateInThreads(result, {}, thread as RulesThread), name).toEqual(validate(result));
    }
    expect(fixtures.length).toBeGreaterThan(0);
  });

  it
    .skipIf(thread === null)
    .each<ValidateOptions>([
      { by: ['sector', 'province'] },
      { only: ['SC4', 'SC511'], require: ['energy'] },
      { rules: { SC514: { severity: 'error', limits: { z: 2 } }, SC509: { severity: 'off' } }, followUpRound: 'first' },
    ])('heeds the settings %j', async (options) => {
    const result = await read('fixtures/phase-1.csv');
    expect(await validateInThreads(result, options, thread as RulesThread)).toEqual(validate(result, options));
  });

  it.skipIf(thread === null)('does part of the rules of a large file', { timeout: 60_000 }, async () => {
    const helper = RulesThread.start(built) as RulesThread;
    const text = [...simulate({ enterprises: 20_000, seed: 3, missing: 0.05, delimiter: ',', decimal: 'point', newline: '\n' })].join('');
    await validateInThreads(parseDataset([{ source: { name: 'data.csv', bytes: Buffer.from(text) } }], {}), {}, helper);
    expect(helper.pieces).toBeGreaterThan(0);
    await helper.close();
  });

  it.skipIf(thread === null)('that is lost leaves all rules to the first', async () => {
    const lost = RulesThread.start(built) as RulesThread;
    await lost.close();
    const result = await read('fixtures/broken/SC511.csv');
    expect(await validateInThreads(result, {}, lost)).toEqual(validate(result));
    expect(lost.pieces).toBe(0);
  });

  it('is null if its bundle was not built', () => {
    expect(RulesThread.start(join(root, 'nowhere.cjs'))).toBeNull();
  });
});
