import type { Numbers } from '../../dataset/columns/growing.js';
import { type MeasureDefinition, type MeasureId, measures } from '../../dataset/fields.js';
import type { MeasureFacts, Measurements } from '../rule.js';

/**
 * Measures that tell how large a firm is or how it works, and so stay of one order of magnitude from one period to the
 * next. Accidents, absence, faulty units, savings, waste and what workers say may rise from next to nothing or fall to it.
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
 * How many times the measure of one observation that of another is, per month where it is a flow; NaN where the two cannot be
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
 * The enterprises whose two observations may have a ratio beyond a factor, in ascending order: of all that have, and of those that differ
 * in currency or product. Nearly none is one, so this small loop goes before whatever is asked of a pair.
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

/** The ratio of two flows in as many months each, where these are given. */
function perMonth(ratio: number, from: number, to: number): number {
  return Number.isNaN(from) && Number.isNaN(to) ? ratio : (ratio * from) / to;
}

/** Whether a ratio is beyond a factor, upwards or downwards. NaN is not. */
export function beyondFactor(ratio: number, factor: number): boolean {
  return ratio > factor || ratio < 1 / factor;
}

/** The factor by which something was multiplied or divided: never below 1. */
export function timesOf(ratio: number): number {
  return ratio < 1 ? 1 / ratio : ratio;
}

/**
 * Whether two values differ by about a thousand or a million: then units are more likely to be mixed up than the firm to
 * have changed so much. The power of ten, or 0.
 */
export function slipOf(ratio: number, within: number): 0 | 3 | 6 {
  // Of nearly all ratios no logarithm is needed to see that they are not.
  if (!(ratio * within >= NEARLY_A_THOUSAND || ratio * NEARLY_A_THOUSAND <= within)) return 0;
  const distance = Math.abs(Math.log10(ratio));
  if (Math.abs(distance - 3) <= Math.log10(within)) return 3;
  return Math.abs(distance - 6) <= Math.log10(within) ? 6 : 0;
}

/** No rounding makes a thousand of less. */
const NEARLY_A_THOUSAND = 999.999;

/** A factor that every ratio is beyond of which {@link slipOf} makes a slip. */
export function leastSlip(within: number): number {
  return (NEARLY_A_THOUSAND - 1) / within;
}

/** How far real change may blur a factor of a thousand unless set otherwise. */
export const SLIP_WITHIN = 3;
