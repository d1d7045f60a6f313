import { describe, expect, it } from 'vitest';
import { quantileOfSorted, quantiles } from '../../src/stats/quantile.js';

const quartiles = [0, 0.25, 0.5, 0.75, 1];
const ofRange = (from: number, to: number) => Float64Array.from({ length: to - from + 1 }, (_, i) => from + i);

describe('quantiles', () => {
  it('are those of R: quantile(1:10), quantile(1:9), quantile(1:4)', () => {
    expect(quantiles(ofRange(1, 10), quartiles)).toEqual([1, 3.25, 5.5, 7.75, 10]);
    expect(quantiles(ofRange(1, 9), quartiles)).toEqual([1, 3, 5, 7, 9]);
    expect(quantiles(ofRange(1, 4), quartiles)).toEqual([1, 1.75, 2.5, 3.25, 4]);
  });

  it('are those of R between the quartiles: quantile(1:10, c(.1, .9))', () => {
    const [tenth, ninetieth] = quantiles(ofRange(1, 10), [0.1, 0.9]);
    expect(tenth).toBeCloseTo(1.9, 14);
    expect(ninetieth).toBeCloseTo(9.1, 14);
  });

  it('order numbers as numbers and leave the input as it was', () => {
    const values = Float64Array.of(100, 9, -20, -3);
    expect(quantiles(values, [0, 0.5, 1])).toEqual([-20, 3, 100]);
    expect([...values]).toEqual([100, 9, -20, -3]);
  });

  it('are the value itself when there is one, or when all are equal', () => {
    expect(quantiles(Float64Array.of(0.1), quartiles)).toEqual([0.1, 0.1, 0.1, 0.1, 0.1]);
    expect(quantiles(Float64Array.of(0.1, 0.1, 0.1), [0.3, 0.7])).toEqual([0.1, 0.1]);
  });

  it('of values in ascending order are taken from where they stand', () => {
    expect(quantileOfSorted([1, 2, 4, 8], 0.5)).toBe(3);
  });
});
