import type { SizeScheme } from '../rule.js';

/** Bounds of a size class, in workers. */
export interface SizeClass {
  readonly from: number;
  readonly to: number;
}

type SizeWord = 'micro' | 'small' | 'medium' | 'large';

const noEnd = Number.POSITIVE_INFINITY;

/**
 * Meaning of size words, in workers. `bps` is Statistics Indonesia's for manufacturing, `ilo` that of the ILO's SME toolkit,
 * `peru` that of SCORE in Peru. Unless a scheme is chosen, a word covers its range in `any` of them; classes by law (assets,
 * sales) do not depend on workers, but a firm far outside all of these ranges is doubtful even so.
 */
const schemes: Readonly<Record<SizeScheme, Readonly<Partial<Record<SizeWord, SizeClass>>>>> = {
  any: { micro: { from: 1, to: 9 }, small: { from: 5, to: 100 }, medium: { from: 20, to: 250 }, large: { from: 100, to: noEnd } },
  bps: { micro: { from: 1, to: 4 }, small: { from: 5, to: 19 }, medium: { from: 20, to: 99 }, large: { from: 100, to: noEnd } },
  ilo: { micro: { from: 1, to: 9 }, small: { from: 10, to: 100 }, medium: { from: 100, to: 250 }, large: { from: 250, to: noEnd } },
  peru: { small: { from: 25, to: 50 }, medium: { from: 51, to: 250 }, large: { from: 251, to: noEnd } },
};

const words: ReadonlyMap<string, SizeWord> = new Map([
  ['mikro', 'micro'],
  ['micro', 'micro'],
  ['kecil', 'small'],
  ['small', 'small'],
  ['menengah', 'medium'],
  ['sedang', 'medium'],
  ['medium', 'medium'],
  ['besar', 'large'],
  ['large', 'large'],
]);

const people = '(?:\\s*(?:workers|employees|people|pekerja|tenaga kerja|karyawan|orang))?';
const range = new RegExp(`^(\\d+)\\s*(?:-|–|to|sampai|s/d)\\s*(\\d+)${people}$`);
const atLeast = new RegExp(`^(?:(?:>=|≥)\\s*(\\d+)|(\\d+)\\s*\\+)${people}$`);
const moreThan = new RegExp(`^>\\s*(\\d+)${people}$`);
const lessThan = new RegExp(`^<\\s*(\\d+)${people}$`);

/** Reads a size class from a word of a scheme or from its own bounds (`20-99`, `100+`, `< 5`); null for anything else. */
export function readSizeClass(text: string, scheme: SizeScheme): SizeClass | null {
  const plain = text.trim().toLowerCase();
  const word = words.get(plain.replace(/^(?:usaha|industri|perusahaan)\s+|\s+(?:enterprise|firm)$/g, ''));
  if (word !== undefined) return schemes[scheme][word] ?? null;
  const between = range.exec(plain);
  if (between !== null) return { from: Number(between[1]), to: Number(between[2]) };
  const least = atLeast.exec(plain);
  if (least !== null) return { from: Number(least[1] ?? least[2]), to: Number.POSITIVE_INFINITY };
  const above = moreThan.exec(plain);
  if (above !== null) return { from: Number(above[1]) + 1, to: Number.POSITIVE_INFINITY };
  const below = lessThan.exec(plain);
  return below === null ? null : { from: 0, to: Number(below[1]) - 1 };
}
