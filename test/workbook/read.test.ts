import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableSheet, workbook } from '../../fixtures/workbook.js';
import { readSheet } from '../../src/workbook/read.js';

const fixture = readFileSync('fixtures/six-firms.xlsx');
const textOf = async (bytes: Uint8Array) => Buffer.from((await readSheet({ name: 'data.xlsx', bytes }, undefined)).bytes).toString();

describe('a sheet as CSV', () => {
  it('equals the file that a spreadsheet would save', async () => {
    expect(await textOf(fixture)).toBe(readFileSync('fixtures/layouts/tidy.csv', 'utf8'));
  });

  it('contains the text of every cell unchanged', async () => {
    const texts = fc.array(
      fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', ';', '=', 'é', '💡', ' ', '<', '&') }).filter((text) => text.trim() !== ''),
      { minLength: 1, maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(texts, async (cells) => {
        const header = cells.map((_, i) => `c${i}`);
        const row = Object.fromEntries(cells.map((text, i) => [`c${i}`, text]));
        const csv = await textOf(workbook(tableSheet('Data', { header, rows: [row] })));
        const { parse } = await import('csv-parse/sync');
        expect(parse(csv)).toEqual([header, cells]);
      }),
    );
  });

  it('damaged in any byte gives a sheet or a user error, and ends', { timeout: 60_000 }, async () => {
    const damage = fc.array(fc.tuple(fc.nat(fixture.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(damage, fc.boolean(), async (bytes, cut) => {
        const broken = Buffer.from(fixture);
        for (const [at, value] of bytes) broken[at] = value;
        const given = cut ? broken.subarray(0, bytes[0][0]) : broken;
        const result = await textOf(given).catch((error: unknown) => error);
        if (typeof result !== 'string') expect(result).toHaveProperty('name', 'UserError');
      }),
      { numRuns: 300 },
    );
  });
});
