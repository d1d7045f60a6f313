import { describe, expect, it } from 'vitest';
import { isWithinChance, largestInfluence } from '../../src/stats/influence.js';
import { mean } from '../../src/stats/mean.js';
import { modifiedZ, modifiedZScale, OUTLIER_THRESHOLD } from '../../src/stats/modified-z.js';
import { standardDeviation } from '../../src/stats/standard-deviation.js';

describe('modifiedZ', () => {
  it('is 0.6745 (x − median) / MAD, in the order given', () => {
    const scores = modifiedZ(Float64Array.of(9, 1, 2, 3, 100));
    [6, -2, -1, 0, 97].forEach((fromMedian, i) => {
      expect(scores[i]).toBeCloseTo((0.6745 * fromMedian) / 2, 12);
    });
  });

  it('flags the one wild value, which a plain z score cannot reach in five', () => {
    const flagged = [...modifiedZ(Float64Array.of(5, 1, 2, 3, 100))].map((z) => Math.abs(z) > OUTLIER_THRESHOLD);
    expect(flagged).toEqual([false, false, false, false, true]);
  });

  it('uses the mean absolute deviation when more than half are equal', () => {
    const scores = modifiedZ(Float64Array.of(7, 7, 7, 7, 12));
    expect([...scores.subarray(0, 4)]).toEqual([0, 0, 0, 0]);
    expect(scores[4]).toBeCloseTo(5 / 1.253314, 12);
  });

  it('is 0 when nothing varies, and nothing of nothing', () => {
    expect([...modifiedZ(Float64Array.of(3, 3, 3))]).toEqual([0, 0, 0]);
    expect([...modifiedZ(Float64Array.of())]).toEqual([]);
  });

  it('takes values that differ by rounding for equal', () => {
    const fifth = (from: number) => ((from * 0.8 - from) / from) * 100;
    const alike = Float64Array.of(...[0.7, 3.1, 1.9, 11.3, 0.3, 7.7, 2.3].map(fifth));
    expect(new Set(alike).size).toBeGreaterThan(1);
    expect([...modifiedZ(alike)].every((z) => z === 0)).toBe(true);
    const scores = [...modifiedZ(Float64Array.of(...alike, -25, -15, 10))].map(Math.abs);
    expect(scores.map((z) => z > OUTLIER_THRESHOLD)).toEqual([...Array(9).fill(false), true]);
  });
});

/** The example of Iglewicz and Hoaglin (1993), in which no plain z score reaches 3, and their modified z scores. */
const published = [
  [2.1, -1.574],
  [2.6, 0.674],
  [2.4, -0.225],
  [2.5, 0.225],
  [2.3, -0.674],
  [2.1, -1.574],
  [2.3, -0.674],
  [2.6, 0.674],
  [8.2, 25.856],
  [8.3, 26.306],
];

describe('modifiedZ of the published example', () => {
  // So many that their middle is found by counting: repeating a sample changes neither its median nor that of its deviations.
  it.each([1, 1000])('gives the published scores, repeated %d times', (times) => {
    const rows = Array.from({ length: times }, () => published).flat();
    const values = Float64Array.from(rows, ([x]) => x);
    const scores = modifiedZ(values);
    const wrong = rows.filter(([, score], i) => Math.abs(scores[i] - score) > 0.001);
    expect(wrong).toEqual([]);
    expect(rows.filter((_, i) => Math.abs(scores[i]) > OUTLIER_THRESHOLD).map(([x]) => x)).toEqual(Array(times).fill([8.2, 8.3]).flat());
  });

  it('gives the same if the median and a used output array are passed in', () => {
    const values = Float64Array.from(published, ([x]) => x);
    const into = new Float64Array(values.length).fill(99);
    expect(modifiedZ(values, { median: 2.45, into })).toBe(into);
    expect(into).toEqual(modifiedZ(values));
    expect([...modifiedZ(Float64Array.of(3, 3), { median: 3, into: into.subarray(0, 2) })]).toEqual([0, 0]);
  });
});

describe('the scale of a modified z', () => {
  it.each([1, 1000])('divides the deviations to the published scores, repeated %d times, in place of the values', (times) => {
    const rows = Array.from({ length: times }, () => published).flat();
    const values = Float64Array.from(rows, ([x]) => x);
    const scale = modifiedZScale(values, 2.45, values);
    expect(rows.filter(([, score], i) => Math.abs(values[i] / scale - Math.abs(score)) > 0.001)).toEqual([]);
  });

  it('is that of the mean deviation when more than half are equal, and 0 when nothing varies', () => {
    expect(modifiedZScale(Float64Array.of(7, 7, 7, 7, 12), 7, new Float64Array(5))).toBeCloseTo(1.253314, 12);
    expect(modifiedZScale(Float64Array.of(3, 3, 3), 3, new Float64Array(3))).toBe(0);
  });
});

describe('largestInfluence', () => {
  it('finds the value furthest from the mean', () => {
    expect(largestInfluence(Float64Array.of(10, 200, 20, 10))).toEqual({ index: 1, meanWithout: 40 / 3, share: (60 - 40 / 3) / 60 });
    expect(largestInfluence(Float64Array.of(10, 20, -200, 10))?.index).toBe(2);
  });

  it('takes the smallest when two pull equally', () => {
    expect(largestInfluence(Float64Array.of(3, 2, 1))).toEqual({ index: 2, meanWithout: 2.5, share: 0.25 });
    expect(largestInfluence(Float64Array.of(1, 2, 3))).toEqual({ index: 0, meanWithout: 2.5, share: 0.25 });
  });

  it('is measured against the size of a negative mean', () => {
    expect(largestInfluence(Float64Array.of(-10, -20, -60))).toEqual({ index: 2, meanWithout: -15, share: 0.5 });
  });

  it('does not exist for one value or a mean of 0', () => {
    expect(largestInfluence(Float64Array.of(5))).toBeNull();
    expect(largestInfluence(Float64Array.of(-1, 1))).toBeNull();
  });

  it('gives the same if the extremes and the mean are passed in', () => {
    const values = Float64Array.of(10, 200, 20, 10);
    expect(largestInfluence(values, { lowest: 10, highest: 200, centre: 60, summed: values })).toEqual(largestInfluence(values));
  });

  it('is returned only above the requested share', () => {
    const values = Float64Array.of(10, 20, 30);
    const influence = (above: number) => largestInfluence(values, { lowest: 10, highest: 30, centre: 20, summed: values, above });
    expect(influence(0.24)).toEqual({ index: 0, meanWithout: 25, share: 0.25 });
    expect([0.25, 0.252, 0.9].map(influence)).toEqual([null, null, null]);
  });

  it('leaves the input as it was', () => {
    const values = Float64Array.of(3, 1, 2);
    largestInfluence(values);
    modifiedZ(values);
    expect([...values]).toEqual([3, 1, 2]);
  });
});

describe('a move of the mean', () => {
  const figuresOf = (values: readonly number[]) => ({ n: values.length, mean: mean(values), sd: standardDeviation(values) });
  const isChance = (values: readonly number[]) =>
    isWithinChance(figuresOf(values), largestInfluence(Float64Array.from(values))?.meanWithout as number);

  it.each([
    ['among changes of mixed sign, if every value would move it', [-40, 35, -30, 28, -20, 22, -10, 12, -5, 6], true],
    ['but not if one value is far from them', [-40, 35, -30, 28, -20, 22, -10, 12, -5, 400], false],
    ['nor where the mean is clearly not 0', [-10, -11, -12, -13, -14, -60], false],
    ['nor for two values', [-1, 3], false],
  ])('is within chance %s', (_, values, expected) => {
    expect(isChance(values)).toBe(expected);
  });

  it('is within chance up to the standard error of the mean of the others', () => {
    const others = [-3, -1, 1, 3];
    const error = (standardDeviation(others) as number) / Math.sqrt(others.length);
    const moved = (by: number) => figuresOf([...others, by * 5]);
    expect([0.99, 1.01].map((times) => isWithinChance(moved(times * error), 0))).toEqual([true, false]);
  });
});
