import type { Dataset, TextColumn } from '../dataset/dataset.js';
import { type MeasureDefinition, type MeasureId, measures } from '../dataset/fields.js';
import type { Basis } from './definition.js';
import type { Reason } from './reasons.js';

const definitions: Readonly<Record<MeasureId, MeasureDefinition>> = measures;

/** A flow over a stock, or a flow alone, depends on the length of the period; a ratio of two flows does not. */
export function needsMonths(basis: Basis): boolean {
  if (definitions[basis.numerator].nature !== 'flow') return false;
  return basis.denominator === undefined || definitions[basis.denominator].nature === 'stock';
}

/** The level is money, or per money: it means something in one currency only. */
export function needsCurrency(basis: Basis): boolean {
  const numerator = definitions[basis.numerator].money === true;
  const denominator = basis.denominator !== undefined && definitions[basis.denominator].money === true;
  return numerator !== denominator;
}

/** The measure is a ratio the firm made itself, so there are no sums to pool. */
export function isReadyRate(basis: Basis): boolean {
  return definitions[basis.numerator].nature === 'rate';
}

export function measuresOf(basis: Basis): MeasureId[] {
  return basis.denominator === undefined ? [basis.numerator] : [basis.numerator, basis.denominator];
}

/** Why one observation cannot fill a basis; null when it can. */
export function unfilled(
  dataset: Dataset,
  basis: Basis,
  observation: number,
): Extract<Reason, 'missing_value' | 'unreadable_value' | 'zero_denominator'> | null {
  const numerator = measureAt(dataset, basis.numerator, observation);
  const denominator = basis.denominator === undefined ? 1 : measureAt(dataset, basis.denominator, observation);
  if (!Number.isNaN(numerator) && !Number.isNaN(denominator)) return denominator === 0 ? 'zero_denominator' : null;
  const gaps = measuresOf(basis).filter((measure) => Number.isNaN(measureAt(dataset, measure, observation)));
  return gaps.every((measure) => dataset.unreadable.get(measure)?.has(observation)) ? 'unreadable_value' : 'missing_value';
}

/** Why two observations that fill a basis cannot be compared on it; null when they can. */
export function incomparable(
  dataset: Dataset,
  basis: Basis,
  baseline: number,
  followUp: number,
): Extract<Reason, 'currency_mismatch' | 'unit_mismatch' | 'period_length_unknown'> | null {
  if (needsCurrency(basis) && codeAt(dataset.currency, baseline) !== codeAt(dataset.currency, followUp)) return 'currency_mismatch';
  if (basis.perProduct && codeAt(dataset.outputUnit, baseline) !== codeAt(dataset.outputUnit, followUp)) return 'unit_mismatch';
  if (needsMonths(basis) && Number.isNaN(dataset.months[baseline]) !== Number.isNaN(dataset.months[followUp]))
    return 'period_length_unknown';
  return null;
}

/** The parts of level = numerator × factor ÷ (denominator × months). Without a denominator, or when not per month, those are 1. */
export interface LevelParts {
  readonly numerator: number;
  readonly denominator: number;
  readonly months: number;
}

/** Parts of the level of an observation that fills the basis. `monthly` only where the length of the period is known. */
export function levelParts(dataset: Dataset, basis: Basis, observation: number, monthly: boolean): LevelParts {
  return {
    numerator: measureAt(dataset, basis.numerator, observation),
    denominator: basis.denominator === undefined ? 1 : measureAt(dataset, basis.denominator, observation),
    months: monthly ? dataset.months[observation] : 1,
  };
}

export function levelOf(basis: Basis, parts: LevelParts): number {
  return (parts.numerator * (basis.factor ?? 1)) / (parts.denominator * parts.months);
}

export function measureAt(dataset: Dataset, measure: MeasureId, observation: number): number {
  return dataset.measures.get(measure)?.[observation] ?? Number.NaN;
}

export function codeAt(column: TextColumn | null, observation: number): number {
  return column === null ? -1 : column.codes[observation];
}
