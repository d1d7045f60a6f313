import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FirstRows, rowHashes, rowsWithTwins } from '../../src/rules/plausibility/row-hash.js';

describe('rows that are the same', () => {
  it('are found as by comparing each with all before it', () => {
    const cell = fc.constantFrom(0, 1, 2.5, 1e9, Number.NaN);
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 60 }), (rows) => {
        const columns = [Float64Array.from(rows, ([a]) => a), Float32Array.from(rows, ([, b]) => b)];
        const same = (a: number, b: number) => columns.every((values) => Object.is(values[a], values[b]));
        const hashes = rowHashes(columns, rows.length);
        const twins = rowsWithTwins(hashes);
        const firsts = new FirstRows(hashes, twins.length, same);
        const found = twins.map((row) => [row, firsts.firstLike(row)]).filter(([row, first]) => row !== first);
        const expected = rows.flatMap((_, row) => {
          const first = rows.findIndex((_, other) => same(other, row));
          return first === row ? [] : [[row, first]];
        });
        expect(found).toEqual(expected);
      }),
    );
  });

  it('are few of many that are not', () => {
    const hashes = rowHashes([Float64Array.from({ length: 50_000 }, (_, i) => i)], 50_000);
    hashes[40_000] = hashes[7];
    const twins = rowsWithTwins(hashes);
    expect(twins).toContain(7);
    expect(twins).toContain(40_000);
    expect(twins.length).toBeLessThan(5000);
  });
});
