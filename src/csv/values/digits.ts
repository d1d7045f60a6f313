/** Which mark starts the fraction. */
export type Decimal = 'comma' | 'point';

/** The digits of a number without sign, unit and exponent, cut at the decimal mark. */
export interface Digits {
  readonly whole: string;
  readonly fraction: string;
  /** The decimal mark that this notation proves; null when it proves none. */
  readonly evidence: Decimal | null;
  /** The written mark, when `fraction` may just as well be a group of thousands; otherwise null. */
  readonly ambiguous: Decimal | null;
}

const head = '[1-9][0-9]{0,2}';

/**
 * Pattern sources for grouped digits, and for digits that are either a group or a fraction. They use only syntax that JavaScript and the
 * regular expressions of databases share.
 */
export const grouping = {
  by: (sign: string, least = 1) => `${head}(?:${sign}[0-9]{3}){${least},}`,
  indian: '[1-9][0-9]?(?:,[0-9]{2})+,[0-9]{3}',
  groupOrFraction: (mark: string) => `${head}${mark}[0-9]{3}`,
};

const plain = /^\d+$/;
const groupable = new RegExp(`^${head}$`);
const grouped = new RegExp(`^(?:${['[.]', ',', ' ', "'"].map((sign) => grouping.by(sign)).join('|')}|${grouping.indian})$`);

/**
 * Reads digits with grouping (point, comma, space, apostrophe) and a decimal mark; null when they are grouped wrongly.
 * Spaces and apostrophes must already be the ASCII ones.
 */
export function readDigits(text: string): Digits | null {
  const at = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  if (at === -1) return settled(ungroup(text), '', null);
  const mark: Decimal = text[at] === ',' ? 'comma' : 'point';
  const whole = text.slice(0, at);
  const fraction = text.slice(at + 1);
  if (whole.includes(text[at])) return settled(ungroup(text), '', mark === 'comma' ? 'point' : 'comma');
  if (!plain.test(fraction)) return null;
  if (fraction.length === 3 && groupable.test(whole)) return { whole, fraction, evidence: null, ambiguous: mark };
  return settled(whole === '' ? '0' : ungroup(whole), fraction, mark);
}

function settled(whole: string | null, fraction: string, evidence: Decimal | null): Digits | null {
  return whole === null ? null : { whole, fraction, evidence, ambiguous: null };
}

function ungroup(text: string): string | null {
  if (plain.test(text)) return text;
  return grouped.test(text) ? text.replace(/\D/g, '') : null;
}

/** The exact value of written digits times 10^exponent, or null where binary64 would overflow or lose all of it. */
export function exactValue(whole: string, fraction: string, exponent: number, negative: boolean): number | null {
  const value = Number(`${whole}.${fraction}e${exponent}`);
  if (!Number.isFinite(value) || (value === 0 && /[1-9]/.test(whole + fraction))) return null;
  return negative && value !== 0 ? -value : value;
}
