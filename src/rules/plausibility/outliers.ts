import type { Group } from '../../dataset/groups.js';
import { remember } from '../../dataset/remember.js';
import { indicators } from '../../indicators/catalogue.js';
import type { ChangeIndicator } from '../../indicators/definition.js';
import { mean } from '../../stats/mean.js';
import { modifiedZScale, OUTLIER_THRESHOLD } from '../../stats/modified-z.js';
import { orderStatistics } from '../../stats/order-statistics.js';
import { quantiles, ranksOf } from '../../stats/quantile.js';
import { labelOf, reportedGroups } from '../programme/groups.js';
import type { DataRule, Facts, Limits, Problem } from '../rule.js';

/**
 * A fifth is where one firm changes the story of a mean; the report warns at the same share. In a group of firms much alike a
 * few points are a large z score and still an ordinary change, so it must also be that many points from the median. With fewer
 * values than `least` the median absolute deviation is a matter of chance.
 */
const outlierLimits = { z: OUTLIER_THRESHOLD, influence: 0.2, points: 25, least: 5 };

const described = {
  unused: 'nothing',
  found: 'in-data',
  limits: outlierLimits,
  applies: ({ dataset, pairs }: Facts) =>
    changeIndicators.some(({ bases }) => bases.some(({ numerator }) => dataset.measures.has(numerator))) &&
    pairs.followUp.some((row, e) => row >= 0 && pairs.baseline[e] >= 0),
} as const;

/**
 * Where the mean of changes is what is read. Accidents are read from the pooled rate: one case fewer is a change of −100 % in
 * most firms, far from the others and right.
 */
const changeIndicators: readonly ChangeIndicator[] = indicators.flatMap((indicator) =>
  indicator.type === 'change' && indicator.headline === 'mean' ? [indicator] : [],
);

/** SC511: a change far from those of the other firms of its group. */
export const outlyingChange: DataRule = {
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

/** SC514: an outlier that moves the mean of its group by more than a fifth. */
export const changeCarriesMean: DataRule = {
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

function* outliers(facts: Facts, limits: Limits, carrying: boolean): Iterable<Problem> {
  for (const indicator of changeIndicators) {
    const { relative, verdict, verdicts } = facts.changesOf(indicator);
    const told = new Set<number>();
    for (const group of reportedGroups(facts)) {
      for (const { enterprise, ...outlier } of outliersOf(group, relative, limits)) {
        const moves = outlier.share > limits.influence;
        if (moves !== carrying || told.has(enterprise)) continue;
        told.add(enterprise);
        const { share, ...figures } = outlier;
        yield {
          observations: [facts.pairs.followUp[enterprise], facts.pairs.baseline[enterprise]],
          field: indicator.bases[verdicts[verdict[enterprise]].basis].numerator,
          args: { indicator: indicator.id, group: labelOf(facts, group), change: relative[enterprise], limit: limits.z, ...figures },
        };
      }
    }
  }
}

interface Outlier {
  readonly enterprise: number;
  readonly z: number;
  readonly n: number;
  readonly mean: number;
  readonly meanWithout: number;
  /** |mean − meanWithout| / |mean|. */
  readonly share: number;
}

/** Both rules look at the same outliers of a group, which are found once for the same limits. */
const known = new WeakMap<Float64Array, Map<string, readonly Outlier[]>>();

function outliersOf({ key, members }: Group, relative: Float64Array, limits: Limits): readonly Outlier[] {
  const found = known.get(relative) ?? new Map<string, readonly Outlier[]>();
  known.set(relative, found);
  return remember(found, JSON.stringify([key, limits.z, limits.points, limits.least]), () => findOutliers(members, relative, limits));
}

function findOutliers(members: Int32Array, relative: Float64Array, limits: Limits): readonly Outlier[] {
  const compared = members.filter((e) => !Number.isNaN(relative[e]));
  const n = compared.length;
  if (n < limits.least) return [];
  const changes = new Float64Array(n);
  for (let i = 0; i < n; i++) changes[i] = relative[compared[i]];
  const [median] = quantiles(changes, [0.5]);
  const deviations = changes.map((change) => Math.abs(change - median));
  const scale = modifiedZScale(deviations, orderStatistics(deviations, ranksOf(n, 0.5)));
  const outlying = compared.filter(
    (_, i) => scale !== 0 && Math.abs((changes[i] - median) / scale) > limits.z && deviations[i] >= limits.points,
  );
  if (outlying.length === 0) return [];
  const all = mean(changes);
  return Array.from(outlying, (enterprise) => {
    const change = relative[enterprise];
    const meanWithout = (all * n - change) / (n - 1);
    return { enterprise, z: (change - median) / scale, n, mean: all, meanWithout, share: Math.abs((all - meanWithout) / all) };
  });
}
