import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { type Rendered, render } from '../../src/render/index.js';
import { buildFirmRows } from '../../src/report/firm-rows.js';
import { readDataset } from '../../src/rules/read-dataset.js';

const { dataset } = await readDataset(['fixtures/programme.csv']);
if (dataset === null) throw new Error('fixtures/programme.csv cannot be read');
const model = buildFirmRows(dataset);
const look = { lang: 'en', width: 120, color: false } as const;

describe('the rows of enterprises', () => {
  it('take no more memory than their fields', () => {
    setFlagsFromString('--expose-gc');
    const collect: () => void = runInNewContext('gc');
    const used = () => {
      collect();
      return getHeapStatistics().used_heap_size;
    };
    const before = used();
    const models = Array.from({ length: 20 }, () => buildFirmRows(dataset));
    const rows = models.reduce((sum, one) => sum + one.rows.length, 0);
    // Fifteen fields of eight bytes, four of them numbers that stand apart, and the values of dimensions.
    expect((used() - before) / rows).toBeLessThan(400);
  });

  it.each(['json', 'csv', 'markdown', 'table'] as const)('come in pieces of several rows as %s', async (format) => {
    const few = piecesOf(await render('firms', model, format, look));
    const rows = Array.from({ length: 5 }, () => model.rows).flat();
    const many = piecesOf(await render('firms', { ...model, rows }, format, look));
    expect(model.rows.length).toBeGreaterThan(1000);
    expect(many.length).toBeGreaterThan(few.length * 3);
    const longest = (pieces: readonly string[]) => Math.max(...pieces.map(({ length }) => length));
    expect(longest(many)).toBeLessThan(longest(few) * 1.5);
    if (format === 'table') expect(many.join('').match(/Absenteeism/g)).toHaveLength(5 * dataset.enterprises.length);
    else if (format === 'json') expect(many.join('')).toBe(`${JSON.stringify({ ...model, rows }, null, 2)}\n`);
    else expect(many.join('').match(/\n/g)?.length).toBe((few.join('').match(/\n/g)?.length ?? 0) + 4 * model.rows.length);
  });

  it('are an empty list when there are none', async () => {
    const none = { ...model, rows: [] };
    expect(piecesOf(await render('firms', none, 'json', look)).join('')).toBe(`${JSON.stringify(none, null, 2)}\n`);
  });

  it('begin with a single byte order mark for a spreadsheet, however many pieces there are', async () => {
    const text = piecesOf(await render('firms', model, 'csv', { ...look, excel: true })).join('');
    expect(text.lastIndexOf('\ufeff')).toBe(0);
    expect(text.match(/enterprise_id/g)).toHaveLength(1);
  });
});

function piecesOf(rendered: Rendered): string[] {
  if (typeof rendered === 'string' || rendered instanceof Uint8Array) throw new Error('not in pieces');
  return Array.from(rendered, (piece) => Buffer.from(piece).toString());
}
