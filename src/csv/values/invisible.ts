/** Kinds of invisible characters. */
export type InvisibleKind = 'no-break-space' | 'zero-width' | 'soft-hyphen' | 'direction' | 'control';

export interface Invisible {
  readonly kind: InvisibleKind;
  /** `U+200B`. */
  readonly codePoint: string;
}

/**
 * Tabs and line ends are not here: they can be seen. Nor are joiners (U+200C, U+200D), which emoji and the scripts of
 * Iran and India are written with.
 */
const ranges: readonly (readonly [InvisibleKind, string])[] = [
  ['no-break-space', '\\u00a0\\u202f\\u2007'],
  ['zero-width', '\\u200b\\u2060-\\u2064\\ufeff\\u180e'],
  ['soft-hyphen', '\\u00ad'],
  ['direction', '\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069'],
  ['control', '\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f'],
];

const any = new RegExp(`[${ranges.map(([, range]) => range).join('')}]`);
const kinds = ranges.map(([kind, range]) => [kind, new RegExp(`[${range}]`)] as const);

/** The first character of a text that cannot be seen; null where every one can. */
export function findInvisible(text: string): Invisible | null {
  const found = any.exec(text);
  if (found === null) return null;
  const [character] = found;
  const [kind] = kinds.find(([, range]) => range.test(character)) as (typeof kinds)[number];
  return { kind, codePoint: `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}` };
}

const all = new RegExp(any.source, 'g');

/** The text without them. */
export function withoutInvisible(text: string): string {
  return text.replace(all, '');
}
