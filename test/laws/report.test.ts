import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildReport } from '../../src/report/build.js';
import { buildFirmCard } from '../../src/report/firm-card.js';
import { buildFirmRows } from '../../src/report/firm-rows.js';
import type { IndicatorResult, ReportModel } from '../../src/report/model.js';
import { columns, input, numeric, type Observation, programme, read, readRows, toCsv } from './programme.js';

const json = (value: unknown) => JSON.stringify(value);
const total = (model: ReportModel) => model.groups[model.groups.length - 1];
const changes = (model: ReportModel): IndicatorResult[] =>
  model.groups.flatMap((group) => group.indicators.filter((result) => result.type === 'change'));

describe('laws of a report', () => {
  it('shuffling rows or columns changes no byte', () => {
    const shuffled = programme.chain((rows) =>
      fc.tuple(
        fc.constant(rows),
        fc.shuffledSubarray(rows, { minLength: rows.length }),
        fc.shuffledSubarray([...columns], { minLength: columns.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([rows, otherRows, otherColumns]) => {
        const plain = readRows(rows);
        const other = read([input(toCsv(otherRows, otherColumns))]);
        const options = { ledger: true, reported: true };
        expect(json(buildReport(other, options))).toBe(json(buildReport(plain, options)));
        expect(json(buildFirmRows(other))).toBe(json(buildFirmRows(plain)));
        expect(json(buildFirmCard(other, 'F-1'))).toBe(json(buildFirmCard(plain, 'F-1')));
      }),
      { numRuns: 150 },
    );
  });

  it('counts every enterprise: n + left out = N in every figure, improved + unchanged + worse = n', () => {
    fc.assert(
      fc.property(programme, fc.boolean(), (rows, excludeOutliers) => {
        const model = buildReport(readRows(rows), { ledger: true, excludeOutliers });
        for (const group of model.groups) {
          for (const result of group.indicators) {
            expect(result.N).toBe(group.coverage.enrolled);
            for (const { n, N, leftOut, k } of result.statistics) {
              expect(n + leftOut.reduce((sum, entry) => sum + entry.n, 0)).toBe(N);
              if (k !== undefined) expect(k).toBeLessThanOrEqual(n);
            }
            if (result.direction !== null)
              expect(result.direction.improved + result.direction.unchanged + result.direction.worse).toBe(result.n);
          }
        }
        for (const { enterprises, group, indicator, figure, total: ofTotal } of model.ledger ?? []) {
          const result = model.groups
            .find((g) => json(g.key) === json(group) && g.total === ofTotal)
            ?.indicators.find((r) => r.id === indicator);
          expect(enterprises.length, `${indicator} ${figure}`).toBeLessThanOrEqual(result?.N ?? 0);
          expect(new Set(enterprises).size).toBe(enterprises.length);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('swapping baseline and follow-up swaps improved and worse', () => {
    const swap = (row: Observation): Observation => ({ ...row, period: row.period === 'baseline' ? 'follow-up' : 'baseline' });
    fc.assert(
      fc.property(programme, (rows) => {
        const there = changes(buildReport(readRows(rows)));
        const back = changes(buildReport(readRows(rows.map(swap))));
        there.forEach((result, i) => {
          const { improved, unchanged, worse } = result.direction as NonNullable<IndicatorResult['direction']>;
          expect(back[i].direction).toEqual({ improved: worse, unchanged, worse: improved });
        });
      }),
      { numRuns: 150 },
    );
  });

  it('giving a measure in another unit on both sides changes no per cent', () => {
    const factor = fc.constantFrom(2, 0.5, 1024, 0.125);
    fc.assert(
      fc.property(programme, fc.constantFrom(...numeric), factor, (rows, measure, by) => {
        const scaled = rows.map((row) => {
          const text = row.values[measure] ?? '';
          return { ...row, values: { ...row.values, [measure]: text === '' ? '' : String(Number(text) * by) } };
        });
        const before = changes(buildReport(readRows(rows)));
        const after = changes(read3(scaled));
        before.forEach((result, i) => {
          expect(after[i].direction).toEqual(result.direction);
          expect(after[i].distribution).toEqual(result.distribution);
        });
      }),
      { numRuns: 150 },
    );
  });

  it('a missing value is never a zero: a firm without the measures of an indicator is left out of it', () => {
    fc.assert(
      fc.property(programme, fc.constantFrom('baseline', 'follow-up'), (rows, period) => {
        const blanked = rows.map((row) => (row.period === period ? { ...row, values: {} } : row));
        for (const result of total(buildReport(readRows(blanked))).indicators) {
          if (result.type === 'change' || period === 'follow-up') expect(result.n, result.id).toBe(0);
          expect(result.statistics.filter((s) => s.n === 0 && s.value !== null)).toEqual([]);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('blanking one cell never turns a level into zero', () => {
    fc.assert(
      fc.property(programme, fc.nat(), fc.constantFrom(...numeric), (rows, at, measure) => {
        const index = at % rows.length;
        const blanked = rows.map((row, i) => (i === index ? { ...row, values: { ...row.values, [measure]: '' } } : row));
        const zeros = (all: readonly Observation[]) =>
          buildFirmRows(readRows(all)).rows.filter((row) => row.followUp === 0 || row.baseline === 0);
        const couldBeZero = new Set(
          blanked.filter((row) => Object.values(row.values).includes('0') || row.values.cooperation === 'no').map((row) => row.id),
        );
        for (const row of zeros(blanked)) expect(couldBeZero).toContain(row.enterpriseId);
      }),
      { numRuns: 100 },
    );
  });
});

/** Scaled values may have three decimals, so the decimal mark is given. */
function read3(rows: readonly Observation[]): ReportModel {
  return buildReport(read([input(toCsv(rows))], { decimal: 'point' }));
}
