import { getOrInsert } from '../../dataset/columns/get-or-insert.js';
import { type Scratch, scratchFloats } from '../../dataset/columns/scratch.js';
import { type MeasureDefinition, type MeasureId, measures } from '../../dataset/fields.js';
import { MAD_FACTOR } from '../../stats/modified-z.js';
import { orderStatistics } from '../../stats/order-statistics.js';
import { ranksOf } from '../../stats/quantile.js';
import type { Limits, MeasureFacts, Measurements, MeasureRule, UnwordedProblem } from '../rule.js';
import { peersPerWorker, perWorkerMonth, rowsBeyond, valuesByCurrency } from './per-worker.js';
import { enterprisesBeyond, leastSlip, ratiosOf, SLIP_WITHIN, slipOf, steadyMeasures, timesOf } from './ratios.js';

/** How far real change may distort a thousand, the fewest values for a median, and how far from the others a value must be. */
export const slipLimits = { within: SLIP_WITHIN, minCount: 5, z: 3.5 };
type SlipLimits = Limits | typeof slipLimits;

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

/** Measures of a similar order of magnitude per worker in every firm; product units and materials differ between trades. */
const alikePerWorker: ReadonlySet<MeasureId> = new Set([
  'hours_worked',
  'output_value',
  'value_added',
  'production_cost',
  'days_scheduled',
  'energy_kwh',
  'wage_bill',
]);

function* unitSlips(facts: MeasureFacts, limits: Limits): Iterable<UnwordedProblem> {
  const { dataset, pairs } = facts;
  const room = { each: scratchFloats(), own: scratchFloats() };
  const wrongWorkers = new Set<number>();
  for (const field of steadyMeasures) {
    const values = dataset.measures.get(field);
    const ratioOf = ratiosOf(dataset, field);
    if (values === undefined || ratioOf === null) continue;
    const told = new Set<number>();
    for (const e of enterprisesBeyond(facts, field, leastSlip(limits.within))) {
      const [from, to] = [pairs.baseline[e], pairs.followUp[e]];
      const ratio = ratioOf(to, from);
      const power = slipOf(ratio, limits.within);
      if (power === 0) continue;
      const offMedian = alikePerWorker.has(field) ? farFromPeers(dataset, field, limits, room) : nobody;
      if (field === 'workers') for (const row of [from, to]) wrongWorkers.add(row);
      const odd = offMedian.has(from) && !offMedian.has(to) ? from : to;
      const other = odd === to ? from : to;
      const direction = ratio > 1 === (odd === to) ? 'more' : 'less';
      for (const row of [from, to]) told.add(row);
      yield {
        observations: [odd, other],
        field,
        args: () => ({ field, value: values[odd], times: 10 ** power, direction, against: 'period', reference: values[other] }),
      };
    }
    if (!alikePerWorker.has(field)) continue;
    for (const [row, ratio] of farFromPeers(dataset, field, limits, room)) {
      if (wrongWorkers.has(row) || told.has(row)) continue;
      const direction = ratio > 1 ? 'more' : 'less';
      const times = () => 10 ** slipOf(ratio, limits.within);
      yield { observations: [row], field, args: () => ({ field, value: values[row], times: times(), direction, against: 'median' }) };
    }
  }
}

const nobody: ReadonlyMap<number, number> = new Map();

const knownFar = new WeakMap<Measurements, Map<string, ReadonlyMap<number, number>>>();

/**
 * Observations whose value per worker is about a thousand or a million times off the median of their currency, and the
 * ratio. On the scale of orders of magnitude it must be an outlier too (modified z): if firms differ that much anyway, it proves
 * nothing. Cached by limits, because another rule needs them too.
 */
export function farFromPeers(dataset: Measurements, measure: MeasureId, limits: SlipLimits, room: PeersRoom): ReadonlyMap<number, number> {
  const known = knownFar.get(dataset) ?? new Map<string, ReadonlyMap<number, number>>();
  knownFar.set(dataset, known);
  const { within, minCount, z } = limits;
  return getOrInsert(known, JSON.stringify([measure, within, minCount, z]), () => findFar(dataset, measure, limits, room));
}

function findFar(
  dataset: Measurements,
  measure: MeasureId,
  { within, minCount, z }: SlipLimits,
  { each: room, own }: PeersRoom,
): ReadonlyMap<number, number> {
  const { currency, months } = dataset;
  const unstated = months.every(Number.isNaN) ? 1 : Number.NaN;
  const each = perWorkerMonth(dataset, measure, unstated, room);
  const { money: inMoney }: MeasureDefinition = measures[measure];
  const money = inMoney ? currency : null;
  const medians = new Float64Array((money?.values.length ?? 0) + 1).fill(Number.NaN);
  for (const [code, { n, median }] of peersPerWorker(dataset, measure, unstated, each, own)) if (n >= minCount) medians[code + 1] = median;
  const factor = leastSlip(within);
  const [low, high] = [medians.map((median) => median / factor), medians.map((median) => median * factor)];
  let apart: ReadonlyMap<number, Float64Array> | null = null;
  const spreads = new Map<number, number>();
  const spreadOf = (code: number) => {
    apart ??= valuesByCurrency(each, money, own);
    return logSpread(apart.get(code) as Float64Array, medians[code + 1]);
  };
  const found = new Map<number, number>();
  for (const row of rowsBeyond({ highest: each, lowest: each }, money?.codes ?? null, low, high)) {
    const code = money === null ? -1 : money.codes[row];
    const ratio = each[row] / medians[code + 1];
    if (slipOf(ratio, within) === 0) continue;
    if (Math.abs(Math.log10(ratio)) > z * getOrInsert(spreads, code, spreadOf)) found.set(row, ratio);
  }
  return found;
}

/** Scratch columns, reused for each measure. */
export interface PeersRoom {
  readonly each: Scratch<Float64Array>;
  readonly own: Scratch<Float64Array>;
}

/**
 * Median absolute deviation of the orders of magnitude, scaled to a standard deviation as in the modified z score. Ratios, which
 * overwrite the values, have the same order as their logarithms, so only two logarithms are taken.
 */
function logSpread(values: Float64Array, median: number): number {
  for (let i = 0; i < values.length; i++) values[i] = timesOf(values[i] / median);
  const ranks = ranksOf(values.length, 0.5);
  const middle = orderStatistics(values, ranks);
  const [low, high] = ranks.map((rank) => Math.log10(middle[rank]));
  return (low + high) / 2 / MAD_FACTOR;
}
