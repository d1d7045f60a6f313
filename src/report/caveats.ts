import type { IdList } from '../dataset/columns/id-list.js';
import type { AmountAggregates, ChangeAggregates, IndicatorAggregates } from '../engine/port.js';
import type { ChangeIndicator, Indicator } from '../indicators/definition.js';
import { isReadyRate, needsCurrency, needsMonths, poolsProducts } from '../indicators/levels.js';
import type { Reason } from '../indicators/reasons.js';
import { isWithinChance } from '../stats/influence.js';
import type { Caveat } from './model.js';

/**
 * Thresholds above or below which a reader is warned. No SCORE document publishes a minimum, so these are our own and every caveat prints
 * its threshold: n < 5 is the usual limit for small cells in official statistics; at a fifth, one firm changes what a mean says; below
 * half, most enterprises are not in the figure; at a quarter, rule SC404 calls two periods unequal.
 */
const SMALL_N = 5;
export const INFLUENCE_SHARE = 0.2;
const FEW_PAIRED = 0.5;
const UNEQUAL_LENGTHS = 1.25;

/** Number of ids that a caveat names, and the number above which it names none. */
const [NAMED, MOST_NAMED] = [10, 100];

/** Everything the reader must know before using the figures of one indicator in one group. */
export function caveatsOf(indicator: Indicator, figures: IndicatorAggregates): Caveat[] {
  if (figures.n === 0) return [];
  const caveats: Caveat[] = [];
  const smallest = Math.min(...shownCounts(figures).filter((n) => n > 0));
  if (smallest < SMALL_N) caveats.push({ code: 'small_n', args: { n: smallest, threshold: SMALL_N } });
  const n = headlineCount(indicator, figures);
  if (n < figures.N * FEW_PAIRED) caveats.push({ code: 'few_paired', args: { n, N: figures.N, threshold: FEW_PAIRED * 100 } });
  if (figures.type === 'change') caveats.push(...changeCaveats(indicator as ChangeIndicator, figures));
  if (figures.type === 'amount' && figures.currency === null) caveats.push({ code: 'currency_not_stated', args: {} });
  if (figures.type === 'amount') caveats.push(...lengthCaveats(figures));
  return caveats;
}

/** Amounts, unlike changes, are not taken per month. */
function lengthCaveats({ lengths }: AmountAggregates): Caveat[] {
  if (lengths === null || lengths.longest <= lengths.shortest * UNEQUAL_LENGTHS) return [];
  return [{ code: 'period_lengths_differ', args: { ...lengths, threshold: (UNEQUAL_LENGTHS - 1) * 100 } }];
}

/** The n of each printed figure. */
function shownCounts(figures: IndicatorAggregates): number[] {
  if (figures.type === 'change') return [figures.n, figures.relative?.n ?? 0, figures.pooled?.n ?? 0];
  return figures.type === 'amount' ? [figures.n, figures.amounts?.n ?? 0] : [figures.n];
}

function headlineCount(indicator: Indicator, figures: IndicatorAggregates): number {
  if (figures.type !== 'change') return figures.n;
  return (indicator.headline === 'pooled' ? figures.pooled?.n : figures.relative?.n) ?? 0;
}

/** Changes in per cent, and differences between them, below this are printed as zero; another order of summation may lose them. */
const ROUNDING = 5e-7;

function changeCaveats(indicator: ChangeIndicator, figures: ChangeAggregates): Caveat[] {
  const { relative, pooled, influence } = figures;
  const caveats: Caveat[] = [];
  const signs = [relative?.mean, relative?.median, pooled?.change].filter((value) => value !== undefined && value !== null);
  if (signs.some((value) => value > ROUNDING) && signs.some((value) => value < -ROUNDING)) {
    const args = {
      mean: relative?.mean ?? 0,
      median: relative?.median ?? 0,
      ...(typeof pooled?.change === 'number' ? { pooled: pooled.change } : {}),
    };
    caveats.push({ code: 'signs_disagree', args });
  }
  const isMoved = influence !== null && relative !== null && Math.abs(relative.mean - influence.meanWithout) > ROUNDING;
  if (isMoved && influence.share > INFLUENCE_SHARE && !isWithinChance(relative, influence.meanWithout)) {
    const args = { enterprise: influence.enterprise, mean: relative.mean, meanWithout: influence.meanWithout };
    caveats.push({ code: 'one_firm_moves_mean', args });
  }
  if (figures.flagged.length > 0) {
    const excluded = leftOutFor(figures, 'excluded_outlier') > 0;
    caveats.push({
      code: excluded ? 'outliers_excluded' : 'outliers_flagged',
      args: { count: figures.flagged.length, ...firstOf(figures.flagged) },
    });
  }
  const zeros = leftOutFor(figures, 'zero_baseline');
  if (zeros > 0) caveats.push({ code: 'zero_baselines', args: { count: zeros } });
  if (pooled !== null && pooled.change === null) caveats.push({ code: 'pooled_zero_baseline', args: { count: pooled.n } });
  return [...caveats, ...basisCaveats(indicator, figures)];
}

/** Caveats on assumptions about units, money and time. */
function basisCaveats(indicator: ChangeIndicator, figures: ChangeAggregates): Caveat[] {
  const { pooled } = figures;
  const caveats: Caveat[] = [];
  if (pooled !== null) {
    const basis = indicator.bases[pooled.basis];
    if (pooled.n < figures.n) caveats.push({ code: 'pooled_part', args: { n: pooled.n, of: figures.n, basis: basis.id } });
    if (isReadyRate(basis)) caveats.push({ code: 'pooled_ready_rates', args: {} });
    if (poolsProducts(basis) && pooled.outputUnit === null) caveats.push({ code: 'units_assumed_alike', args: {} });
    if (needsCurrency(basis) && pooled.currency === null) caveats.push({ code: 'currency_not_stated', args: {} });
  }
  const used = figures.bases.map(({ basis, monthly, n }) => ({ basis: indicator.bases[basis], monthly, n }));
  const money = count(used.filter(({ basis }) => needsCurrency(basis)));
  if (money > 0) caveats.push({ code: 'prices_not_deflated', args: { n: money, of: figures.n } });
  const undated = count(used.filter(({ basis, monthly }) => needsMonths(basis) && !monthly));
  if (undated > 0) caveats.push({ code: 'period_length_not_stated', args: { n: undated, of: figures.n } });
  return caveats;
}

function leftOutFor({ relativeLeftOut }: ChangeAggregates, reason: Reason): number {
  return relativeLeftOut.find((entry) => entry.reason === reason)?.n ?? 0;
}

/** Enough ids to look them up; the rest are in the JSON. Among very many, the first few would be of no use and hide the other caveats. */
function firstOf(ids: IdList): { readonly enterprises?: string } {
  if (ids.length > MOST_NAMED) return {};
  return { enterprises: `${ids.slice(0, NAMED).join(', ')}${ids.length > NAMED ? ', …' : ''}` };
}

function count(bases: readonly { readonly n: number }[]): number {
  return bases.reduce((sum, { n }) => sum + n, 0);
}
