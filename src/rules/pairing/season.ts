import { getOrInsert } from '../../dataset/columns/get-or-insert.js';
import { Numbering } from '../../dataset/columns/numbering.js';
import { type Dataset, type TextColumn, textAt } from '../../dataset/dataset.js';
import type { Facts, Limits, UnwordedProblem } from '../rule.js';
import { calendarMonths, sharedMonths } from './calendar.js';
import { comparedWhere } from './compared-pairs.js';
import { datesOf } from './dates.js';
import { keepsRamadan, ramadanDays } from './ramadan.js';

/** How the seasons of two periods differ. */
interface Contrast {
  /** The share of calendar months that they have in common. */
  readonly share: number;
  /** Days of Ramadan in each. */
  readonly ramadan: readonly [number, number];
}

/** Pairs of periods in different seasons: mostly different calendar months, or Ramadan in only one of them. */
export function* differentSeasons(facts: Facts, limits: Limits): Iterable<UnwordedProblem> {
  const { dataset } = facts;
  const { start, end, months, currency } = dataset;
  if (start === null || end === null) return;
  const country = dataset.dimensions.get('country')?.column ?? null;
  const contrastOf = contrasts(dataset, start, end);
  const fasting = (baseline: number) => keepsRamadan(textAt(country, baseline), textAt(currency, baseline));
  const fasted = (baseline: number, { ramadan }: Contrast) => (fasting(baseline) ? ramadan : ([0, 0] as const));
  const onlyOneFasts = (baseline: number, contrast: Contrast) =>
    differBy(contrast.ramadan) >= limits.ramadanDays && differBy(fasted(baseline, contrast)) >= limits.ramadanDays;
  const otherMonths = (baseline: number, followUp: number, { share }: Contrast) =>
    share < limits.share && Math.max(months[baseline], months[followUp]) < limits.months;
  const differ = (baseline: number, followUp: number) => {
    const contrast = contrastOf(baseline, followUp);
    return contrast !== null && (otherMonths(baseline, followUp, contrast) || onlyOneFasts(baseline, contrast));
  };
  for (const { enterprise, baseline, followUp } of comparedWhere(facts, differ)) {
    const args = () => {
      const contrast = contrastOf(baseline, followUp) as Contrast;
      const [baselineDays, followUpDays] = fasted(baseline, contrast);
      const [before, after] = [datesOf(dataset, baseline), datesOf(dataset, followUp)];
      return {
        enterprise: enterprise(),
        baseline: `${before.start}/${before.end}`,
        followUp: `${after.start}/${after.end}`,
        share: contrast.share * 100,
        reason: onlyOneFasts(baseline, contrast) ? 'ramadan' : 'months',
        baselineDays,
        followUpDays,
      };
    };
    yield { observations: [followUp, baseline], field: 'period_start', args };
  }
}

function differBy([before, after]: readonly [number, number]): number {
  return Math.abs(before - after);
}

interface Season {
  readonly number: number;
  readonly months: readonly number[];
  readonly ramadan: number;
}

/** Number of contrasts remembered. Firms of one round share a few periods; the bound keeps memory from growing with other data. */
const REMEMBERED = 4096;
/** Seasons numbered below this have their contrasts in an array, which needs no search. */
const COMMON = 64;

/** Contrasts of observations; null where dates are missing. */
function contrasts(dataset: Dataset, start: TextColumn, end: TextColumn): (baseline: number, followUp: number) => Contrast | null {
  const numbers = new Numbering();
  const seasons: Season[] = [];
  const seasonOf = (i: number): Season => {
    const key = start.codes[i] * end.values.length + end.codes[i];
    const number = numbers.find(key);
    if (number > 0) return seasons[number - 1];
    const { start: first, end: last } = datesOf(dataset, i);
    const season = { number: numbers.add(key), months: calendarMonths(first, last), ramadan: ramadanDays(first, last) };
    seasons.push(season);
    return season;
  };
  const common = new Array<Contrast | undefined>(COMMON * COMMON);
  const known = new Map<number, Contrast>();
  return (baseline, followUp) => {
    if (start.codes[baseline] < 0 || end.codes[baseline] < 0 || start.codes[followUp] < 0 || end.codes[followUp] < 0) return null;
    const before = seasonOf(baseline);
    const after = seasonOf(followUp);
    if (before.number < COMMON && after.number < COMMON) {
      const place = before.number * COMMON + after.number;
      common[place] ??= contrast(before, after);
      return common[place] ?? null;
    }
    if (known.size > REMEMBERED) known.clear();
    return getOrInsert(known, before.number * 2 ** 26 + after.number, () => contrast(before, after));
  };
}

function contrast(before: Season, after: Season): Contrast {
  return { share: sharedMonths(before.months, after.months), ramadan: [before.ramadan, after.ramadan] };
}
