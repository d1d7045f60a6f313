import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GrowingOrigins } from '../../../src/dataset/columns/growing-origins.js';

const run = fc.record({
  view: fc.integer({ min: 0, max: 2 }),
  skip: fc.integer({ min: 0, max: 1 }),
  count: fc.integer({ min: 1, max: 5 }),
});

/** What is added, one by one. */
function added(runs: readonly { view: number; skip: number; count: number }[]) {
  const origins = new GrowingOrigins({ length: 0 });
  const views: number[] = [];
  const records: number[] = [];
  let record = 0;
  for (const { view, skip, count } of runs) {
    record += skip;
    origins.add(view, record, count);
    for (let i = 0; i < count; i++) {
      views.push(view);
      records.push(record++);
    }
  }
  return { origins, views, records };
}

describe('where observations were read', () => {
  it('is returned for each observation as it was added', () => {
    fc.assert(
      fc.property(fc.array(run, { maxLength: 40 }), (runs) => {
        const { origins, views, records } = added(runs);
        expect(views.map((_, observation) => origins.viewOf(observation))).toEqual(views);
        const columns = origins.toColumns();
        expect([...columns.view]).toEqual(views);
        expect([...columns.record]).toEqual(records);
        expect(views.map((_, observation) => origins.viewOf(observation))).toEqual(views);
      }),
    );
  });

  it('is also returned if every record has two views and observations arrive after many others', () => {
    const rows = Array.from({ length: 150_000 }, (_, i) => ({ view: i % 2, skip: i % 3, count: 1 }));
    const { origins, views, records } = added(rows);
    expect(origins.viewOf(149_999)).toBe(1);
    const columns = origins.toColumns();
    expect(columns.view.every((view, i) => view === views[i])).toBe(true);
    expect(columns.record.every((record, i) => record === records[i])).toBe(true);
    expect(columns.record.length).toBe(150_000);
  });
});
