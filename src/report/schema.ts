import * as z from 'zod';
import { indicators } from '../indicators/catalogue.js';
import { reasons } from '../indicators/reasons.js';

/**
 * Schemas of the JSON output. They restate the types in `model.ts` and `firm-model.ts` strictly, so that a test that parses real output
 * fails when the two differ.
 */
const number = z.number();
export const count = z.int().nonnegative();
export const nullable = number.nullable();
const reason = z.enum(reasons);
export const kind = z.enum(['mean', 'median', 'pooled', 'share_improved', 'share_reporting', 'share_yes', 'max', 'sum']);
export const of = z.enum(['relative_change', 'point_change', 'amount', 'answer']);
const unit = z.string();
export const better = z.enum(['higher', 'lower']);
const type = z.enum(['change', 'amount', 'practice']);
export const indicatorId = z.enum(indicators.map((indicator) => indicator.id) as [string, ...string[]]);
const basisId = z.string();
export const key = z.array(z.string().nullable());
const followUpRound = z.union([z.enum(['first', 'last']), z.int().positive()]);
const outcome = z.enum(['improved', 'unchanged', 'worse']).nullable();
const args = z.record(z.string(), z.union([z.string(), number]));

const statistic = z.strictObject({
  kind,
  of,
  value: nullable.describe('Per cent for changes and shares, percentage points for point changes, money for amounts.'),
  unit: z.enum(['percent', 'points', 'currency']),
  currency: z.string().nullable().optional(),
  n: count.describe('Enterprises in the figure.'),
  N: count.describe('Enterprises in the group; n and the counts in leftOut add up to it.'),
  k: count.optional().describe('Of a share: how many of n.'),
  interval: z.strictObject({ low: number, high: number, method: z.enum(['student_t', 'wilson', 'order_statistic']) }).nullable(),
  leftOut: z.array(z.strictObject({ reason, n: count })),
});

const distribution = z
  .strictObject({ of, n: count, min: number, q1: number, median: number, q3: number, max: number, mean: number, sd: nullable })
  .nullable();

const side = z.strictObject({ pooled: nullable, median: nullable });

const indicatorResult = z.strictObject({
  id: indicatorId,
  type,
  better,
  headline: kind,
  N: count,
  n: count,
  bases: z.array(z.strictObject({ id: basisId, monthly: z.boolean(), n: count })),
  statistics: z.array(statistic),
  distribution,
  pointDistribution: distribution,
  direction: z.strictObject({ improved: count, unchanged: count, worse: count }).nullable(),
  levels: z
    .strictObject({
      basis: basisId,
      unit,
      monthly: z.boolean(),
      currency: z.string().nullable(),
      outputUnit: z.string().nullable(),
      n: count,
      baseline: side,
      followUp: side,
    })
    .nullable(),
  adoption: z.strictObject({ n: count, yesBefore: count, yesAfter: count, adopted: count, abandoned: count }).nullable(),
  flagged: z.array(z.string()),
  caveats: z.array(z.strictObject({ code: z.string(), args })),
});

const countedSum = z.strictObject({ value: nullable, n: count });

export const coverage = z.strictObject({
  enrolled: count,
  withBaseline: count,
  withFollowUp: count,
  paired: count,
  duplicated: count,
  rounds: z
    .array(z.strictObject({ round: z.int().positive(), n: count }))
    .optional()
    .describe('Enterprises by the round of the follow-up compared; present if the report compares follow-ups of different rounds.'),
  workers: countedSum,
  trained: countedSum,
});

export const reportSchema = z.strictObject({
  schemaVersion: z.literal(1),
  document: z.literal('report'),
  dataNotes: z.array(z.string()),
  confidence: number,
  followUpRound,
  outliers: z.enum(['kept', 'excluded']),
  by: z.array(z.string()),
  groups: z.array(
    z.strictObject({
      key,
      total: z.boolean(),
      coverage,
      indicators: z.array(indicatorResult),
    }),
  ),
  reported: z
    .array(
      z.strictObject({
        id: z.string(),
        indicator: indicatorId.nullable(),
        value: number,
        unit: z.enum(['percent', 'enterprises', 'workers', 'people']),
        kind: z.union([kind, z.literal('count')]),
        kindStated: z.boolean(),
        asOf: z.string(),
        cumulative: z.boolean().nullable(),
        source: z.string(),
        trap: z.string().nullable(),
        computed: nullable,
        n: count.nullable(),
        N: count.nullable(),
        k: count.nullable(),
      }),
    )
    .optional(),
  citation: z
    .strictObject({ tool: z.string(), version: z.string(), files: z.array(z.strictObject({ file: z.string(), sha256: z.string() })) })
    .optional()
    .describe('What made the report, of which files; with --method.'),
  ledger: z
    .array(
      z.strictObject({
        group: key,
        total: z.boolean(),
        indicator: indicatorId,
        figure: z.enum(['answer', 'relative_change', 'share_improved', 'pooled', 'amount']),
        reason,
        enterprises: z.array(z.string()),
      }),
    )
    .optional(),
});

const firmFigures = {
  basis: basisId.nullable(),
  unit: unit.nullable(),
  monthly: z.boolean(),
  currency: z.string().nullable(),
  outputUnit: z.string().nullable(),
  baseline: nullable,
  followUp: nullable,
  relativeChange: nullable,
  pointChange: nullable,
  outcome,
  reason: reason.nullable(),
};

const tracedCell = z.strictObject({
  field: z.string(),
  value: nullable,
  text: z.string(),
  file: z.string(),
  line: count,
  column: count,
  header: z.string(),
  cell: z.string().optional().describe('The cell of a workbook, as Data!B7.'),
});

const tracedLevel = z
  .strictObject({
    period: z.string(),
    numerator: tracedCell,
    factor: number,
    denominator: tracedCell.nullable(),
    months: z.strictObject({ value: number, cells: z.array(tracedCell) }).nullable(),
    level: number,
  })
  .nullable();

export const firmSchema = z.strictObject({
  schemaVersion: z.literal(1),
  document: z.literal('firm'),
  dataNotes: z.array(z.string()),
  enterprise: z.strictObject({
    id: z.string(),
    name: z.string().nullable(),
    dimensions: z.array(z.strictObject({ dimension: z.string(), values: z.array(z.string()) })),
  }),
  followUpRound,
  periods: z.array(
    z.strictObject({
      period: z.string(),
      start: z.string().nullable(),
      end: z.string().nullable(),
      months: nullable,
      workers: nullable,
      role: z.enum(['baseline', 'follow_up', 'other', 'duplicate']),
    }),
  ),
  followUpBeforeBaseline: z
    .literal(true)
    .optional()
    .describe('Present if the follow-up compared starts before the baseline: the two may be swapped.'),
  peers: z.strictObject({ by: z.array(z.string()), key, N: count }),
  indicators: z.array(
    z.strictObject({
      id: indicatorId,
      type,
      better,
      ...firmFigures,
      rank: z.strictObject({ rank: count, n: count }).nullable(),
      peerMedian: z
        .strictObject({ value: number, n: count, k: count.optional().describe('Of a practice: how many of n say yes.') })
        .nullable(),
      flagged: z.boolean().describe('Whether the relative change is far from those of the peers (modified z above 3.5).'),
      rounds: z.array(z.strictObject({ period: z.string(), level: nullable })),
      collect: z.array(z.strictObject({ period: z.enum(['baseline', 'follow_up']), measures: z.array(z.string()) })),
      trace: z.strictObject({ baseline: tracedLevel, followUp: tracedLevel }).optional(),
    }),
  ),
});

export const firmRowsSchema = z.strictObject({
  schemaVersion: z.literal(1),
  document: z.literal('firms'),
  dataNotes: z.array(z.string()),
  followUpRound,
  dimensions: z.array(z.string()),
  rows: z.array(
    z.strictObject({
      enterpriseId: z.string(),
      enterpriseName: z.string().nullable(),
      dimensions: z.array(z.string().nullable()),
      indicator: indicatorId,
      ...firmFigures,
    }),
  ),
});
