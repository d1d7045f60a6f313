import { type Decimal, grouping } from './digits.js';

/** How people separate groups with neither mark; no-break and thin spaces are spaces. */
const separators = ['[ \u00a0\u2009\u202f]', "['’]"];

const marks: Readonly<Record<Decimal, string>> = { comma: ',', point: '[.]' };

/** What may stand before a decimal mark: digits, or groups with another sign. */
const whole: Readonly<Record<Decimal, string>> = {
  comma: oneOf(['[0-9]+', ...[marks.point, ...separators].map((sign) => grouping.by(sign))]),
  point: oneOf(['[0-9]+', grouping.indian, ...[marks.comma, ...separators].map((sign) => grouping.by(sign))]),
};

/** Notations that prove a decimal mark: a fraction behind it, or several groups with the other mark. */
const proofs: Readonly<Record<Decimal, readonly string[]>> = {
  comma: [`${whole.comma}?,[0-9]+`, grouping.by(marks.point, 2)],
  point: [`${whole.point}?[.][0-9]+`, grouping.by(marks.comma, 2), grouping.indian],
};

const mantissa = (mark: string) => `[0-9]*${mark}[0-9]+[eE][+-]?[0-9]{1,4}`;

/** Amounts like `Rp1.500,-` prove a comma. */
const noCents = '[0-9][0-9.]*,-';

/**
 * Pattern sources for databases, which cannot call `readNumber`: what it reads in a text that is nothing but a number. They use only syntax that
 * JavaScript and the regular expressions of databases share.
 */
export const numberPatterns = {
  /** One group of three after one mark. */
  ambiguous: alone([grouping.groupOrFraction('[.,]')]),
  /** Whether a text that is not ambiguous proves a mark. */
  proves: {
    comma: alone([...proofs.comma, mantissa(marks.comma)]),
    point: alone([...proofs.point, mantissa(marks.point)]),
  },
  /** Groups that prove nothing. */
  grouped: alone(separators.map((sign) => grouping.by(sign))),
  /** The same for the first number among other characters, whatever those mean. */
  among: {
    ambiguous: `(?:^|[^0-9.,])${grouping.groupOrFraction('[.,]')}(?:$|[^0-9.,eE])`,
    comma: `(?:^|[^0-9.,])${oneOf([...proofs.comma, noCents])}(?:$|[^0-9.,])`,
    point: `(?:^|[^0-9.,])${oneOf(proofs.point)}(?:$|[^0-9.,])`,
  },
};

function oneOf(sources: readonly string[]): string {
  return `(?:${sources.join('|')})`;
}

function alone(sources: readonly string[]): string {
  return `^[+-]?${oneOf(sources)}$`;
}
