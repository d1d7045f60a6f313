import { nearest } from '../dataset/header/nearest.js';
import { ExitCode, UserError } from '../user-error.js';

/** A check of an argument, and the accepted type in TypeScript notation, which needs no translation. */
export interface Shape {
  readonly type: string;
  readonly fits: (value: unknown) => boolean;
}

export const text: Shape = { type: 'string', fits: (value) => typeof value === 'string' };
export const flag: Shape = { type: 'boolean', fits: (value) => typeof value === 'boolean' };
export const callback: Shape = { type: 'function', fits: (value) => typeof value === 'function' };
export const bytes: Shape = { type: 'Uint8Array', fits: (value) => value instanceof Uint8Array };
export const object: Shape = { type: 'object', fits: isObject };

/** A list that is not empty. */
export function listOf({ type, fits }: Shape): Shape {
  return {
    type: `${/\W/.test(type) ? `(${type})` : type}[], length >= 1`,
    fits: (value) => Array.isArray(value) && value.length > 0 && value.every(fits),
  };
}

/** A list that may be empty. */
export const texts: Shape = { type: 'string[]', fits: (value) => Array.isArray(value) && value.every(text.fits) };

export function oneOf(values: readonly string[]): Shape {
  return { type: values.map((value) => JSON.stringify(value)).join(' | '), fits: (value) => values.some((one) => one === value) };
}

export function either(one: Shape, other: Shape): Shape {
  return { type: `${one.type} | ${other.type}`, fits: (value) => one.fits(value) || other.fits(value) };
}

/** A number within bounds; `example` shows one. */
export function between(low: number, high: number, example = ''): Shape {
  return { type: `${low}–${high}${example}`, fits: (value) => typeof value === 'number' && value >= low && value <= high };
}

export function wholeBetween(low: number, high: number): Shape {
  const range = between(low, high);
  return { ...range, fits: (value) => range.fits(value) && Number.isInteger(value) };
}

/** An object of a named type, recognised by some of its keys. */
export function having(type: string, keys: readonly string[]): Shape {
  return { type, fits: (value) => isObject(value) && keys.every((key) => key in value) };
}

/** @throws UserError bad-argument */
export function check(name: string, value: unknown, { type, fits }: Shape): void {
  if (!fits(value)) throw new UserError('bad-argument', { name, value: shown(value), type }, ExitCode.usage);
}

/** Refuses unknown keys, which would be ignored, and values of the wrong shape. @throws UserError bad-argument, unknown-key */
export function checkOptions(name: string, options: unknown, shapes: Readonly<Record<string, Shape>>): void {
  check(name, options, object);
  const known = Object.keys(shapes);
  for (const [key, value] of Object.entries(options as object)) {
    if (!known.includes(key)) {
      throw new UserError('unknown-key', { name, key, nearest: nearest(key, known), known: known.join(', ') }, ExitCode.usage);
    }
    if (value !== undefined) check(`${name}.${key}`, value, shapes[key]);
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const LONGEST_SHOWN = 60;

function shown(value: unknown): string {
  if (typeof value === 'function') return 'function';
  const whole = isObject(value) ? nameOf(value) : Array.isArray(value) || typeof value === 'string' ? json(value) : String(value);
  return whole.length > LONGEST_SHOWN ? `${whole.slice(0, LONGEST_SHOWN)}…` : whole;
}

/** The class of an object; one made without a prototype has none. */
function nameOf(value: object): string {
  const name: unknown = value.constructor?.name;
  return typeof name === 'string' ? name : 'object';
}

/** JSON throws for circular lists and bigints. */
function json(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch {
    return 'Array';
  }
}
