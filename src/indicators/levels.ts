import type { Numbers } from '../dataset/columns/growing.js';
import type { Marks, Measured, TextColumn } from '../dataset/dataset.js';
import { definitions, type MeasureId } from '../dataset/fields.js';
import type { Basis } from './definition.js';
import { NO_REASON, placeOfReason } from './reasons.js';

/** A flow over a stock, or a flow alone, depends on the length of the period; a ratio of two flows does not. */
export function needsMonths(basis: Basis): boolean {
  if (definitions[basis.numerator].nature !== 'flow') return false;
  return basis.denominator === undefined || definitions[basis.denominator].nature === 'stock';
}

/** Whether the level is money or per money, and so only comparable within one currency. */
export function needsCurrency(basis: Basis): boolean {
  const numerator = definitions[basis.numerator].money === true;
  const denominator = basis.denominator !== undefined && definitions[basis.denominator].money === true;
  return numerator !== denominator;
}

/** Whether the measure is a ratio computed by the firm, so that there are no sums to pool. */
export function isReadyRate(basis: Basis): boolean {
  return definitions[basis.numerator].nature === 'rate';
}

/** Whether pooling adds product units, so that only firms with the same product may be pooled. */
export function poolsProducts(basis: Basis): boolean {
  return basis.perProduct === true || basis.sumsProducts === true;
}

export function measuresOf(basis: Basis): MeasureId[] {
  return basis.denominator === undefined ? [basis.numerator] : [basis.numerator, basis.denominator];
}

/** A basis with its columns in one dataset, looked up once so that each firm costs only array reads. */
export interface BasisColumns {
  readonly basis: Basis;
  /** Index among the bases that are evaluated together; 0 for a single one. */
  readonly index: number;
  readonly numerator: Numbers;
  /** Null if the level is the measure itself. */
  readonly denominator: Numbers | null;
  readonly unreadableNumerators: Marks;
  readonly unreadableDenominators: Marks;
  readonly factor: number;
  readonly perMonth: boolean;
  readonly inCurrency: boolean;
  readonly perProduct: boolean;
  /** Whether its sums count product units. */
  readonly inProduct: boolean;
}

const none: Marks = new Uint8Array();

/**
 * The columns of a basis; null if the data lacks a measure, so that no firm can fill it. All of them are created here in one shape, so
 * that code compiled for one indicator serves the next.
 */
export function columnsOf(dataset: Measured, basis: Basis, index = 0): BasisColumns | null {
  const numerator = dataset.measures.get(basis.numerator);
  const denominator = basis.denominator === undefined ? null : dataset.measures.get(basis.denominator);
  if (numerator === undefined || denominator === undefined) return null;
  return {
    basis,
    index,
    numerator,
    denominator,
    unreadableNumerators: dataset.unreadable.get(basis.numerator) ?? none,
    unreadableDenominators: (basis.denominator && dataset.unreadable.get(basis.denominator)) || none,
    factor: basis.factor ?? 1,
    perMonth: needsMonths(basis),
    inCurrency: needsCurrency(basis),
    perProduct: basis.perProduct === true,
    inProduct: poolsProducts(basis),
  };
}

/** The reason why an observation cannot fill a basis, as an index into `reasons`; `NO_REASON` if it can. */
export function unfilled(columns: BasisColumns, observation: number): number {
  const { numerator, denominator } = columns;
  const noNumerator = Number.isNaN(numerator[observation]);
  const noDenominator = denominator !== null && Number.isNaN(denominator[observation]);
  if (noNumerator || noDenominator) {
    const missing =
      (noNumerator && columns.unreadableNumerators[observation] !== 1) ||
      (noDenominator && columns.unreadableDenominators[observation] !== 1);
    return missing ? placeOfReason.missing_value : placeOfReason.unreadable_value;
  }
  return denominator !== null && denominator[observation] === 0 ? placeOfReason.zero_denominator : NO_REASON;
}

/** The reason why two observations that fill a basis cannot be compared on it, as an index into `reasons`; `NO_REASON` if they can. */
export function incomparable(
  dataset: Measured,
  { perMonth, inCurrency, perProduct }: BasisColumns,
  baseline: number,
  followUp: number,
): number {
  const { currency, outputUnit } = dataset;
  if (inCurrency && !isSameCode(currency, baseline, followUp)) return placeOfReason.currency_mismatch;
  if (perProduct && !isSameCode(outputUnit, baseline, followUp)) return placeOfReason.unit_mismatch;
  return perMonth && isLengthUnknown(dataset, baseline, followUp) ? placeOfReason.period_length_unknown : NO_REASON;
}

/** Only one period has a length, or neither has and one was given that cannot be read. Where neither is given any, both are taken for alike. */
function isLengthUnknown({ months, unreadable }: Measured, baseline: number, followUp: number): boolean {
  const lacksBefore = Number.isNaN(months[baseline]);
  if (lacksBefore !== Number.isNaN(months[followUp])) return true;
  const unread = lacksBefore ? unreadable.get('months') : undefined;
  return unread !== undefined && (unread[baseline] === 1 || unread[followUp] === 1);
}

/** Whether all observations that fill a basis can be compared on it, none of them per month. */
export function isPlain({ currency, outputUnit }: Measured, { perMonth, inCurrency, inProduct }: BasisColumns): boolean {
  return !perMonth && !(inCurrency && currency !== null) && !(inProduct && outputUnit !== null);
}

/** The parts of level = numerator × factor ÷ (denominator × months). Without a denominator, or when not per month, those are 1. */
export interface LevelParts {
  readonly numerator: number;
  readonly denominator: number;
  readonly months: number;
}

/** Parts of the level of an observation that fills the basis. `monthly` only where the length of the period is known. */
export function levelParts(dataset: Measured, { numerator, denominator }: BasisColumns, observation: number, monthly: boolean): LevelParts {
  return {
    numerator: numerator[observation],
    denominator: denominator === null ? 1 : denominator[observation],
    months: monthly ? dataset.months[observation] : 1,
  };
}

export function levelOf(basis: Basis, { numerator, denominator, months }: LevelParts): number {
  return level(numerator, basis.factor ?? 1, denominator, months);
}

/** Not finite if a part is missing, or zero where it must not be. */
export function level(numerator: number, factor: number, denominator: number, months: number): number {
  return (numerator * factor) / (denominator * months);
}

/** Sixteen times the rounding of a number: more than the error of a level after its three operations on rounded cells. */
export const LEVEL_ROUNDING = 2 ** -48;

/**
 * The level at follow-up, or that at baseline if the two differ by rounding only. 0.1 in one month and 0.3 in three are the same level,
 * although as binary fractions the later is lower.
 */
export function laterLevel(baseline: number, followUp: number): number {
  return Math.abs(followUp - baseline) <= Math.abs(baseline) * LEVEL_ROUNDING ? baseline : followUp;
}

/** Whether the level of an observation is taken per month: the basis asks for it and the length of the period is known. */
export function isMonthly(dataset: Measured, { perMonth }: BasisColumns, observation: number): boolean {
  return perMonth && !Number.isNaN(dataset.months[observation]);
}

export function levelAt(dataset: Measured, columns: BasisColumns, observation: number, monthly: boolean): number {
  const { numerator, denominator, months } = levelParts(dataset, columns, observation, monthly);
  return level(numerator, columns.factor, denominator, months);
}

export function measureAt(dataset: Measured, measure: MeasureId, observation: number): number {
  return numberAt(dataset.measures.get(measure) ?? null, observation);
}

/** The number of an observation; NaN if there is none, or no observation (−1). */
export function numberAt(column: Numbers | null, observation: number): number {
  return column === null || observation < 0 ? Number.NaN : column[observation];
}

export function codeAt(column: TextColumn | null, observation: number): number {
  return column === null ? -1 : column.codes[observation];
}

/** Whether two observations have the same text, or both none. */
export function isSameCode(column: TextColumn | null, baseline: number, followUp: number): boolean {
  return codeAt(column, baseline) === codeAt(column, followUp);
}
