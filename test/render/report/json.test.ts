import { expect, it } from 'vitest';
import { ManyIds } from '../../../src/dataset/columns/id-list.js';
import type { Dataset } from '../../../src/dataset/dataset.js';
import { parseDataset } from '../../../src/dataset/read/parse.js';
import { aggregateInMemory } from '../../../src/engine/in-memory.js';
import { toJson } from '../../../src/render/json.js';
import { reportJson } from '../../../src/render/report/json.js';
import { renderReport } from '../../../src/render/text-forms.js';
import { buildReport, reportOf, requestOf } from '../../../src/report/build.js';
import { input, read } from '../../laws/programme.js';

const rows = ['A,I', 'B,"II ""groups"": [\n    0"', 'C,\\n  “groups”: ['].flatMap((firm, i) => [
  `${firm},baseline,${i + 2},100,"  ""groups"": [0"`,
  `${firm},follow-up,${i + 3},90,\\"groups\\": [`,
]);
const dataset = read([input(`enterprise_id,phase,period,workers,days_absent,data_note\n${rows.join('\n')}\n`)]);

it.each([
  ['several groups whose names look like JSON', {}],
  ['a total alone', { by: [] }],
  ['a ledger and published figures', { ledger: true, reported: true }],
])('a report as JSON is the same in pieces as in one text: %s', (_, options) => {
  const model = buildReport(dataset, options);
  expect(model.groups.length).toBe('by' in options ? 1 : 4);
  expect([...reportJson(model)].join('')).toBe(toJson(model));
});

const many = 1500;

/** A few change a little and very many a lot, so that these are flagged; one enterprise before them has no observation that counts. */
function manyFlagged(idOf: (i: number) => string): string {
  const rows = Array.from({ length: many * 4 }, (_, i) => {
    const change = i % 4 === 0 ? 1000 : 1 + (i % 7) / 10;
    return [`${idOf(i)},baseline,100,10`, `${idOf(i)},follow-up,100,${10 * change}`];
  });
  return ['enterprise_id,period,workers,days_absent', '0000,sometime,1,1', ...rows.flat(), ''].join('\n');
}

it.each([
  ['as bytes', (i: number) => `F${String(i).padStart(6, '0')}`, true, true],
  ['with signs that JSON escapes', (i: number) => `F\\${String(i).padStart(6, '0')}`, true, false],
  ['beyond ASCII', (i: number) => `É${String(i).padStart(6, '0')}`, true, false],
  ['not in order', (i: number) => `F${(i * 7919) % 100_003}`, true, false],
  ['as texts', (i: number) => `F${i}`, false, false],
] as const)('long lists of ids are the same in pieces and at once: %s', (_, idOf, fast, inBytes) => {
  const source = { name: 'many.csv', bytes: Buffer.from(manyFlagged(idOf)) };
  const { dataset } = parseDataset([{ source }], { fast });
  const request = requestOf({});
  const model = reportOf(aggregateInMemory(dataset as Dataset, request), request, {});
  const flagged = model.groups[0].indicators.find(({ id }) => id === 'absenteeism')?.flagged;
  expect(flagged).toBeInstanceOf(ManyIds);
  expect((flagged as ManyIds).toBytes(Buffer.from(', ')) !== null).toBe(inBytes);
  const pieces = [...reportJson(model)].map((piece) => Buffer.from(piece as Uint8Array));
  expect(Buffer.concat(pieces).toString()).toBe(toJson(model));
  expect(renderReport(model, 'json', { lang: 'en', width: 80, color: false })).toBe(toJson(model));
  const named = [...(flagged as ManyIds)].sort();
  expect(named).toEqual(Array.from({ length: many }, (_, i) => idOf(i * 4)).sort());
});

it('a report of the library is plain data, however many are flagged', () => {
  const model = buildReport(read([input(manyFlagged((i) => `F${i}`))]), {});
  const flagged = model.groups[0].indicators.find(({ id }) => id === 'absenteeism')?.flagged ?? [];
  expect([Array.isArray(flagged), flagged.length]).toEqual([true, many]);
  expect(toJson(structuredClone(model))).toBe(toJson(model));
});
