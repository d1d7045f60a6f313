import type { Sample } from '../engine/figures.js';
import type { AmountAggregates, ChangeAggregates, IndicatorAggregates, PracticeAggregates } from '../engine/port.js';
import type { ChangeIndicator, Indicator } from '../indicators/definition.js';
import { caveatsOf } from './caveats.js';
import type { Distribution, IndicatorResult, Interval, Levels, Of, Statistic } from './model.js';

/** The figures of one indicator in one group, with names, kinds, n and N. */
export function resultOf(indicator: Indicator, figures: IndicatorAggregates): IndicatorResult {
  const specific =
    indicator.type === 'change'
      ? changeResult(indicator, figures as ChangeAggregates)
      : indicator.type === 'amount'
        ? amountResult(figures as AmountAggregates)
        : practiceResult(figures as PracticeAggregates);
  return {
    id: indicator.id,
    type: indicator.type,
    better: indicator.better,
    headline: indicator.headline,
    N: figures.N,
    n: figures.n,
    ...specific,
    caveats: caveatsOf(indicator, figures),
  };
}

type Specific = Omit<IndicatorResult, 'id' | 'type' | 'better' | 'headline' | 'N' | 'n' | 'caveats'>;

const nothing: Specific = {
  bases: [],
  statistics: [],
  distribution: null,
  pointDistribution: null,
  direction: null,
  levels: null,
  adoption: null,
  flagged: [],
};

function changeResult(indicator: ChangeIndicator, figures: ChangeAggregates): Specific {
  const { N, relative, points, pooled } = figures;
  const change = { of: 'relative_change', unit: 'percent', N, leftOut: figures.relativeLeftOut } as const;
  const point = { of: 'point_change', unit: 'points', N, leftOut: figures.pointsLeftOut } as const;
  const pooledBase = { kind: 'pooled', N, n: pooled?.n ?? 0, interval: null, leftOut: figures.pooledLeftOut } as const;
  const statistics: Statistic[] = [
    ...centre(relative, change),
    { ...pooledBase, of: 'relative_change', unit: 'percent', value: pooled?.change ?? null },
    { ...change, kind: 'max', value: bestOf(indicator, relative), n: relative?.n ?? 0, interval: null },
    {
      kind: 'share_improved',
      of: 'relative_change',
      ...share(figures.improved, figures.n),
      N,
      interval: percentInterval(figures.improvedInterval),
      leftOut: figures.leftOut,
    },
  ];
  if (points !== null) {
    statistics.push(...centre(points, point));
    statistics.push({ ...pooledBase, of: 'point_change', unit: 'points', value: pooled?.pointChange ?? null });
  }
  return {
    ...nothing,
    bases: figures.bases.map(({ basis, monthly, n }) => ({ id: indicator.bases[basis].id, monthly, n })),
    statistics,
    distribution: distribution(relative, 'relative_change'),
    pointDistribution: distribution(points, 'point_change'),
    direction: { improved: figures.improved, unchanged: figures.unchanged, worse: figures.worse },
    levels: levels(indicator, figures),
    flagged: figures.flagged,
  };
}

/** The largest change for the better; null where every change is zero or worse, because "up to" the least bad one would mislead. */
function bestOf({ better }: ChangeIndicator, relative: Sample | null): number | null {
  if (relative === null) return null;
  const best = better === 'higher' ? relative.max : relative.min;
  return (better === 'higher' ? best > 0 : best < 0) ? best : null;
}

function amountResult(figures: AmountAggregates): Specific {
  const { N, amounts } = figures;
  const amount = {
    of: 'amount',
    unit: 'currency',
    currency: figures.currency,
    N,
    leftOut: figures.amountsLeftOut,
  } as const;
  return {
    ...nothing,
    statistics: [
      {
        kind: 'share_reporting',
        of: 'answer',
        ...share(figures.reporting, figures.n),
        N,
        interval: percentInterval(figures.interval),
        leftOut: figures.leftOut,
      },
      { ...amount, kind: 'sum', value: amounts?.sum ?? null, n: amounts?.n ?? 0, interval: null },
      ...centre(amounts, amount),
      { ...amount, kind: 'max', value: amounts?.max ?? null, n: amounts?.n ?? 0, interval: null },
    ],
    distribution: distribution(amounts, 'amount'),
  };
}

function practiceResult(figures: PracticeAggregates): Specific {
  return {
    ...nothing,
    statistics: [
      {
        kind: 'share_yes',
        of: 'answer',
        ...share(figures.yes, figures.n),
        N: figures.N,
        interval: percentInterval(figures.interval),
        leftOut: figures.leftOut,
      },
    ],
    adoption: figures.adoption,
  };
}

/** Mean with its Student interval and median with its order-statistic interval. */
function centre(sample: Sample | null, base: Pick<Statistic, 'of' | 'unit' | 'currency' | 'N' | 'leftOut'>): Statistic[] {
  const n = sample?.n ?? 0;
  const meanInterval: Interval | null = sample?.meanInterval ? { ...sample.meanInterval, method: 'student_t' } : null;
  const medianInterval: Interval | null = sample?.medianInterval
    ? { low: sample.medianInterval.low, high: sample.medianInterval.high, method: 'order_statistic' }
    : null;
  return [
    { ...base, kind: 'mean', value: sample?.mean ?? null, n, interval: meanInterval },
    { ...base, kind: 'median', value: sample?.median ?? null, n, interval: medianInterval },
  ];
}

function share(k: number, n: number): Pick<Statistic, 'value' | 'unit' | 'n' | 'k'> {
  return { value: n === 0 ? null : (k / n) * 100, unit: 'percent', n, k };
}

function percentInterval(interval: { readonly low: number; readonly high: number } | null): Interval | null {
  return interval === null ? null : { low: interval.low * 100, high: interval.high * 100, method: 'wilson' };
}

function distribution(sample: Sample | null, of: Of): Distribution | null {
  if (sample === null) return null;
  const { n, min, q1, median, q3, max, mean, sd } = sample;
  return { of, n, min, q1, median, q3, max, mean, sd };
}

function levels(indicator: ChangeIndicator, { pooled }: ChangeAggregates): Levels | null {
  if (pooled === null) return null;
  const basis = indicator.bases[pooled.basis];
  return {
    basis: basis.id,
    unit: basis.unit,
    monthly: pooled.monthly,
    currency: pooled.currency,
    outputUnit: pooled.outputUnit,
    n: pooled.n,
    baseline: pooled.baseline,
    followUp: pooled.followUp,
  };
}
