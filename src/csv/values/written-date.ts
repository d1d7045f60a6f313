/** A day of the calendar. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Names of the months in English, Indonesian and Spanish, long and as spreadsheets and people shorten them. */
const names: readonly string[] = [
  'jan january januari ene enero',
  'feb february februari peb pebruari febrero',
  'mar march maret marzo',
  'apr april abr abril',
  'may mei mayo',
  'jun june juni junio',
  'jul july juli julio',
  'aug august agu agus agt ags agustus ago agosto',
  'sep sept september set septiembre setiembre',
  'oct october okt oktober octubre',
  'nov november nop nopember noviembre',
  'dec december des desember dic diciembre',
];

const monthOf = new Map(names.flatMap((words, i) => words.split(' ').map((word) => [word, i + 1] as const)));

/** The number of a month by its name; null for any other word. */
export function monthNamed(word: string): number | null {
  return monthOf.get(word.toLowerCase()) ?? null;
}

const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ]\d{1,2}:\d{2}(?::\d{2})?Z?)?$/;
const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?: \d{1,2}:\d{2}(?::\d{2})?)?$/;
const yearShort = /^(\d{1,2})([-/])(\d{1,2})\2(\d{2})$/;
const namedAfterDay = /^(\d{1,2})[-/. ]{1,2}([a-z]{3,10})[-/., ]{1,2}(\d{4}|\d{2})$/i;
const namedBeforeDay = /^([a-z]{3,10})[-/. ]{1,2}(\d{1,2})[-/, ]{1,2}(\d{4})$/i;

/** Every day a text may mean, in whatever order day and month were written; none where the calendar has no such day. */
export function daysMeant(text: string): Day[] {
  return candidates(text).filter(exists);
}

function candidates(text: string): Day[] {
  const [, firstYear, , month, day] = yearFirst.exec(text) ?? [];
  if (firstYear !== undefined) return [{ year: Number(firstYear), month: Number(month), day: Number(day) }];
  const [, a, , b, lastYear] = yearLast.exec(text) ?? yearShort.exec(text) ?? [];
  if (a !== undefined) {
    const [x, y, year] = [Number(a), Number(b), yearOf(lastYear)];
    return x === y
      ? [{ year, month: x, day: x }]
      : [
          { year, month: y, day: x },
          { year, month: x, day: y },
        ];
  }
  const [, dayBefore, name, namedYear] = namedAfterDay.exec(text) ?? [];
  if (name !== undefined) return [{ year: yearOf(namedYear), month: monthNamed(name) ?? 0, day: Number(dayBefore) }];
  const [, leading, dayAfter, lastNamedYear] = namedBeforeDay.exec(text) ?? [];
  return leading === undefined ? [] : [{ year: yearOf(lastNamedYear), month: monthNamed(leading) ?? 0, day: Number(dayAfter) }];
}

/** Spreadsheets take two digits below 30 for this century. */
function yearOf(digits: string): number {
  const year = Number(digits);
  return digits.length === 4 ? year : year < 30 ? 2000 + year : 1900 + year;
}

function exists({ year, month, day }: Day): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
