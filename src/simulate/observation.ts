import { between, type Profile } from './profile.js';
import type { Random } from './random.js';

/** Measures of a firm in one period of three months, in the order of `measuredColumns`; null is not recorded. */
export type MeasuredRow = readonly (number | string | null)[];

export const measuredColumns = [
  'workers',
  'hours_worked',
  'output_units',
  'output_value',
  'cost_savings',
  'days_absent',
  'days_scheduled',
  'units_inspected',
  'units_defective',
  'energy_kwh',
  'accidents',
  'cooperation',
] as const;

/** Relative change of a level from the first period to the second, by sixths of all firms: most gain a little, some lose, few gain much. */
const gains = [-0.35, -0.04, 0.06, 0.13, 0.22, 0.36, 1.1];

/**
 * Measures a firm in each of its periods. `missing` is the share of cells left empty: more than half of them because the
 * firm never records the measure, the others by chance.
 */
export function measure(profile: Profile, random: Random, missing: number): MeasuredRow[] {
  const base = {
    pace: profile.pace,
    price: profile.price,
    power: profile.power,
    absence: between([0, 0.01, 0.02, 0.04, 0.06, 0.18], random.next()),
    defects: between([0, 0.005, 0.015, 0.03, 0.06, 0.2], random.next()),
    accidents: between([0, 0, 12, 35, 60, 140], random.next()),
  };
  const pairs = random.chance(0.5);
  const firmWide = missing * 0.6;
  const byChance = missing === 1 ? 1 : (missing - firmWide) / (1 - firmWide);
  const never = measuredColumns.map(() => random.chance(firmWide));
  return profile.periods.map((period, i) => {
    const level = i === 0 ? base : improved(base, random);
    const values = inPeriod(profile, level, random, period === 'follow-up', pairs);
    for (let c = 0; c < values.length; c++) if (never[c] || random.chance(byChance)) values[c] = null;
    return values;
  });
}

type Level = Record<'pace' | 'price' | 'power' | 'absence' | 'defects' | 'accidents', number>;

function improved(level: Level, random: Random): Level {
  const gain = () => between(gains, random.next());
  return {
    pace: level.pace * (1 + gain()),
    price: level.price * random.between(0.97, 1.08),
    power: level.power * (1 - gain() * 0.4),
    absence: level.absence * (1 - gain() * 0.8),
    defects: level.defects * (1 - gain() * 0.8),
    accidents: level.accidents * (1 - gain() * 0.8),
  };
}

/** Three quarters of the firms that answer report savings, the others none. */
function savings(output: number, random: Random): number {
  return random.chance(0.26) ? 0 : Math.max(1, Math.round((output * random.between(0.001, 0.02)) / 1000)) * 1000;
}

function inPeriod(profile: Profile, level: Level, random: Random, after: boolean, fine: boolean): (number | string | null)[] {
  const workers = Math.max(1, Math.round(profile.workers * (after ? random.between(0.92, 1.12) : 1)));
  const hours = Math.round(workers * random.between(480, 540));
  const units = Math.round(hours * level.pace);
  const scheduled = workers * random.pick([66, 75, 75, 78]);
  const inspected = Math.round(units * random.between(0.3, 1));
  const kwh = units * level.power;
  const worth = units * level.price;
  return [
    workers,
    hours,
    units,
    Math.round(worth / 1000) * 1000,
    after ? savings(worth, random) : null,
    Math.round(scheduled * level.absence),
    scheduled,
    inspected,
    Math.round(inspected * level.defects),
    fine ? Math.round(kwh * 10) / 10 : Math.round(kwh),
    Math.floor((hours * level.accidents) / 1_000_000 + random.next()),
    random.chance(after ? 0.82 : 0.5) ? 'yes' : 'no',
  ];
}
