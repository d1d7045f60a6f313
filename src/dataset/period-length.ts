import { readNumber } from '../csv/values/number.js';
import { isPlausible } from './read/plausible-range.js';

/** Reads a period's months from a cell; null if they are no length. */
export function readMonths(text: string): number | 'missing' | null {
  const reading = readNumber(text);
  if (reading.kind === 'missing') return 'missing';
  const plain = reading.kind === 'number' && !reading.percent && !reading.scaled && reading.currency === null;
  return plain && reading.value > 0 && isPlausible(reading.value) ? reading.value : null;
}

/** In months; allows for periods that are counted in weeks or end a few days early. */
const TOLERANCE = 0.2;

/** Whether the given months contradict those between two dates; NaN contradicts nothing. */
export function contradicts(months: number, measured: number): boolean {
  return Math.abs(months - measured) > TOLERANCE;
}
