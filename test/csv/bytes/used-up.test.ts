import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CellKind } from '../../../src/csv/bytes/block.js';
import { isUsedUp } from '../../../src/csv/bytes/cut-module.js';
import { Cutter } from '../../../src/csv/bytes/cutter.js';
import { IdBytes } from '../../../src/csv/bytes/id-bytes.js';
import { parseDataset } from '../../../src/dataset/read/parse.js';

/** Pages of 64 KB that the memory of a cutter may have here. */
const PAGES = 100;

beforeEach(() => {
  const construct = (Memory: typeof WebAssembly.Memory) => new Memory({ initial: 16, maximum: PAGES, shared: true });
  vi.stubGlobal('WebAssembly', Object.assign(Object.create(WebAssembly), { Memory: new Proxy(WebAssembly.Memory, { construct }) }));
});
afterEach(() => vi.unstubAllGlobals());

const dialect = { delimiter: ',', newline: 'lf' } as const;

it('a file is still read if the texts of a block exhaust the memory of the cutter', () => {
  const rows = Array.from({ length: 40_000 }, (_, i) => `F${i},baseline,${i % 9},${'name '.repeat(30)}${i}\n`);
  const bytes = Buffer.from(`enterprise_id,period,workers,enterprise_name\n${rows.join('')}`);
  const cutter = Cutter.make(4, dialect, bytes.length) as Cutter;
  cutter.setColumn(3, CellKind.text);
  const certain: boolean[] = [];
  for (let at = 0; at < bytes.length && certain.at(-1) !== false; at += 2 ** 19) {
    const start = bytes.indexOf('\n', at) + 1;
    certain.push(cutter.cut(bytes.copy(cutter.input, 0, start, start + 2 ** 19)));
  }
  expect([certain[0], certain.at(-1)]).toEqual([true, false]);
  const read = (fast: boolean) => parseDataset([{ source: { name: 'data.csv', bytes } }], { fast }).dataset;
  expect(read(true)?.name).toEqual(read(false)?.name);
});

it('ids that would exhaust the memory from the start are not numbered by their bytes', () => {
  expect(IdBytes.make(10_000)).not.toBeNull();
  for (const expected of [5_000_000, 90_000_000]) expect(IdBytes.make(expected), String(expected)).toBeNull();
});

const header = 'enterprise_id,period,workers';
const longIds = (count: number) => {
  const rows = Array.from({ length: count }, (_, i) => `F${i}-${'long '.repeat(60)}${i},baseline,${i % 9}\n`);
  return `${header}\n${rows.join('')}`;
};
it.each([
  ['in a file', [longIds(40_000)]],
  ['in the second of two files', [longIds(5_000), longIds(40_000)]],
  ['in rows that are read one by one after another file', [longIds(5_000), `\ufeff${longIds(40_000)}`]],
])('ids that exhaust the memory, %s, are still read', (_, texts) => {
  const inputs = texts.map((text, i) => ({ source: { name: `${i}.csv`, bytes: Buffer.from(text) } }));
  const read = (fast: boolean) => {
    const { dataset, findings } = parseDataset(inputs, { fast });
    return { ids: dataset?.enterprises, workers: dataset?.measures.get('workers'), findings };
  };
  expect(read(true)).toEqual(read(false));
});

it('a bug of ours is not mistaken for exhausted memory', () => {
  const cutter = Cutter.make(1, dialect, 4096) as Cutter;
  expect(() => cutter.setColumn(7, CellKind.text)).toThrow('the cutter: Index out of range');
  cutter.block.inputOf(4).set(Buffer.from('a,b\n'));
  expect(() => cutter.cut(2 ** 31 - 1)).toThrow(/out of bounds/);
});

const thrownBy = (run: () => void): unknown => {
  try {
    run();
  } catch (error) {
    return error;
  }
};

it('an error unrelated to memory is not mistaken for exhausted memory', () => {
  const endless = (): number => 1 + endless();
  const { RuntimeError } = WebAssembly;
  const others = [thrownBy(endless), thrownBy(() => new Array(-1)), new RuntimeError('divide by zero'), new Error('unreachable'), null];
  expect(others.map(isUsedUp)).toEqual(others.map(() => false));
  expect(others[0]).toBeInstanceOf(RangeError);
});
