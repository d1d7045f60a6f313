import type { Lang } from '../../../locale/index.js';
import { formatNumber } from '../../../locale/index.js';

/** The values a chart has room for. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** The range of the values and zero, with a little room at both ends. */
export function rangeOf(values: readonly number[], withZero = true): Range {
  const all = withZero ? [0, ...values] : values;
  const low = all.reduce((least, value) => Math.min(least, value));
  const high = all.reduce((most, value) => Math.max(most, value));
  const room = (high - low) * 0.04 || Math.abs(high) * 0.5 || 1;
  return { low: low - room, high: high + room };
}

/** Largest number of steps between the ticks of an axis that begins at zero. */
const mostSteps = 3;

/** Ticks at round numbers from zero to the first that is not below a value above zero. */
export function ticksUpTo(most: number): number[] {
  const power = 10 ** Math.floor(Math.log10(most));
  const step = [0.5, 1, 2, 2.5, 5].map((part) => part * power).find((one) => Math.ceil(most / one) <= mostSteps) ?? most;
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, i) => i * step);
}

/** Formats the labels of an axis, each with the decimals it needs. */
export function tickText(lang: Lang, { sign = false, unit = '' } = {}): (value: number) => string {
  return (value) => `${formatNumber(Number(value.toPrecision(6)), { lang, decimals: 6, trim: true, sign })}${unit}`;
}
