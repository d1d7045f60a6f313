import { getOrInsert } from '../../dataset/columns/get-or-insert.js';
import type { Group } from '../../dataset/groups.js';
import { indicators } from '../../indicators/catalogue.js';
import type { ChangeIndicator } from '../../indicators/definition.js';
import { isWithinChance } from '../../stats/influence.js';
import { OUTLIER_THRESHOLD } from '../../stats/modified-z.js';
import { labelOf, reportedGroups } from '../programme/groups.js';
import type { Limits, MeasureFacts, MeasureRule, UnwordedProblem } from '../rule.js';
import { findOutlying, type Outlying, type OutlyingScratch, outlyingScratch } from './find-outliers.js';

/**
 * From a fifth, a single firm changes the message of a mean; the report warns at the same share. In a group of similar firms, a few
 * points give a large z score and are still an ordinary change, so an outlier must also be `points` away from the median. With
 * fewer values than `minChanges`, the median absolute deviation is a matter of chance.
 */
const outlierLimits = { z: OUTLIER_THRESHOLD, influence: 0.2, points: 25, minChanges: 5 };

const described = {
  unused: 'nothing',
  found: 'in-data',
  limits: outlierLimits,
  applies: ({ dataset, compared }: MeasureFacts) =>
    changeIndicators.some(({ bases }) => bases.some(({ numerator }) => dataset.measures.has(numerator))) && compared.length > 0,
} as const;

/**
 * Indicators read by their mean of changes. Accidents are read by the pooled rate: one case fewer is a change of −100 % in
 * most firms, far from the others and yet correct.
 */
const changeIndicators: readonly ChangeIndicator[] = indicators.flatMap((indicator) =>
  indicator.type === 'change' && indicator.headline === 'mean' ? [indicator] : [],
);

/** SC511: a change far from those of the other firms of its group. */
export const outlyingChange: MeasureRule = {
  ...described,
  code: 'SC511',
  severity: 'note',
  find: (facts, limits) => outliers(facts, limits, false),
  example: {
    bad: 'enterprise_id,period,days_absent,days_scheduled\nBALI-07,baseline,91,1820\nBALI-07,follow-up,351,1755\n',
    good: 'enterprise_id,period,days_absent,days_scheduled\nBALI-07,baseline,91,1820\nBALI-07,follow-up,74,1755\n',
    excerpt: true,
  },
};

/** SC514: an outlier that moves the mean of its group by more than a fifth, and near a mean of zero by more than chance. */
export const changeCarriesMean: MeasureRule = {
  ...described,
  code: 'SC514',
  severity: 'warning',
  find: (facts, limits) => outliers(facts, limits, true),
  example: {
    bad: 'enterprise_id,period,days_absent,days_scheduled\nBALI-07,baseline,91,1820\nBALI-07,follow-up,1351,1755\n',
    good: 'enterprise_id,period,days_absent,days_scheduled\nBALI-07,baseline,91,1820\nBALI-07,follow-up,74,1755\n',
    excerpt: true,
  },
};

function* outliers(facts: MeasureFacts, limits: Limits, carrying: boolean): Iterable<UnwordedProblem> {
  for (const indicator of changeIndicators) {
    const told = new Uint8Array(facts.pairs.baseline.length);
    for (const group of reportedGroups(facts)) yield* outliersOf(facts, indicator, group, limits, carrying, told);
  }
}

/** Returns a list, because V8 would optimise a generator anew for each indicator, and there may be very many. */
function outliersOf(
  facts: MeasureFacts,
  indicator: ChangeIndicator,
  group: Group,
  limits: Limits,
  carrying: boolean,
  told: Uint8Array,
): UnwordedProblem[] {
  const { baseline, followUp } = facts.pairs;
  const outlying = outlyingIn(facts, indicator, group, limits);
  const fields = indicator.bases.map(({ numerator }) => numerator);
  const argsOf = (i: number) => () => {
    const { n, mean, scores, changes } = outlying;
    const figures = { z: scores[i], n, mean, meanWithout: meanWithout(outlying, i) };
    return { indicator: indicator.id, group: labelOf(facts, group), change: changes[i], limit: limits.z, ...figures };
  };
  return untold(outlying, limits.influence, carrying, told).map((i) => {
    const enterprise = outlying.enterprises[i];
    return { observations: [followUp[enterprise], baseline[enterprise]], field: fields[outlying.bases[i]], args: argsOf(i) };
  });
}

/** Indices of outliers that move the mean by more than a share and by more than chance (or do not) and were not reported for an earlier group; marks them. */
function untold(outlying: Outlying, influence: number, carrying: boolean, told: Uint8Array): number[] {
  const { enterprises, mean } = outlying;
  const places: number[] = [];
  for (let i = 0; i < enterprises.length; i++) {
    const rest = meanWithout(outlying, i);
    const moves = Math.abs((mean - rest) / mean) > influence && !isWithinChance(outlying, rest);
    if (moves !== carrying || told[enterprises[i]] === 1) continue;
    told[enterprises[i]] = 1;
    places.push(i);
  }
  return places;
}

function meanWithout({ mean, n, changes }: Outlying, i: number): number {
  return (mean * n - changes[i]) / (n - 1);
}

/** Cached outliers of a group, which both rules need, by limits. */
const known = new WeakMap<MeasureFacts, { readonly found: Map<string, Outlying>; readonly scratch: OutlyingScratch }>();

function outlyingIn(facts: MeasureFacts, indicator: ChangeIndicator, group: Group, limits: Limits): Outlying {
  const { found, scratch } = known.get(facts) ?? { found: new Map<string, Outlying>(), scratch: outlyingScratch() };
  known.set(facts, { found, scratch });
  const key = JSON.stringify([indicator.id, group.key, limits.z, limits.points, limits.minChanges]);
  return getOrInsert(found, key, () => findOutlying(group.members, facts.changesOf(indicator), limits, scratch));
}
