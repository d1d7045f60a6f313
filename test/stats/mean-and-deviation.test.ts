import { describe, expect, it } from 'vitest';
import { mean } from '../../src/stats/mean.js';
import { standardDeviation } from '../../src/stats/standard-deviation.js';
import { studentInterval } from '../../src/stats/student-interval.js';

describe('mean', () => {
  it('is the sum over n', () => {
    expect(mean([1, 2, 3, 4])).toBe(2.5);
    expect(mean([7])).toBe(7);
    expect(mean(new Float64Array(1000).fill(0.1))).toBe(0.1);
  });
});

describe('standardDeviation', () => {
  it('divides by n − 1', () => {
    expect(standardDeviation([2, 4, 4, 4, 5, 5, 7, 9])).toBeCloseTo(Math.sqrt(32 / 7), 15);
    expect(standardDeviation([1, 3])).toBe(Math.SQRT2);
  });

  it('does not exist for one value and is 0 for equal ones', () => {
    expect(standardDeviation([5])).toBeNull();
    expect(standardDeviation([])).toBeNull();
    expect(standardDeviation([0.1, 0.1, 0.1])).toBe(0);
  });

  it('does not lose a small spread on a large level', () => {
    expect(standardDeviation([1e15 + 1, 1e15 + 2, 1e15 + 3])).toBe(1);
  });
});

describe('studentInterval', () => {
  it('is what R 4.2 gives for the change of output per hour on 171 rice farms', () => {
    const interval = studentInterval(171, 29.1974003903616, 79.1101477973456, 0.95);
    expect(Math.abs((interval?.low ?? 0) / 17.2551832144 - 1)).toBeLessThan(1e-11);
    expect(Math.abs((interval?.high ?? 0) / 41.1396175663 - 1)).toBeLessThan(1e-11);
  });

  it('does not exist for one value', () => {
    expect(studentInterval(1, 10, null, 0.95)).toBeNull();
  });

  it('has no width when nothing varies', () => {
    expect(studentInterval(4, 10, 0, 0.95)).toEqual({ low: 10, high: 10 });
  });
});
