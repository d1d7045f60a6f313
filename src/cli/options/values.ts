import { ExitCode, UserError } from '../../user-error.js';

/** Parsers of option values. Each takes the text that a user typed, and throws a user error if it is not allowed. */

/** Parses one of several words. */
export function oneOf<Value extends string>(option: string, values: readonly Value[]): (text: string) => Value {
  return (text) => {
    const found = values.find((value) => value === text.trim().toLowerCase());
    if (found === undefined) throw badOption(option, text, values.join(', '));
    return found;
  };
}

/** Parses one of several words or signs into its meaning. */
export function meaningOf<Value extends string>(option: string, meanings: Readonly<Record<string, Value>>): (text: string) => Value {
  return (text) => {
    const word = text.toLowerCase();
    if (!Object.hasOwn(meanings, word))
      throw badOption(
        option,
        text,
        Object.keys(meanings)
          .map((key) => (key === '\t' ? '\\t' : key))
          .join(' '),
      );
    return meanings[word];
  };
}

/** Parses words separated by commas, each one of several; repeating the option adds to them. */
export function someOf(option: string, values: readonly string[]): (text: string, before?: readonly string[]) => readonly string[] {
  const one = oneOf(option, values);
  const names = namesFor(option);
  return (text, before = []) => [...before, ...names(text).map(one)];
}

/** Parses words separated by commas, at least one: an empty variable in a script must not turn off what it was meant to select. */
export function namesFor(option: string): (text: string, before?: readonly string[]) => readonly string[] {
  return (text, before = []) => {
    const names = list(text);
    if (names.length === 0) throw nothingNamed(option);
    return [...before, ...names];
  };
}

/** Parses words separated by commas; repeating the option adds to them. */
export function list(text: string, before: readonly string[] = []): readonly string[] {
  const words = text.split(',').map((word) => word.trim());
  return [...before, ...words.filter((word) => word !== '')];
}

/** Collects values unchanged, for options whose values may contain commas. */
export function each(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text];
}

/** Parses a number within bounds; a decimal comma and a per cent sign are accepted. */
export function numberBetween(option: string, low: number, high: number): (text: string) => number {
  return (text) => {
    const plain = text.trim().replace(/\s*%$/, '').replace(',', '.');
    const value = /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
    if (!(value >= low && value <= high)) throw new UserError('bad-number', { option, value: text, low, high }, ExitCode.usage);
    return value;
  };
}

/** Parses a share from 0 to 1, or in per cent with its sign. */
export function share(option: string): (text: string) => number {
  return (text) => {
    const [, digits, percent] = /^(\d+(?:[.,]\d+)?)\s*(%?)$/.exec(text.trim()) ?? [];
    const value = digits === undefined ? Number.NaN : Number(digits.replace(',', '.')) / (percent === '%' ? 100 : 1);
    if (!(value >= 0 && value <= 1)) throw new UserError('bad-share', { option, value: text }, ExitCode.usage);
    return value;
  };
}

/** Parses a whole number within bounds, in digits; the error for other notations suggests the number that was probably meant. */
export function wholeNumberBetween(option: string, low: number, high: number): (text: string) => number {
  const isWithin = (value: number) => value >= low && value <= high;
  return (text) => {
    const value = /^\d+$/.test(text.trim()) ? Number(text) : Number.NaN;
    if (isWithin(value)) return value;
    const other = otherwiseWritten(text.trim());
    const meant = isWithin(other) ? String(other) : '';
    throw new UserError('bad-whole-number', { option, value: text, meant, low, high }, ExitCode.usage);
  };
}

/** Reads 1e3, 1,000, 1.000, 1 000 or 1_000; NaN for anything else. */
function otherwiseWritten(text: string): number {
  if (/^[1-9]\d{0,2}([., _])\d{3}(\1\d{3})*$/.test(text)) return Number(text.replace(/\D/g, ''));
  return /^\d+e\d+$/i.test(text) ? Number(text) : Number.NaN;
}

/** Parses a memory size in DuckDB's notation: 512MB, 4GB. */
export function memorySize(option: string): (text: string) => string {
  return (text) => {
    const size = text.trim().toUpperCase();
    if (!/^[1-9]\d*(\.\d+)? ?[KMGT]I?B$/.test(size)) throw badOption(option, text, '512MB, 4GB, …');
    return size;
  };
}

export function nothingNamed(option: string): UserError {
  return new UserError('nothing-named', { option }, ExitCode.usage);
}

export function badOption(option: string, value: string, allowed: string): UserError {
  return new UserError('bad-option', { option, value, allowed }, ExitCode.usage);
}
