import { ExitCode, UserError } from '../../user-error.js';

/** Parsers of option values. Each takes the text that a user typed, and throws a user error if it is not allowed. */

/** One of a few words. */
export function oneOf<Value extends string>(option: string, values: readonly Value[]): (text: string) => Value {
  return (text) => {
    const found = values.find((value) => value === text.trim().toLowerCase());
    if (found === undefined) throw badOption(option, text, values.join(', '));
    return found;
  };
}

/** One of a few words or signs, by their meaning. */
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

/** Words separated by commas, each one of a few; giving the option again adds to them. */
export function someOf(option: string, values: readonly string[]): (text: string, before?: readonly string[]) => readonly string[] {
  const one = oneOf(option, values);
  const names = namesFor(option);
  return (text, before = []) => [...before, ...names(text).map(one)];
}

/** Words separated by commas, at least one: an empty variable of a script must not turn off what it was to choose. */
export function namesFor(option: string): (text: string, before?: readonly string[]) => readonly string[] {
  return (text, before = []) => {
    const names = list(text);
    if (names.length === 0) throw nothingNamed(option);
    return [...before, ...names];
  };
}

/** Words separated by commas; giving the option again adds to them. */
export function list(text: string, before: readonly string[] = []): readonly string[] {
  const words = text.split(',').map((word) => word.trim());
  return [...before, ...words.filter((word) => word !== '')];
}

/** Every value as it is given, for options whose values may hold commas. */
export function each(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text];
}

/** A number within bounds; a decimal comma and a per cent sign are fine. */
export function numberBetween(option: string, low: number, high: number): (text: string) => number {
  return (text) => {
    const plain = text.trim().replace(/\s*%$/, '').replace(',', '.');
    const value = /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
    if (!(value >= low && value <= high)) throw new UserError('bad-number', { option, value: text, low, high }, ExitCode.usage);
    return value;
  };
}

/** A share from 0 to 1, or in per cent with its sign. */
export function share(option: string): (text: string) => number {
  return (text) => {
    const [, digits, percent] = /^(\d+(?:[.,]\d+)?)\s*(%?)$/.exec(text.trim()) ?? [];
    const value = digits === undefined ? Number.NaN : Number(digits.replace(',', '.')) / (percent === '%' ? 100 : 1);
    if (!(value >= 0 && value <= 1)) throw new UserError('bad-share', { option, value: text }, ExitCode.usage);
    return value;
  };
}

/** A whole number within bounds, in digits; what was probably meant by another way to write one is said. */
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

/** 1e3, 1,000, 1.000, 1 000 or 1_000; NaN for what is none of them. */
function otherwiseWritten(text: string): number {
  if (/^[1-9]\d{0,2}([., _])\d{3}(\1\d{3})*$/.test(text)) return Number(text.replace(/\D/g, ''));
  return /^\d+e\d+$/i.test(text) ? Number(text) : Number.NaN;
}

/** A size of memory as DuckDB takes it: 512MB, 4GB. */
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
