import type { Numbers } from '../../dataset/columns/growing.js';
import { type MeasureDefinition, type MeasureId, measures } from '../../dataset/fields.js';
import type { MeasureFacts, Measurements } from '../rule.js';

/**
 * Measures of the size of a firm or the way it works, which stay within one order of magnitude from one period to the
 * next. Accidents, absence, faulty units, savings, waste and workers' answers may rise from next to nothing or fall to it.
 */
export const steadyMeasures: readonly MeasureId[] = [
  'workers',
  'workers_female',
  'hours_worked',
  'output_units',
  'output_value',
  'value_added',
  'production_cost',
  'days_scheduled',
  'energy_kwh',
  'wage_bill',
  'materials_kg',
  'energy_per_unit',
];

const perProduct: ReadonlySet<MeasureId> = new Set(['output_units', 'energy_per_unit']);

/** Gives the ratio of two observations, the later first; see {@link ratiosOf}. */
export type Ratio = (to: number, from: number) => number;

/**
 * Returns the ratio of a measure in two observations, per month for flows; NaN where the two cannot be
 * compared: one is missing or zero, only one period has a length, or currency or product differ. Null without such a column.
 */
export function ratiosOf({ measures: columns, months, currency, outputUnit }: Measurements, measure: MeasureId): Ratio | null {
  const values = columns.get(measure);
  if (values === undefined) return null;
  const { nature, money }: MeasureDefinition = measures[measure];
  const currencies = money ? (currency?.codes ?? null) : null;
  const products = perProduct.has(measure) ? (outputUnit?.codes ?? null) : null;
  return (to, from) => {
    if (!(values[from] > 0 && values[to] > 0)) return Number.NaN;
    if (currencies !== null && currencies[from] !== currencies[to]) return Number.NaN;
    if (products !== null && products[from] !== products[to]) return Number.NaN;
    const ratio = values[to] / values[from];
    return nature === 'flow' ? perMonth(ratio, months[from], months[to]) : ratio;
  };
}

/**
 * Candidates, in ascending order, for a ratio beyond a factor: all enterprises that have one, and some that differ
 * in currency or product. Hardly any qualify, so this small loop goes before the full check of a pair.
 */
export function enterprisesBeyond({ dataset, compared, pairs }: MeasureFacts, measure: MeasureId, factor: number): readonly number[] {
  const values = dataset.measures.get(measure);
  if (values === undefined) return [];
  const months = measures[measure].nature === 'flow' ? dataset.months : null;
  return pairsBeyond(values, months, compared, pairs.baseline, pairs.followUp, factor);
}

function pairsBeyond(
  values: Numbers,
  months: Numbers | null,
  compared: Int32Array,
  baseline: Int32Array,
  followUp: Int32Array,
  factor: number,
): number[] {
  const found: number[] = [];
  for (let i = 0; i < compared.length; i++) {
    const from = baseline[compared[i]];
    const to = followUp[compared[i]];
    if (!(values[from] > 0 && values[to] > 0)) continue;
    const ratio = values[to] / values[from];
    if (beyondFactor(months === null ? ratio : perMonth(ratio, months[from], months[to]), factor)) found.push(compared[i]);
  }
  return found;
}

/** The ratio of two flows per month, where the lengths are given. */
function perMonth(ratio: number, from: number, to: number): number {
  return Number.isNaN(from) && Number.isNaN(to) ? ratio : (ratio * from) / to;
}

/** Whether a ratio is beyond a factor, upwards or downwards. NaN is not. */
export function beyondFactor(ratio: number, factor: number): boolean {
  return ratio > factor || ratio < 1 / factor;
}

/** The factor of a multiplication or division: never below 1. */
export function timesOf(ratio: number): number {
  return ratio < 1 ? 1 / ratio : ratio;
}

/**
 * Whether two values differ by about a thousand or a million: then units are more likely to be mixed up than the firm to
 * have changed so much. The power of ten, or 0.
 */
export function slipOf(ratio: number, within: number): 0 | 3 | 6 {
  // Nearly all ratios are ruled out without a logarithm.
  if (!(ratio * within >= NEARLY_A_THOUSAND || ratio * NEARLY_A_THOUSAND <= within)) return 0;
  const distance = Math.abs(Math.log10(ratio));
  if (Math.abs(distance - 3) <= Math.log10(within)) return 3;
  return Math.abs(distance - 6) <= Math.log10(within) ? 6 : 0;
}

/** Slightly below 1,000, so that rounding cannot exclude an exact thousand. */
const NEARLY_A_THOUSAND = 999.999;

/** A factor exceeded by every ratio that {@link slipOf} considers a slip. */
export function leastSlip(within: number): number {
  return (NEARLY_A_THOUSAND - 1) / within;
}

/** Default factor by which real change may distort a factor of a thousand. */
export const SLIP_WITHIN = 3;
