import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largestInfluence } from '../../src/stats/influence.js';
import { mean } from '../../src/stats/mean.js';
import { medianInterval, medianRank } from '../../src/stats/median-interval.js';
import { modifiedZ } from '../../src/stats/modified-z.js';
import { quantiles } from '../../src/stats/quantile.js';
import { standardDeviation } from '../../src/stats/standard-deviation.js';
import { studentInterval } from '../../src/stats/student-interval.js';
import { wilsonInterval } from '../../src/stats/wilson-interval.js';

/** Real figures, not numbers so near to 0 that they have no digits left to scale. */
const value = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((x) => (Math.abs(x) < 1e-100 ? 0 : x));
const sample = fc.array(value, { minLength: 1, maxLength: 60 });
const shuffled = sample.chain((values) => fc.tuple(fc.constant(values), fc.shuffledSubarray(values, { minLength: values.length })));
const confidence = fc.constantFrom(0.8, 0.9, 0.95, 0.99);
const ps = [0, 0.1, 0.25, 0.5, 0.75, 0.9, 1];

const sort = (values: readonly number[]) => Float64Array.from(values).sort();

function everythingOf(rows: readonly number[]) {
  const values = Float64Array.from(rows);
  const sorted = sort(rows);
  const influence = largestInfluence(values);
  const z = modifiedZ(values);
  return {
    mean: mean(sorted),
    sd: standardDeviation(sorted),
    quantiles: quantiles(values, ps),
    median: medianInterval(sorted, 0.95),
    influence: influence && { ...influence, index: values[influence.index] },
    z: new Map(rows.map((x, i) => [x, z[i]])),
  };
}

describe('every statistic', () => {
  it('gives the same bits whatever the order of the rows', () => {
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        expect(everythingOf(other)).toEqual(everythingOf(one));
      }),
    );
  });

  it('is scaled as the values are', () => {
    fc.assert(
      fc.property(sample, (rows) => {
        const once = everythingOf(rows);
        const fourfold = everythingOf(rows.map((x) => 4 * x));
        expect(fourfold.mean).toBe(4 * once.mean);
        expect(fourfold.quantiles).toEqual(once.quantiles.map((q) => 4 * q));
        expect(fourfold.influence?.share).toBe(once.influence?.share);
        if (once.sd !== null) expect(fourfold.sd).toBeCloseTo(4 * once.sd, 6);
      }),
    );
  });

  it('shifts as the values do, and the spread stays', () => {
    const whole = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 2, maxLength: 60 });
    fc.assert(
      fc.property(whole, fc.integer({ min: -1_000_000, max: 1_000_000 }), (rows, by) => {
        const there = everythingOf(rows.map((x) => x + by));
        const here = everythingOf(rows);
        expect(there.mean).toBeCloseTo(here.mean + by, 6);
        expect(there.sd).toBeCloseTo(here.sd as number, 6);
        there.quantiles.forEach((q, i) => {
          expect(q).toBeCloseTo(here.quantiles[i] + by, 6);
        });
      }),
    );
  });
});

describe('quantiles', () => {
  it('rise with p and stay between the smallest and the largest value', () => {
    fc.assert(
      fc.property(sample, (rows) => {
        const found = quantiles(Float64Array.from(rows), ps);
        expect([found[0], found[ps.length - 1]]).toEqual([sort(rows)[0], sort(rows)[rows.length - 1]]);
        expect([...found].sort((a, b) => a - b)).toEqual(found);
      }),
    );
  });
});

describe('an interval', () => {
  it('contains its mean', () => {
    fc.assert(
      fc.property(sample, confidence, (rows, level) => {
        const centre = mean(sort(rows));
        const interval = studentInterval(rows.length, centre, standardDeviation(sort(rows)), level);
        expect(interval === null).toBe(rows.length < 2);
        if (interval) expect(interval.low <= centre && centre <= interval.high).toBe(true);
      }),
    );
  });

  it('contains its median and covers at least what was asked', () => {
    fc.assert(
      fc.property(sample, confidence, (rows, level) => {
        const [median] = quantiles(Float64Array.from(rows), [0.5]);
        const interval = medianInterval(sort(rows), level);
        expect(interval === null).toBe(medianRank(rows.length, level).rank === 0);
        if (interval === null) return;
        expect(interval.low <= median && median <= interval.high).toBe(true);
        expect(interval.coverage).toBeGreaterThanOrEqual(level - 1e-12);
      }),
    );
  });

  it('of a share contains it and stays between 0 and 1', () => {
    const kOfN = fc.integer({ min: 1, max: 1_000_000 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
    fc.assert(
      fc.property(kOfN, confidence, ([k, n], level) => {
        const { low, high } = wilsonInterval(k, n, level);
        expect([0, low, k / n, high, 1]).toEqual([0, low, k / n, high, 1].sort((a, b) => a - b));
      }),
    );
  });
});
