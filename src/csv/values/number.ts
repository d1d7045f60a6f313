import { currencyPrefix } from './currency.js';
import { type Decimal, type Digits, exactValue, readDigits } from './digits.js';
import { isMissing } from './missing.js';
import { readUnit, type Unit } from './unit.js';

export type { Decimal } from './digits.js';
export { naTokens } from './missing.js';

/** What a cell states besides its digits: a currency, a per cent sign, or a magnitude word (juta, thousand), which the value already includes. */
interface Stated {
  readonly currency: string | null;
  readonly percent: boolean;
  readonly scaled: boolean;
}

export type NumberReading =
  | { readonly kind: 'missing' }
  | { readonly kind: 'invalid' }
  /** Only one reading is possible; `evidence` is the decimal mark it proves. */
  | ({ readonly kind: 'number'; readonly value: number; readonly evidence: Decimal | null } & Stated)
  /** One group of three after one mark (`2.471`): both readings, and the mark that was written. */
  | ({ readonly kind: 'ambiguous'; readonly thousands: number; readonly decimal: number; readonly mark: Decimal } & Stated);

const missing: NumberReading = { kind: 'missing' };
const invalid: NumberReading = { kind: 'invalid' };

/** Reads a number as people write it, in any locale, without guessing the locale. */
export function readNumber(text: string): NumberReading {
  return readPlain(text) ?? (isMissing(text) ? missing : (readWritten(text.trim()) ?? invalid));
}

/** The value of a reading, an ambiguous one by the decimal mark of its file; null when there is none or the mark is unknown. */
export function settle(reading: NumberReading, decimal: Decimal | null): number | null {
  if (reading.kind === 'number') return reading.value;
  if (reading.kind !== 'ambiguous' || decimal === null) return null;
  return reading.mark === decimal ? reading.decimal : reading.thousands;
}

const plainLength = 15;

/** The common case without a pattern: `1234`, `-5`, `12.5`, `12,34`; null for everything else, `2.471` included. */
function readPlain(text: string): NumberReading | null {
  const { length } = text;
  const from = text.charCodeAt(0) === 0x2d ? 1 : 0;
  if (length === from || length > plainLength) return null;
  let mark = -1;
  for (let i = from; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x30 && code <= 0x39) continue;
    if (mark !== -1 || i === from || (code !== 0x2e && code !== 0x2c)) return null;
    mark = i;
  }
  if (mark === -1) return { kind: 'number', value: Number(text) + 0, evidence: null, currency: null, percent: false, scaled: false };
  const fraction = length - mark - 1;
  if (fraction === 0 || fraction === 3) return null;
  const comma = text.charCodeAt(mark) === 0x2c;
  const value = Number(comma ? text.replace(',', '.') : text) + 0;
  return { kind: 'number', value, evidence: comma ? 'comma' : 'point', currency: null, percent: false, scaled: false };
}

/** Created when the first cell needs them; in most files none does. */
let patterns: ReturnType<typeof writtenPatterns> | null = null;

function writtenPatterns() {
  const prefix = currencyPrefix();
  const written = [
    `^(?<outerSign>[+\\-−]?)(?<prefix>${prefix})?\\s*(?<sign>[+\\-−]?)`,
    "(?<digits>[.,]?\\d(?:[\\d.,'’ \\u00a0\\u2009\\u202f]*\\d)?)",
    '(?:[eE](?<exponent>[+-]?\\d{1,4})(?!\\d))?',
    '(?<noCents>,--?(?!\\d))?(?<rest>.*)$',
  ];
  return {
    /** Accounting brackets mean minus: `(5)`, `(Rp 5)`, `Rp (5)`. */
    bracketed: new RegExp(`^((?:${prefix})?)\\s*\\((.+)\\)$`, 's'),
    written: new RegExp(written.join(''), 's'),
  };
}

function readWritten(text: string): NumberReading | null {
  if (!/\d/.test(text)) return null;
  patterns ??= writtenPatterns();
  const { bracketed, written } = patterns;
  const brackets = bracketed.exec(text);
  const groups = written.exec(brackets === null ? text : brackets[1] + brackets[2].trim())?.groups;
  if (groups === undefined) return null;
  const signs = groups.outerSign + groups.sign + (brackets === null ? '' : '-');
  const unit = readUnit(groups.prefix, groups.rest);
  const digits = readDigits(groups.digits.replace(/[\u00a0\u2009\u202f]/g, ' ').replace(/’/g, "'"));
  if (signs.length > 1 || unit === null || digits === null) return null;
  const certain =
    groups.exponent !== undefined ? asMantissa(digits, groups.digits) : groups.noCents !== undefined ? asWhole(digits) : digits;
  return certain && toReading(certain, Number(groups.exponent ?? 0) + unit.magnitude, signs !== '' && signs !== '+', unit);
}

/** In `1.234E+06` the mark is decimal: nobody groups a mantissa. */
function asMantissa(digits: Digits, text: string): Digits | null {
  if (!/^\d*[.,]?\d+$/.test(text)) return null;
  return digits.ambiguous === null ? digits : { ...digits, evidence: digits.ambiguous, ambiguous: null };
}

/** The tail of `Rp1.500,-` is a decimal comma without cents, so the rest is whole and its points group. */
function asWhole({ whole, fraction, evidence, ambiguous }: Digits): Digits | null {
  if (ambiguous === 'comma' || evidence === 'point' || (fraction !== '' && ambiguous === null)) return null;
  return { whole: whole + fraction, fraction: '', evidence: 'comma', ambiguous: null };
}

function toReading(
  { whole, fraction, evidence, ambiguous }: Digits,
  exponent: number,
  negative: boolean,
  unit: Unit & { readonly magnitude: number },
): NumberReading | null {
  const { currency, percent } = unit;
  const scaled = unit.magnitude !== 0;
  const decimal = exactValue(whole, fraction, exponent, negative);
  if (decimal === null) return null;
  if (ambiguous === null) return { kind: 'number', value: decimal, evidence, currency, percent, scaled };
  const thousands = exactValue(whole + fraction, '', exponent, negative);
  return thousands === null ? null : { kind: 'ambiguous', thousands, decimal, mark: ambiguous, currency, percent, scaled };
}
