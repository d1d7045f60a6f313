import type { Numbers } from '../../dataset/columns/growing.js';
import type { MeasureId } from '../../dataset/fields.js';
import type { Limits, MeasureFacts, MeasureRule, Problem } from '../rule.js';

/**
 * SC513: a column of numbers that were guessed rather than counted. People who guess like 0 and 5 as the last digit, while
 * counting gives each of them a tenth. Five times their share is Whipple's index, used for ages in censuses: 1 where there is
 * no preference, and "very rough" from 1.75, a share of 0.35 (Shryock and Siegel, The Methods and Materials of Demography;
 * United Nations Demographic Yearbook). The limit here is half, since a column may well be rounded a little.
 */
export const digitPreference: MeasureRule = {
  code: 'SC513',
  severity: 'note',
  unused: 'nothing',
  found: 'in-data',
  limits: { minCount: 100, share: 0.5 },
  applies: ({ dataset }) => counted.some((measure) => dataset.measures.has(measure)),
  find: preferences,
  example: {
    bad: 'enterprise_id,period,units_defective\nBALI-01,baseline,100\nBALI-02,baseline,45\nBALI-03,baseline,250\nBALI-04,baseline,80\nBALI-05,baseline,30\n',
    good: 'enterprise_id,period,units_defective\nBALI-01,baseline,98\nBALI-02,baseline,47\nBALI-03,baseline,253\nBALI-04,baseline,80\nBALI-05,baseline,31\n',
    excerpt: true,
  },
};

/** Measures that are counted or read off a meter. Money is kept in round thousands; days scheduled and hours are products of round numbers. */
const counted: readonly MeasureId[] = [
  'workers',
  'workers_female',
  'output_units',
  'days_absent',
  'units_inspected',
  'units_defective',
  'units_reworked',
  'energy_kwh',
  'accidents',
  'days_lost',
  'leavers',
  'waste_kg',
  'materials_kg',
  'grievances',
  'suggestions',
];

function* preferences({ dataset }: MeasureFacts, { minCount, share }: Limits): Iterable<Problem> {
  for (const field of counted) {
    const values = dataset.measures.get(field);
    if (values === undefined) continue;
    const { n, round } = countDigits(values);
    if (n >= minCount && round > share * n) yield { observations: [], field, args: { field, round, n, share: (round / n) * 100 } };
  }
}

/** Number of whole numbers of 10 or more, and of those that end in 0 or 5. */
function countDigits(values: Numbers): { readonly n: number; readonly round: number } {
  let n = 0;
  let round = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    const whole = value | 0;
    // An int32 remainder takes a tenth of the time.
    if (whole === value) {
      if (whole < 10) continue;
      n++;
      if (whole % 5 === 0) round++;
    } else if (value >= INT && Number.isInteger(value)) {
      n++;
      if (value % 5 === 0) round++;
    }
  }
  return { n, round };
}

const INT = 2 ** 31;
