/** Codes of signs that only one currency uses; null for signs that several share, which leave the currency of the cell open. */
const signs: Readonly<Record<string, string | null>> = {
  Rp: 'IDR',
  RP: 'IDR',
  rp: 'IDR',
  'Rp.': 'IDR',
  'RP.': 'IDR',
  'rp.': 'IDR',
  US$: 'USD',
  S$: 'SGD',
  R$: 'BRL',
  $: null,
  '¥': null,
  '￥': null,
  Rs: null,
  'Rs.': null,
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'INR',
  '₫': 'VND',
  đ: 'VND',
  VNĐ: 'VND',
  '₵': 'GHS',
  'GH₵': 'GHS',
  'GH¢': 'GHS',
  'S/': 'PEN',
  'S/.': 'PEN',
  '₱': 'PHP',
  '฿': 'THB',
  '৳': 'BDT',
  '₦': 'NGN',
  '₩': 'KRW',
  '₺': 'TRY',
  RM: 'MYR',
  RMB: 'CNY',
  KSh: 'KES',
  TSh: 'TZS',
};

const commonCodes: readonly string[] = (
  'IDR USD EUR GBP CHF AUD CAD NZD JPY CNY KRW HKD TWD SGD MYR THB VND PHP KHR LAK MMK INR LKR BDT NPR PKR TRY JOD EGP MAD TND GHS NGN XOF XAF ' +
  'ZAR KES TZS UGX ETB RWF ZMW MZN BWP PEN COP BOB BRL MXN ARS CLP UYU PYG CRC GTQ HNL DOP'
).split(' ');

const known: ReadonlyMap<string, string | null> = new Map([...Object.entries(signs), ...commonCodes.map((code) => [code, code] as const)]);

/** A lone R before a number is rand; after a number it could be anything. */
const before: ReadonlyMap<string, string | null> = new Map([...known, ['R', 'ZAR']]);

const words: ReadonlyMap<string, string> = new Map([
  ['rupiah', 'IDR'],
  ['euro', 'EUR'],
  ['euros', 'EUR'],
  ['soles', 'PEN'],
  ['cedis', 'GHS'],
  ['rand', 'ZAR'],
]);

/** Pattern source for signs before a number, longest first: `Rp.500` is 500, not 0.5. */
export function currencyPrefix(): string {
  return [...before.keys()]
    .sort((a, b) => b.length - a.length)
    .map((token) => token.replace(/[.$]/g, '\\$&'))
    .join('|');
}

/** The ISO 4217 code of a prefix that `currencyPrefix` matches; null when the sign leaves it open. */
export function currencyBefore(prefix: string): string | null {
  return before.get(prefix) ?? null;
}

/** Like `currencyBefore`, for a word after the number; undefined when it is not a currency. */
export function currencyAfter(word: string): string | null | undefined {
  return known.has(word) ? known.get(word) : words.get(word.toLowerCase());
}

/** Wrong codes that people write, besides the signs and words above. */
const mistaken: ReadonlyMap<string, string> = new Map([
  ['IDN', 'IDR'],
  ['INA', 'IDR'],
  ['RPH', 'IDR'],
  ['RUP', 'IDR'],
  ['INDONESIAN RUPIAH', 'IDR'],
  ['USA', 'USD'],
  ['US', 'USD'],
  ['USD$', 'USD'],
  ['US DOLLAR', 'USD'],
  ['US DOLLARS', 'USD'],
  ['SOL', 'PEN'],
  ['CEDI', 'GHS'],
  ['DONG', 'VND'],
  ['BAHT', 'THB'],
  ['YUAN', 'CNY'],
]);

/** The code that a text probably means: by its sign or name, by the same letters in another order, or by one different letter; '' for none. */
export function likelyCurrency(text: string): string {
  const code = text.toUpperCase();
  const named = currencyAfter(text) ?? mistaken.get(code);
  if (named !== undefined) return named;
  if (!/^[A-Z]{3}$/.test(code)) return '';
  const letters = [...code].sort().join('');
  const offBy = (candidate: string) => [...candidate].filter((letter, i) => letter !== code[i]).length;
  return (
    commonCodes.find((candidate) => [...candidate].sort().join('') === letters) ??
    commonCodes.find((candidate) => offBy(candidate) === 1) ??
    ''
  );
}
