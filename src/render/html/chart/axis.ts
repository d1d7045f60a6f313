import type { Lang } from '../../../locale/index.js';
import { formatNumber } from '../../../locale/index.js';
import type { Distribution } from '../../../report/model.js';
import { rangeOf, tickText } from './scale.js';

/** The scale of a chart: positions of values, and labels of positions. */
export interface Axis {
  readonly low: number;
  readonly high: number;
  readonly at: (value: number) => number;
  /** Number of ticks, or their values. */
  readonly ticks: number | readonly number[];
  readonly text: (position: number) => string;
}

/** Values farther from the quartiles than this many interquartile ranges would leave the others no room; they are drawn at the edge. */
const reach = 4;

/** An axis of changes in per cent: all but the farthest values, and zero. */
export function changeAxis({ min, max, q1, q3, mean }: Distribution, lang: Lang): Axis {
  const room = (q3 - q1) * reach;
  const [least, most] = room === 0 ? [min, max] : [Math.max(min, q1 - room), Math.min(max, q3 + room)];
  // A mean beyond the last drawn value would widen the axis as much as the values left out of it.
  const { low, high } = rangeOf(mean < least || mean > most ? [least, most] : [least, most, mean]);
  return { low, high, at: (value) => value, ticks: 4, text: tickText(lang, { sign: true, unit: ' %' }) };
}

export interface AmountAxis extends Axis {
  /** Factor between one labelled amount and the next; null if there is only one. */
  readonly times: number | null;
}

/** A logarithmic axis of amounts, with a separate lane for 0 at its left. */
export function amountAxis(values: readonly number[], lang: Lang): AmountAxis {
  const positive = values.filter((value) => value > 0);
  const least = Math.floor(Math.log10(positive.reduce((a, b) => Math.min(a, b), positive[0] ?? 1)));
  const most = Math.log10(positive.reduce((a, b) => Math.max(a, b), positive[0] ?? 1));
  const lane = least - (most - least || 1) / 5;
  const last = Math.floor(most);
  const every = Math.max(1, Math.ceil((last - least) / 2));
  const powers = Array.from({ length: last - least + 1 }, (_, i) => least + i).filter((power) => (last - power) % every === 0);
  return {
    low: lane - (most - lane) / 12,
    high: most + (most - lane) / 10,
    at: (value) => (value > 0 ? Math.log10(value) : lane),
    ticks: [lane, ...powers],
    times: powers.length < 2 ? null : 10 ** every,
    text: (position) => (position === lane ? '0' : formatNumber(10 ** position, { lang })),
  };
}
