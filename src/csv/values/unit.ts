import { currencyAfter, currencyBefore } from './currency.js';

/** The unit of a number. */
export interface Unit {
  /** ISO 4217 when the cell names it without doubt. */
  readonly currency: string | null;
  /** Whether a per cent sign or word was written; the value stays as written (`12%` is 12). */
  readonly percent: boolean;
}

const magnitudes: Readonly<Record<string, number>> = {
  ribu: 3,
  rb: 3,
  thousand: 3,
  juta: 6,
  jt: 6,
  million: 6,
  miliar: 9,
  milyar: 9,
  billion: 9,
  triliun: 12,
  trilyun: 12,
  trillion: 12,
};

const percentWords: readonly string[] = ['%', 'persen', 'percent', 'pct'];

/**
 * Reads the text around the digits: one currency and one magnitude, or one per cent sign; null for anything else.
 * `magnitude` is a power of ten.
 */
export function readUnit(prefix: string | undefined, rest: string): (Unit & { readonly magnitude: number }) | null {
  let currency = prefix === undefined ? undefined : currencyBefore(prefix);
  let magnitude = 0;
  let percent = false;
  for (const word of rest.split(/\s+/)) {
    if (word === '') continue;
    const lower = word.toLowerCase();
    if (percentWords.includes(lower)) {
      if (percent || magnitude !== 0 || currency !== undefined) return null;
      percent = true;
    } else if (Object.hasOwn(magnitudes, lower)) {
      if (percent || magnitude !== 0) return null;
      magnitude = magnitudes[lower];
    } else {
      const after = currencyAfter(word);
      if (percent || after === undefined || currency !== undefined) return null;
      currency = after;
    }
  }
  return { currency: currency ?? null, percent, magnitude };
}
