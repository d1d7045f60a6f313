import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../../src/stats/normal-quantile.js';
import { studentQuantile } from '../../src/stats/student-quantile.js';

const probabilities = [0.0001, 0.0005, 0.005, 0.025, 0.1, 0.3, 0.6, 0.75, 0.9, 0.95, 0.975, 0.99, 0.995, 0.9995, 0.9999];

const closedForms: readonly [df: number, quantile: (p: number) => number][] = [
  [1, (p) => -1 / Math.tan(Math.PI * p)],
  [2, (p) => (2 * p - 1) / Math.sqrt(2 * p * (1 - p))],
  [
    4,
    (p) => {
      const root = Math.sqrt(4 * p * (1 - p));
      return Math.sign(p - 0.5) * 2 * Math.sqrt(Math.cos(Math.acos(root) / 3) / root - 1);
    },
  ],
];

function relativeError(actual: number, expected: number): number {
  return Math.abs(actual / expected - 1);
}

describe('studentQuantile', () => {
  it.each(closedForms)('is the closed form for %i degrees of freedom', (df, quantile) => {
    for (const p of probabilities) expect(relativeError(studentQuantile(p, df), quantile(p)), `p = ${p}`).toBeLessThan(1e-12);
  });

  it.each([
    [0.975, 1, 12.706204736174705],
    [0.975, 2, 4.302652729749464],
    [0.975, 3, 3.1824463052837086],
    [0.975, 4, 2.7764451051977987],
    [0.975, 5, 2.5705818356363146],
    [0.975, 170, 1.97401670763097],
    [0.995, 171, 2.6048856229177804],
    [0.975, 999, 1.9623414611334495],
    [0.975, 1000, 1.962339080826408],
    [0.9995, 1000, 3.300282648423944],
    [0.975, 1_000_000, 1.9599663568141066],
    [0.995, 1_000_000, 2.575834220105334],
  ])('at %f with %i degrees of freedom is the root of the incomplete beta function', (p, df, expected) => {
    expect(relativeError(studentQuantile(p, df), expected)).toBeLessThan(1e-12);
  });

  it.each([
    [0.9, 10, '1.372'],
    [0.95, 10, '1.812'],
    [0.975, 10, '2.228'],
    [0.99, 20, '2.528'],
    [0.995, 5, '4.032'],
    [0.995, 30, '2.750'],
    [0.9995, 7, '5.408'],
    [0.975, 60, '2.000'],
    [0.975, 120, '1.980'],
  ])('at %f with %i degrees of freedom is the printed table', (p, df, printed) => {
    expect(studentQuantile(p, df).toFixed(3)).toBe(printed);
  });

  it('is 0 at a half and odd around it', () => {
    for (const df of [1, 7, 999, 5000]) {
      expect(studentQuantile(0.5, df)).toBe(0);
      expect(studentQuantile(0.25, df)).toBeCloseTo(-studentQuantile(0.75, df), 14);
    }
  });

  it('falls with every degree of freedom, also where the method changes', () => {
    for (const p of [0.9, 0.975, 0.995]) {
      for (let df = 2; df < 1100; df++) expect(studentQuantile(p, df)).toBeLessThan(studentQuantile(p, df - 1));
    }
  });
});

describe('normalQuantile', () => {
  it.each([
    [0.975, 1.9599639845400538],
    [0.95, 1.6448536269514722],
    [0.995, 2.5758293035489004],
    [0.025, -1.9599639845400538],
  ])('at %f is right to twelve digits', (p, expected) => {
    expect(relativeError(normalQuantile(p), expected)).toBeLessThan(1e-12);
  });
});
