import type { Lang } from './lang.js';

export interface NumberStyle {
  readonly lang: Lang;
  /** Digits after the point. By default, whole numbers stay whole and others get `significant` digits. */
  readonly decimals?: number;
  /** Significant digits if `decimals` is not given; 3 by default. Digits before the point are never dropped. */
  readonly significant?: number;
  /** Drops zeros at the end of the fraction. */
  readonly trim?: boolean;
  /** Adds decimals, up to {@link FINEST}, if a value other than zero would otherwise be written as zero. */
  readonly nonzero?: boolean;
  /** Writes a plus before numbers above zero. */
  readonly sign?: boolean;
}

const minus = '\u2212';
const notANumber = '–';
const separators = { en: { thousands: ',', decimal: '.' }, id: { thousands: '.', decimal: ',' } } as const;

/**
 * The one place where a figure is rounded: half away from zero on the value of the double, never an exponent, and no
 * sign if the result is zero. en `1,234.5`, id `1.234,5`, minus is U+2212.
 */
export function formatNumber(value: number, style: NumberStyle): string {
  if (!Number.isFinite(value)) return notANumber;
  const asked = style.decimals ?? sensibleDecimals(value, style.significant ?? 3);
  const digits = fixed(Math.abs(value), style.nonzero ? decimalsApart(Math.abs(value), 0, asked, FINEST) : asked);
  const [whole, decimals = ''] = digits.split('.');
  const fraction = style.trim ? decimals.replace(/0+$/, '') : decimals;
  const { thousands, decimal } = separators[style.lang];
  const grouped = whole.length > 3 ? whole.replace(/\B(?=(\d{3})+$)/g, thousands) : whole;
  return signOf(value, digits, style.sign) + grouped + (fraction === '' ? '' : decimal + fraction);
}

/** A whole count with separators; text (a count that arrived as text) is left as it is. */
export function formatCount(value: number | string, lang: Lang): string {
  return typeof value === 'number' ? formatNumber(value, { lang, decimals: 0 }) : value;
}

/** The fewest decimals, at least `least`, that tell two numbers apart; `least` if even `most` do not. */
export function decimalsApart(a: number, b: number, least: number, most: number): number {
  for (let decimals = least; decimals <= most; decimals++) if (signed(a, decimals) !== signed(b, decimals)) return decimals;
  return least;
}

/** "18.2 %"; a value other than zero gets enough decimals not to be written as zero. */
export function formatPercent(value: number, { lang, decimals = 1, sign }: Pick<NumberStyle, 'lang' | 'decimals' | 'sign'>): string {
  return `${formatNumber(value, { lang, decimals, nonzero: true, sign })} %`;
}

/** A change in per cent: "+18.2 %". */
export function formatChange(value: number, lang: Lang, decimals?: number): string {
  return formatPercent(value, { lang, decimals, sign: true });
}

/** Two changes in per cent, with enough decimals to tell them apart. */
export function changesApart(one: number, other: number, lang: Lang): [string, string] {
  const decimals = decimalsApart(one, other, 1, FINEST);
  return [formatChange(one, lang, decimals), formatChange(other, lang, decimals)];
}

/** The most decimals ever written. A change that is zero to this precision counts as none: it may be the rounding error of a sum. */
export const FINEST = 6;

function sensibleDecimals(value: number, significant: number): number {
  if (Number.isInteger(value)) return 0;
  const exponent = Number(value.toExponential(significant - 1).split('e')[1]);
  return Math.min(100, Math.max(0, significant - 1 - exponent));
}

function fixed(value: number, decimals: number): string {
  const tooLargeForToFixed = 1e21;
  return value < tooLargeForToFixed ? value.toFixed(decimals) : BigInt(value).toString();
}

function signed(value: number, decimals: number): string {
  const digits = fixed(Math.abs(value), decimals);
  return signOf(value, digits) + digits;
}

function signOf(value: number, digits: string, forced = false): string {
  if (!/[1-9]/.test(digits)) return '';
  return value < 0 ? minus : forced ? '+' : '';
}
