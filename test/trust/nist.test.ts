import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mean } from '../../src/stats/mean.js';
import { standardDeviation } from '../../src/stats/standard-deviation.js';

/** NIST Statistical Reference Datasets, univariate summary statistics; the files stay outside the repository. */
const folder = new URL('../../../shared/trust/nist/', import.meta.url);
const present = existsSync(folder);
if (!present) console.warn('SKIPPED: the NIST reference sets are not at ../shared/trust/nist, so certified values were not checked.');

interface Certified {
  readonly mean: number;
  readonly sd: number;
  readonly values: Float64Array;
}

function read(name: string): Certified {
  const text = readFileSync(new URL(`${name}.txt`, folder), 'utf8');
  const header = (pattern: RegExp) => Number(text.match(pattern)?.[1]);
  const data = text.slice(text.search(/^(# Data$|Data: Y)/m));
  return {
    mean: header(/^(?:mean +=|Sample Mean +ybar:) *(-?[\d.]+)/m),
    sd: header(/^(?:standardDeviation +=|Sample Standard Deviation \(denom\. = n-1\) +s:) *([\d.]+)/m),
    values: Float64Array.from(data.match(/^ *-?\d+(\.\d+)? *\r?$/gm) ?? [], Number).sort(),
  };
}

/** Correct significant digits, the log relative error, at most the 15 that are certified. */
function digits(actual: number | null, certified: number): number {
  const error = Math.abs(((actual ?? Number.NaN) - certified) / certified);
  return error === 0 ? 15 : Math.min(15, -Math.log10(error));
}

describe.skipIf(!present)('NIST StRD', () => {
  it.each([
    ['Lew', 200, 14],
    ['Lottery', 218, 14],
    ['PiDigits', 5000, 14],
    ['Mavro', 50, 13],
    ['Michelso', 100, 13],
    ['NumAcc1', 3, 15],
    ['NumAcc2', 1001, 14],
    ['NumAcc3', 1001, 9],
    ['NumAcc4', 1001, 8],
  ])('%s: mean and standard deviation of its %i values have at least %i certified digits', (name, n, required) => {
    const certified = read(name);
    expect(certified.values.length).toBe(n);
    expect(digits(mean(certified.values), certified.mean)).toBeGreaterThanOrEqual(required);
    expect(digits(standardDeviation(certified.values), certified.sd)).toBeGreaterThanOrEqual(required);
  });

  it('NumAcc1 is exact', () => {
    const { values } = read('NumAcc1');
    expect([mean(values), standardDeviation(values)]).toEqual([10000002, 1]);
  });
});
