/** From how many workers to how many a size class reaches. */
export interface SizeClass {
  readonly from: number;
  readonly to: number;
}

/**
 * Words for sizes mean different things in different schemes, and files do not say which is theirs; so each reaches as far as
 * any published class by workers does. BPS (Statistics Indonesia): 1–4, 5–19, 20–99, 100 and more. ILO's SME toolkit: micro
 * below 10, small 10–100, medium 100–250. SCORE Peru: small 25–50, medium 51–250. Classes by law (assets, sales) say nothing
 * of workers, but a firm far outside all of these is doubtful there too.
 */
const micro: SizeClass = { from: 1, to: 9 };
const small: SizeClass = { from: 5, to: 100 };
const medium: SizeClass = { from: 20, to: 250 };
const large: SizeClass = { from: 100, to: Number.POSITIVE_INFINITY };

const words: ReadonlyMap<string, SizeClass> = new Map([
  ['mikro', micro],
  ['micro', micro],
  ['kecil', small],
  ['small', small],
  ['menengah', medium],
  ['sedang', medium],
  ['medium', medium],
  ['besar', large],
  ['large', large],
]);

const people = '(?:\\s*(?:workers|employees|people|pekerja|tenaga kerja|karyawan|orang))?';
const range = new RegExp(`^(\\d+)\\s*(?:-|–|to|sampai|s/d)\\s*(\\d+)${people}$`);
const atLeast = new RegExp(`^(?:(?:>=|≥)\\s*(\\d+)|(\\d+)\\s*\\+)${people}$`);
const moreThan = new RegExp(`^>\\s*(\\d+)${people}$`);
const lessThan = new RegExp(`^<\\s*(\\d+)${people}$`);

/** Reads a size class from a word or from its own bounds (`20-99`, `100+`, `< 5`); null for anything else. */
export function readSizeClass(text: string): SizeClass | null {
  const plain = text.trim().toLowerCase();
  const word = words.get(plain.replace(/^(?:usaha|industri|perusahaan)\s+|\s+(?:enterprise|firm)$/g, ''));
  if (word !== undefined) return word;
  const between = range.exec(plain);
  if (between !== null) return { from: Number(between[1]), to: Number(between[2]) };
  const least = atLeast.exec(plain);
  if (least !== null) return { from: Number(least[1] ?? least[2]), to: Number.POSITIVE_INFINITY };
  const above = moreThan.exec(plain);
  if (above !== null) return { from: Number(above[1]) + 1, to: Number.POSITIVE_INFINITY };
  const below = lessThan.exec(plain);
  return below === null ? null : { from: 0, to: Number(below[1]) - 1 };
}
