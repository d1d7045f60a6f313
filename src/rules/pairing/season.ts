import { textAt } from '../../dataset/dataset.js';
import type { Facts, Limits, Problem } from '../rule.js';
import { calendarMonths, sharedMonths } from './calendar.js';
import { compared, datesOf } from './compared.js';
import { keepsRamadan, ramadanDays } from './ramadan.js';

interface Season {
  readonly months: readonly number[];
  readonly ramadan: number;
}

/** Periods of different seasons: mostly other calendar months, or Ramadan in only one of them. */
export function* differentSeasons(facts: Facts, limits: Limits): Iterable<Problem> {
  const { dataset } = facts;
  const country = dataset.dimensions.get('country')?.column ?? null;
  const seasonOf = remembered();
  for (const { enterprise, baseline, followUp } of compared(facts)) {
    const before = datesOf(dataset, baseline);
    const after = datesOf(dataset, followUp);
    if (before === null || after === null) continue;
    const seasons = [seasonOf(before), seasonOf(after)] as const;
    const share = sharedMonths(seasons[0].months, seasons[1].months);
    const short = Math.max(dataset.months[baseline], dataset.months[followUp]) < limits.months;
    const fasting = keepsRamadan(textAt(country, baseline), textAt(dataset.currency, baseline));
    const days = fasting ? seasons.map(({ ramadan }) => ramadan) : [0, 0];
    const ramadan = Math.abs(days[0] - days[1]) >= limits.ramadanDays;
    if (!ramadan && !(short && share < limits.share)) continue;
    const args = {
      enterprise,
      baseline: `${before.start}/${before.end}`,
      followUp: `${after.start}/${after.end}`,
      share: Math.round(share * 100),
      reason: ramadan ? 'ramadan' : 'months',
      baselineDays: days[0],
      followUpDays: days[1],
    };
    yield { observations: [followUp, baseline], field: 'period_start', args };
  }
}

/** Firms of one round have the same few periods. */
function remembered(): (dates: { start: string; end: string }) => Season {
  const known = new Map<string, Season>();
  return ({ start, end }) => {
    const key = `${start}/${end}`;
    const season = known.get(key) ?? { months: calendarMonths(start, end), ramadan: ramadanDays(start, end) };
    known.set(key, season);
    return season;
  };
}
