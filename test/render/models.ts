import type { IndicatorResult, LeftOut, ReportGroup, ReportModel, Statistic } from '../../src/report/model.js';

type Parts = Partial<IndicatorResult>;

/** A change indicator over 405 of 491 enterprises; 15 of them have a zero baseline. */
export function changeResult(id: string, parts: Parts = {}): IndicatorResult {
  const N = 491;
  const leftOut: LeftOut[] = [
    { reason: 'no_follow_up', n: 79 },
    { reason: 'missing_value', n: 7 },
  ];
  const change = { of: 'relative_change', unit: 'percent', N, n: 390, leftOut: [...leftOut, { reason: 'zero_baseline', n: 15 }] } as const;
  const points = { ...change, of: 'point_change', unit: 'points', n: 405, leftOut } as const;
  const statistics: Statistic[] = [
    { ...change, kind: 'mean', value: -18.24, interval: { low: -21.34, high: -15.14, method: 'student_t' } },
    { ...change, kind: 'median', value: -12.35, interval: { low: -14, high: -10.5, method: 'order_statistic' } },
    { ...change, kind: 'pooled', value: -9.81, n: 301, interval: null, leftOut: [...leftOut, { reason: 'no_common_basis', n: 104 }] },
    { ...change, kind: 'max', value: -96.04, interval: null },
    { ...change, kind: 'share_improved', value: 74.32, n: 405, k: 301, interval: { low: 69.8, high: 78.3, method: 'wilson' }, leftOut },
    { ...points, kind: 'mean', value: -1.337, interval: null },
    { ...points, kind: 'median', value: -0.9, interval: null },
  ];
  const shape = { n: 390, min: -96.04, q1: -25.04, median: -12.35, q3: 2.06, max: 146.5, mean: -18.24, sd: 31.2 };
  return {
    id,
    type: 'change',
    better: 'lower',
    headline: 'mean',
    N,
    n: 405,
    bases: [{ id: 'days_absent_per_scheduled', monthly: false, n: 301 }],
    statistics,
    distribution: { of: 'relative_change', ...shape },
    pointDistribution: { of: 'point_change', ...shape, n: 405, q1: -2.1, q3: -0.1 },
    direction: { improved: 301, unchanged: 4, worse: 100 },
    levels: {
      basis: 'days_absent_per_scheduled',
      unit: 'percent',
      monthly: false,
      currency: null,
      outputUnit: null,
      n: 301,
      baseline: { pooled: 4.5678, median: 4.1 },
      followUp: { pooled: 3.9, median: 3.6049 },
    },
    adoption: null,
    flagged: ['BALI-014'],
    caveats: [{ code: 'zero_baselines', args: { count: 15 } }],
    ...parts,
  };
}

export const productivity = changeResult('productivity', {
  better: 'higher',
  statistics: changeResult('productivity').statistics.map((statistic) => ({
    ...statistic,
    value: statistic.value === null || statistic.kind === 'share_improved' ? statistic.value : -statistic.value,
    interval: statistic.kind === 'mean' ? { low: 15.14, high: 21.34, method: 'student_t' } : statistic.interval,
  })),
  levels: {
    basis: 'value_added_per_worker',
    unit: 'currency_per_worker',
    monthly: true,
    currency: 'IDR',
    outputUnit: null,
    n: 301,
    baseline: { pooled: 4_960_317.4, median: 4_100_000 },
    followUp: { pooled: 5_446_428.6, median: 4_606_350 },
  },
  caveats: [{ code: 'prices_not_deflated', args: {} }],
});

export const defects = changeResult('defects', {
  statistics: changeResult('defects').statistics.map((statistic) =>
    statistic.kind === 'mean' ? { ...statistic, value: 9.34 } : statistic,
  ),
  caveats: [
    { code: 'signs_disagree', args: { mean: 9.34, median: -12.35, pooled: -9.81 } },
    { code: 'one_firm_moves_mean', args: { enterprise: 'BALI-014', mean: 9.34, meanWithout: -2.06 } },
  ],
});

export const accidents = changeResult('accidents', {
  headline: 'pooled',
  caveats: [{ code: 'few_paired', args: { n: 150, N: 491, threshold: 50 } }],
});

const answered = { N: 491, n: 397, leftOut: [{ reason: 'no_follow_up', n: 94 }] } as const;
const nothing = {
  bases: [],
  distribution: null,
  pointDistribution: null,
  direction: null,
  levels: null,
  adoption: null,
  flagged: [],
} as const;

export const cooperation: IndicatorResult = {
  ...nothing,
  id: 'cooperation',
  type: 'practice',
  better: 'higher',
  headline: 'share_yes',
  N: 491,
  n: 397,
  statistics: [
    {
      ...answered,
      kind: 'share_yes',
      of: 'answer',
      unit: 'percent',
      value: 90.176,
      k: 358,
      interval: { low: 86.8, high: 92.7, method: 'wilson' },
    },
  ],
  adoption: { n: 300, yesBefore: 120, yesAfter: 270, adopted: 160, abandoned: 10 },
  caveats: [],
};

const amount = {
  of: 'amount',
  unit: 'currency',
  currency: 'IDR',
  N: 491,
  n: 390,
  interval: null,
  leftOut: [
    { reason: 'no_follow_up', n: 94 },
    { reason: 'currency_mismatch', n: 7 },
  ],
} as const;

export const costSavings: IndicatorResult = {
  ...nothing,
  id: 'cost_savings',
  type: 'amount',
  better: 'higher',
  headline: 'share_reporting',
  N: 491,
  n: 397,
  statistics: [
    {
      ...answered,
      kind: 'share_reporting',
      of: 'answer',
      unit: 'percent',
      value: 73.05,
      k: 290,
      interval: { low: 68.5, high: 77.2, method: 'wilson' },
    },
    { ...amount, kind: 'sum', value: 1_934_523_786 },
    { ...amount, kind: 'mean', value: 4_960_317.4 },
    { ...amount, kind: 'median', value: 3_100_000 },
    { ...amount, kind: 'max', value: 96_000_000 },
  ],
  distribution: {
    of: 'amount',
    n: 390,
    min: 0,
    q1: 0,
    median: 3_100_000,
    q3: 7_200_000,
    max: 96_000_000,
    mean: 4_960_317.4,
    sd: 5_100_000.5,
  },
  caveats: [],
};

export const unitCost: IndicatorResult = {
  ...changeResult('unit_cost'),
  ...nothing,
  n: 0,
  statistics: [
    {
      kind: 'mean',
      of: 'relative_change',
      unit: 'percent',
      value: null,
      n: 0,
      N: 491,
      interval: null,
      leftOut: [
        { reason: 'missing_value', n: 412 },
        { reason: 'no_follow_up', n: 79 },
      ],
    },
  ],
  caveats: [],
};

export function group(key: readonly (string | null)[], total: boolean, parts: Partial<ReportGroup> = {}): ReportGroup {
  return {
    key,
    total,
    coverage: {
      enrolled: 491,
      withBaseline: 491,
      withFollowUp: 412,
      paired: 405,
      duplicated: 0,
      workers: { value: 34_353, n: 491 },
      trained: { value: 2471, n: 480 },
    },
    indicators: [productivity, cooperation, costSavings, unitCost, changeResult('absenteeism'), defects, changeResult('energy'), accidents],
    ...parts,
  };
}

export const reportModel: ReportModel = {
  schemaVersion: 1,
  document: 'report',
  dataNotes: ['synthetic'],
  confidence: 0.95,
  followUpRound: 'last',
  outliers: 'kept',
  by: ['phase'],
  groups: [group(['Phase I'], false), group([], true)],
};

export const fullModel: ReportModel = {
  ...reportModel,
  reported: [
    {
      id: 'productivity',
      indicator: 'productivity',
      value: 50,
      unit: 'percent',
      kind: 'max',
      kindStated: true,
      asOf: '2017-12-05',
      cumulative: null,
      source: 'ILO press release, 5 December 2017: "up to 50 %"',
      trap: 'up-to',
      computed: 96.04,
      n: 390,
      N: 491,
      k: null,
    },
    {
      id: 'cooperation',
      indicator: 'cooperation',
      value: 90,
      unit: 'percent',
      kind: 'share_yes',
      kindStated: false,
      asOf: '2019',
      cumulative: null,
      source: 'Widiasta (2023), citing ILO (2019)',
      trap: 'satisfaction-look-alike',
      computed: 90.176,
      n: 397,
      N: 491,
      k: 358,
    },
    {
      id: 'cost_recovery_2017',
      indicator: null,
      value: 62,
      unit: 'percent',
      kind: 'pooled',
      kindStated: false,
      asOf: '2017',
      cumulative: false,
      source: 'ILO Jakarta',
      trap: 'no-such-trap',
      computed: null,
      n: null,
      N: null,
      k: null,
    },
  ],
  ledger: [
    {
      group: ['Phase I'],
      total: false,
      indicator: 'energy',
      figure: 'relative_change',
      reason: 'no_follow_up',
      enterprises: Array.from({ length: 79 }, (_, i) => `BALI-${String(i + 1).padStart(3, '0')}`),
    },
  ],
};
