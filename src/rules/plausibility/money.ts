import { textAt } from '../../dataset/dataset.js';
import type { MeasureId } from '../../dataset/fields.js';
import type { Measurements } from '../rule.js';
import { dollarIn } from './currencies.js';
import { beyondFactor, SLIP_WITHIN, slipOf } from './ratios.js';

/** Bounds of plausible amounts, in US dollars per worker and month (or per enterprise). */
export interface MoneyLimits {
  /** Output, cost and wages of a worker are at least the lowest wages known, some 26 dollars a month in Ethiopia's garment industry, with a margin. */
  readonly minPerWorker: number;
  /** More than a million dollars per worker and year is found in the oil trade, not in small firms. */
  readonly maxPerWorker: number;
  /** Savings may be small, but ILO's evaluators doubted US$ 3.12 for a whole enterprise: per worker and month that is less than a cent. */
  readonly minSavingPerWorker: number;
  /** The same for a whole enterprise and period, where the number of workers is unknown. */
  readonly minSavingPerEnterprise: number;
  /** More than a worker can cost, let alone save. */
  readonly maxSavingPerWorker: number;
}

export const moneyLimits = {
  minPerWorker: 5,
  maxPerWorker: 100_000,
  minSavingPerWorker: 0.1,
  minSavingPerEnterprise: 10,
  maxSavingPerWorker: 10_000,
} as const satisfies MoneyLimits;

export const moneyMeasures: readonly MeasureId[] = ['output_value', 'value_added', 'production_cost', 'wage_bill', 'cost_savings'];

/** Plausible range of a measure per worker and month, in units of the currency; null for an unknown currency. */
export function plausibleRange(measure: MeasureId, currency: string | null, limits: MoneyLimits): { low: number; high: number } | null {
  const dollar = dollarIn(currency);
  if (dollar === null) return null;
  return measure === 'cost_savings'
    ? { low: limits.minSavingPerWorker * dollar, high: limits.maxSavingPerWorker * dollar }
    : { low: limits.minPerWorker * dollar, high: limits.maxPerWorker * dollar };
}

/** A period of unknown length is taken to be between a month and a year, whichever favours the firm. */
export const SHORTEST = 1;
export const LONGEST = 12;

/** Whether two periods of a firm differ as currencies do: at least a hundredfold, and one of them is implausible in its currency. */
export function looksLikeOtherCurrency(dataset: Measurements, measure: MeasureId, ratio: number, from: number, to: number): boolean {
  if (!moneyMeasures.includes(measure) || !beyondFactor(ratio, CURRENCIES_APART) || slipOf(ratio, SLIP_WITHIN) !== 0) return false;
  return [from, to].some((row) => outsideRange(dataset, measure, row, moneyLimits) !== null);
}

/** In Indonesia, Viet Nam and Colombia, the dollar and the national currency differ by more than this factor. */
export const CURRENCIES_APART = 100;

/** Whether an amount is too low or too high for its currency; null when it is plausible or cannot be judged. */
function outsideRange(dataset: Measurements, measure: MeasureId, row: number, limits: MoneyLimits): 'low' | 'high' | null {
  const range = plausibleRange(measure, textAt(dataset.currency, row), limits);
  const amount = dataset.measures.get(measure)?.[row] ?? Number.NaN;
  const workers = dataset.measures.get('workers')?.[row] ?? Number.NaN;
  if (range === null || !(amount > 0 && workers > 0)) return null;
  const months = dataset.months[row];
  const each = amount / workers;
  if (each / (Number.isNaN(months) ? SHORTEST : months) < range.low) return 'low';
  return each / (Number.isNaN(months) ? LONGEST : months) > range.high ? 'high' : null;
}
