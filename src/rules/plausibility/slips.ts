import { type MeasureDefinition, type MeasureId, measures } from '../../dataset/fields.js';
import { remember } from '../../dataset/remember.js';
import { type Scratch, scratchFloats } from '../../dataset/scratch.js';
import { MAD_FACTOR } from '../../stats/modified-z.js';
import { orderStatistics } from '../../stats/order-statistics.js';
import { ranksOf } from '../../stats/quantile.js';
import type { Limits, MeasureFacts, Measurements, MeasureRule, Problem } from '../rule.js';
import { ratiosOf, SLIP_WITHIN, slipOf, steadyMeasures, timesOf } from './compared.js';
import { type Peers, peersByCurrency, perWorkerMonth } from './per-worker.js';

/** How far real change may blur a thousand, from how many values a median counts, and how far beyond the others a value must be. */
export const slipLimits = { within: SLIP_WITHIN, least: 5, z: 3.5 };

/** SC509: a value off by a thousand or a million, as when thousands are written instead of units. */
export const unitSlip: MeasureRule = {
  code: 'SC509',
  severity: 'warning',
  unused: 'nothing',
  found: 'in-data',
  limits: slipLimits,
  applies: ({ dataset }) => steadyMeasures.some((measure) => dataset.measures.has(measure)),
  find: unitSlips,
  example: {
    bad: 'enterprise_id,period,months,workers,output_value,currency\nBALI-01,baseline,3,28,742000000,IDR\nBALI-01,follow-up,3,27,803400,IDR\n',
    good: 'enterprise_id,period,months,workers,output_value,currency\nBALI-01,baseline,3,28,742000000,IDR\nBALI-01,follow-up,3,27,803400000,IDR\n',
  },
};

/** What every firm has of much the same order for each worker; product units and materials differ from trade to trade. */
const alikePerWorker: ReadonlySet<MeasureId> = new Set([
  'hours_worked',
  'output_value',
  'value_added',
  'production_cost',
  'days_scheduled',
  'energy_kwh',
  'wage_bill',
]);

function* unitSlips(facts: MeasureFacts, limits: Limits): Iterable<Problem> {
  const { dataset, compared, pairs } = facts;
  const room = { each: scratchFloats(), own: scratchFloats() };
  const wrongWorkers = new Set<number>();
  for (const field of steadyMeasures) {
    const values = dataset.measures.get(field);
    const ratioOf = ratiosOf(dataset, field);
    if (values === undefined || ratioOf === null) continue;
    const offMedian = alikePerWorker.has(field) ? farFromPeers(dataset, field, limits, room) : new Map<number, number>();
    for (let i = 0; i < compared.length; i++) {
      const [from, to] = [pairs.baseline[compared[i]], pairs.followUp[compared[i]]];
      const ratio = ratioOf(to, from);
      const power = slipOf(ratio, limits.within);
      if (power === 0) continue;
      if (field === 'workers') for (const row of [from, to]) wrongWorkers.add(row);
      const odd = offMedian.has(from) && !offMedian.has(to) ? from : to;
      const other = odd === to ? from : to;
      const direction = ratio > 1 === (odd === to) ? 'more' : 'less';
      for (const row of [from, to]) offMedian.delete(row);
      yield {
        observations: [odd, other],
        field,
        args: { field, value: values[odd], times: 10 ** power, direction, against: 'period', reference: values[other] },
      };
    }
    for (const [row, ratio] of offMedian) {
      if (wrongWorkers.has(row)) continue;
      const args = {
        field,
        value: values[row],
        times: 10 ** slipOf(ratio, limits.within),
        direction: ratio > 1 ? 'more' : 'less',
        against: 'median',
      };
      yield { observations: [row], field, args };
    }
  }
}

/**
 * Observations whose value for each worker is about a thousand or a million times off the median of their currency, and the
 * ratio. On the scale of orders of magnitude it must be an outlier too (modified z): where firms differ that much anyway,
 * nothing can be said.
 */
export function farFromPeers(
  dataset: Measurements,
  measure: MeasureId,
  { within, least, z }: Limits,
  { each: room, own }: PeersRoom,
): Map<number, number> {
  const { currency, months } = dataset;
  const each = perWorkerMonth(dataset, measure, months.every(Number.isNaN) ? 1 : Number.NaN, room);
  const { money: inMoney }: MeasureDefinition = measures[measure];
  const money = inMoney ? currency : null;
  const peers = peersByCurrency(each, money, own);
  const medians = new Float64Array((money?.values.length ?? 0) + 1).fill(Number.NaN);
  for (const [code, { n, median }] of peers) if (n >= least) medians[code + 1] = median;
  const spreads = new Map<number, number>();
  const found = new Map<number, number>();
  for (let i = 0; i < each.length; i++) {
    const code = money === null ? -1 : money.codes[i];
    const ratio = each[i] / medians[code + 1];
    if (slipOf(ratio, within) === 0) continue;
    const spread = remember(spreads, code, () => logSpread(peers.get(code) as Peers));
    if (Math.abs(Math.log10(ratio)) > z * spread) found.set(i, ratio);
  }
  return found;
}

/** Columns that one measure after the other is looked at in. */
export interface PeersRoom {
  readonly each: Scratch<Float64Array>;
  readonly own: Scratch<Float64Array>;
}

/**
 * Median absolute deviation of the orders of magnitude, scaled to a standard deviation as in the modified z score. Ratios, which are
 * written over the values, are in the order of their logarithms, so that those of two are enough.
 */
function logSpread({ values, median }: Peers): number {
  for (let i = 0; i < values.length; i++) values[i] = timesOf(values[i] / median);
  const ranks = ranksOf(values.length, 0.5);
  const middle = orderStatistics(values, ranks);
  const [low, high] = ranks.map((rank) => Math.log10(middle[rank]));
  return (low + high) / 2 / MAD_FACTOR;
}
