import type { MeasureId } from '../../dataset/fields.js';
import type { Limits, MeasureFacts, Measurements, MeasureRule, Problem } from '../rule.js';

interface Rate {
  readonly rate: MeasureId;
  readonly part: MeasureId;
  /** Denominators that a firm may have used. */
  readonly wholes: readonly MeasureId[];
  /** 100 for a rate in per cent. */
  readonly factor: number;
}

const rates: readonly Rate[] = [
  { rate: 'absence_rate', part: 'days_absent', wholes: ['days_scheduled'], factor: 100 },
  { rate: 'defect_rate', part: 'units_defective', wholes: ['units_inspected', 'output_units'], factor: 100 },
  { rate: 'rework_rate', part: 'units_reworked', wholes: ['units_inspected', 'output_units'], factor: 100 },
  { rate: 'energy_per_unit', part: 'energy_kwh', wholes: ['output_units'], factor: 1 },
];

/** SC505: a rate computed by the firm that contradicts its own counts. */
export const rateAgainstCounts: MeasureRule = {
  code: 'SC505',
  severity: 'warning',
  unused: 'stated-rate',
  found: 'in-data',
  limits: { relative: 0.05, points: 0.5 },
  applies: (facts) => rates.some((rate) => columnsOf(facts, rate) !== null),
  find: contradicted,
  example: {
    bad: 'enterprise_id,period,days_absent,days_scheduled,absence_rate\nBALI-01,baseline,91,1820,5\nBALI-01,follow-up,74,1755,6.8\n',
    good: 'enterprise_id,period,days_absent,days_scheduled,absence_rate\nBALI-01,baseline,91,1820,5\nBALI-01,follow-up,74,1755,4.2\n',
  },
};

function columnsOf({ dataset: { measures } }: MeasureFacts, { rate, part, wholes }: Rate) {
  const [stated, parts] = [measures.get(rate), measures.get(part)];
  const known = wholes.flatMap((whole) => {
    const values = measures.get(whole);
    return values === undefined ? [] : [{ whole, values }];
  });
  return stated === undefined || parts === undefined || known.length === 0 ? null : { stated, parts, wholes: known };
}

/** Returns whether an observation has the counts from which a rate would be computed. */
export function countsOf({ measures }: Measurements, field: MeasureId): (observation: number) => boolean {
  const rate = rates.find((candidate) => candidate.rate === field);
  const parts = rate && measures.get(rate.part);
  const wholes = rate?.wholes.flatMap((whole) => measures.get(whole) ?? []) ?? [];
  return (i) => parts !== undefined && !Number.isNaN(parts[i]) && wholes.some((values) => values[i] > 0);
}

function* contradicted(facts: MeasureFacts, limits: Limits): Iterable<Problem> {
  for (const rate of rates) {
    const columns = columnsOf(facts, rate);
    if (columns === null) continue;
    const { stated, parts, wholes } = columns;
    for (let i = 0; i < stated.length; i++) {
      if (Number.isNaN(stated[i]) || Number.isNaN(parts[i])) continue;
      const levels = wholes.flatMap(({ whole, values }) =>
        values[i] > 0 ? [{ whole, computed: (parts[i] / values[i]) * rate.factor }] : [],
      );
      if (levels.length === 0 || levels.some(({ computed }) => agree(stated[i], computed, rate, limits))) continue;
      const hundredth = rate.factor === 100 ? levels.find(({ computed }) => agree(stated[i] * 100, computed, rate, limits)) : undefined;
      const { whole, computed } = hundredth ?? levels[0];
      const kind = hundredth === undefined ? 'other' : 'fraction';
      yield { observations: [i], field: rate.rate, args: { field: rate.rate, value: stated[i], computed, kind, part: rate.part, whole } };
    }
  }
}

/** Equal within the limits, or within what rounding the stated rate to its own digits explains. */
function agree(stated: number, computed: number, { factor }: Rate, { relative, points }: Limits): boolean {
  const off = Math.abs(stated - computed);
  if (off <= relative * computed || (factor === 100 && off <= points)) return true;
  return off <= 0.5 * 10 ** -decimalsOf(stated) * (1 + Number.EPSILON * 8);
}

function decimalsOf(value: number): number {
  const [digits, exponent = '0'] = String(value).split('e');
  return (digits.split('.')[1] ?? '').length - Number(exponent);
}
