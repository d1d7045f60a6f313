import type { Numbers } from '../../dataset/columns/growing.js';
import { type Scratch, scratchFloats } from '../../dataset/columns/scratch.js';
import type { TextColumn } from '../../dataset/dataset.js';
import type { MeasureId } from '../../dataset/fields.js';
import type { Limits, MeasureFacts, Measurements, MeasureRule, Problem, UnwordedProblem } from '../rule.js';
import { dollarIn } from './currencies.js';
import { CURRENCIES_APART, LONGEST, type MoneyLimits, moneyLimits, moneyMeasures, plausibleRange, SHORTEST } from './money.js';
import { hasMissing, type Peers, peersByCurrency, peersPerWorker, perWorkerMonth, rowsBeyond } from './per-worker.js';
import { beyondFactor, type Ratio, ratiosOf, SLIP_WITHIN, slipOf } from './ratios.js';
import { farFromPeers, slipLimits } from './unit-slips.js';

/**
 * SC510: amounts that are implausible in their currency. The model case is an average saving of US$ 3.12 per
 * enterprise in the mid-term evaluation of SCORE phase II, which questions it: rupiah in thousands or millions, or dollars.
 */
export const currencySlip: MeasureRule = {
  code: 'SC510',
  severity: 'warning',
  unused: 'nothing',
  found: 'in-data',
  limits: { ...moneyLimits, minCount: slipLimits.minCount, factor: CURRENCIES_APART },
  applies: ({ dataset }) =>
    (dataset.currency?.values ?? []).some((currency) => dollarIn(currency) !== null) &&
    moneyMeasures.some((measure) => dataset.measures.has(measure)),
  find: currencySlips,
  example: {
    bad: 'enterprise_id,period,months,workers,output_value,currency\nBALI-01,baseline,3,28,53000,IDR\nBALI-01,follow-up,3,27,57386,IDR\n',
    good: 'enterprise_id,period,months,workers,output_value,currency\nBALI-01,baseline,3,28,53000,USD\nBALI-01,follow-up,3,27,57386,USD\n',
  },
};

function* currencySlips(facts: MeasureFacts, limits: Limits): Iterable<Problem | UnwordedProblem> {
  const { dataset } = facts;
  const lengthsKnown = !hasMissing(dataset.months);
  const room = rooms();
  const others = otherPeriods(facts);
  for (const field of moneyMeasures) {
    const values = dataset.measures.get(field);
    if (values === undefined) continue;
    const amounts = amountsOf(dataset, field, values, lengthsKnown, room);
    const told = new Set<number>();
    for (const problem of columns(dataset, field, amounts, limits)) {
      told.add(problem.code);
      yield { observations: [], field, args: problem.args };
    }
    yield* rows(dataset, field, amounts, others, told, limits);
  }
}

/** Amounts per worker and month, as high and as low as the length of the period allows, and their medians by currency. */
interface Amounts {
  readonly highest: Float64Array;
  readonly lowest: Float64Array;
  readonly high: ReadonlyMap<number, Peers>;
  readonly low: ReadonlyMap<number, Peers>;
  /** Savings of whole enterprises, which need no workers. */
  readonly whole: ReadonlyMap<number, Peers>;
  readonly room: Rooms;
}

/** Scratch columns, reused for each measure. */
const rooms = () => ({ highest: scratchFloats(), lowest: scratchFloats(), each: scratchFloats(), own: scratchFloats() });
type Rooms = ReturnType<typeof rooms>;

function amountsOf(dataset: Measurements, field: MeasureId, values: Numbers, lengthsKnown: boolean, room: Rooms): Amounts {
  const { currency } = dataset;
  const highest = perWorkerMonth(dataset, field, SHORTEST, room.highest);
  const lowest = lengthsKnown ? highest : perWorkerMonth(dataset, field, LONGEST, room.lowest);
  const high = peersPerWorker(dataset, field, SHORTEST, highest, room.own);
  const low = lengthsKnown ? high : peersPerWorker(dataset, field, LONGEST, lowest, room.own);
  const whole = field === 'cost_savings' ? peersByCurrency(aboveZero(values, room.each), currency, room.own) : new Map<number, Peers>();
  return { highest, lowest, high, low, whole, room };
}

/** Currencies in which the median of the whole column is implausible. */
function* columns({ currency: column }: Measurements, field: MeasureId, { high, low, whole }: Amounts, limits: Limits) {
  const codes = new Set([...high.keys(), ...whole.keys()]);
  for (const code of codes) {
    const currency = column?.values[code] ?? null;
    const range = plausibleRange(field, currency, limits as Limits & MoneyLimits);
    const dollar = dollarIn(currency);
    if (range === null || currency === null || dollar === null) continue;
    const tell = (peers: Peers, per: string, side: string, limit: number) => ({
      code,
      args: { field, currency, median: peers.median, n: peers.n, per, side, limit },
    });
    const [top, bottom, firm] = [high.get(code), low.get(code), whole.get(code)];
    if (top !== undefined && top.n >= limits.minCount && top.median < range.low) yield tell(top, 'worker', 'low', range.low);
    else if (bottom !== undefined && bottom.n >= limits.minCount && bottom.median > range.high)
      yield tell(bottom, 'worker', 'high', range.high);
    else if (firm !== undefined && firm.n >= limits.minCount && firm.median < limits.minSavingPerEnterprise * dollar)
      yield tell(firm, 'enterprise', 'low', limits.minSavingPerEnterprise * dollar);
  }
}

/** Single implausible amounts that differ from the others in their currency, or from the firm's other period, by as much as currencies do. */
function* rows(
  dataset: Measurements,
  field: MeasureId,
  { highest, lowest, high: peers, room }: Amounts,
  others: () => Int32Array,
  told: ReadonlySet<number>,
  limits: Limits,
): Iterable<UnwordedProblem> {
  const values = dataset.measures.get(field) as Numbers;
  const { codes, values: currencies } = dataset.currency as TextColumn;
  const ranges = currencies.map((currency, code) =>
    told.has(code) ? null : plausibleRange(field, currency, limits as Limits & MoneyLimits),
  );
  const least = Float64Array.of(Number.NaN, ...ranges.map((range) => range?.low ?? Number.NaN));
  const most = Float64Array.of(Number.NaN, ...ranges.map((range) => range?.high ?? Number.NaN));
  const suspects = rowsBeyond({ highest, lowest }, codes, least, most);
  if (suspects.length === 0) return;
  const saved = field === 'cost_savings';
  const thousands = saved ? null : farFromPeers(dataset, field, slipLimits, room);
  const ratioOf = ratiosOf(dataset, field) as Ratio;
  const other = others();
  for (const i of suspects) {
    const { n, median } = peers.get(codes[i]) as Peers;
    const ratio = other[i] < 0 ? Number.NaN : ratioOf(i, other[i]);
    if (thousands?.has(i) || (!saved && slipOf(ratio, SLIP_WITHIN) !== 0)) continue;
    const each = highest[i];
    if (n >= limits.minCount && !beyondFactor(each / median, limits.factor) && !beyondFactor(ratio, limits.factor)) continue;
    const low = each < least[codes[i] + 1];
    const args = () => ({
      field,
      value: values[i],
      currency: currencies[codes[i]],
      each: low ? each : lowest[i],
      side: low ? 'low' : 'high',
      limit: (low ? least : most)[codes[i] + 1],
      scope: 'cell',
    });
    yield { observations: [i], field, args };
  }
}

function aboveZero(values: Numbers, into: Scratch<Float64Array>): Float64Array {
  const above = into.take(values.length);
  for (let i = 0; i < values.length; i++) above[i] = values[i] || Number.NaN;
  return above;
}

/** Returns, lazily, the observation each is compared with, or −1. */
function otherPeriods({ dataset, compared, pairs: { baseline, followUp } }: MeasureFacts): () => Int32Array {
  let others: Int32Array | null = null;
  return () => {
    others ??= pairUp(new Int32Array(dataset.size).fill(-1), compared, baseline, followUp);
    return others;
  };
}

function pairUp(others: Int32Array, compared: Int32Array, baseline: Int32Array, followUp: Int32Array): Int32Array {
  for (let i = 0; i < compared.length; i++) {
    const from = baseline[compared[i]];
    const to = followUp[compared[i]];
    others[from] = to;
    others[to] = from;
  }
  return others;
}
