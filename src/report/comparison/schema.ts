import * as z from 'zod';
import { better, count, coverage, indicatorId, key, kind, nullable, of } from '../schema.js';

/** The schema of what `compare --format json` writes; it restates `model.ts` strictly. */
const side = z
  .strictObject({ value: nullable, currency: z.string().nullable().optional(), n: count, N: count, k: count.optional() })
  .nullable();
const sideName = z.strictObject({ file: z.string(), group: key.nullable() });
const setting = z.union([z.string(), z.number()]);

const figure = z.strictObject({
  kind,
  of,
  unit: z.enum(['percent', 'points', 'currency']),
  before: side,
  after: side,
  difference: nullable.describe(
    'After minus before; percentage points between percentages. Null where a side has no value or the currencies differ.',
  ),
});

export const comparisonSchema = z.strictObject({
  schemaVersion: z.literal(1),
  document: z.literal('comparison'),
  before: sideName,
  after: sideName,
  dataNotes: z.array(z.string()),
  settings: z
    .array(z.strictObject({ setting: z.enum(['confidence', 'followUpRound', 'outliers', 'by']), before: setting, after: setting }))
    .describe('How the two reports were made, where that differs.'),
  by: z.array(z.string()),
  groups: z.array(
    z.strictObject({
      key,
      total: z.boolean(),
      coverage: z.strictObject({ before: coverage.nullable(), after: coverage.nullable() }),
      indicators: z.array(z.strictObject({ id: indicatorId, better, headline: kind, figures: z.array(figure) })),
    }),
  ),
  firms: z
    .array(
      z.strictObject({
        indicator: indicatorId,
        kind,
        difference: nullable,
        entered: z.array(z.string()),
        left: z.array(z.string()),
        changed: count,
        moved: z.array(
          z.strictObject({
            enterprise: z.string(),
            how: z.enum(['entered', 'left', 'changed']),
            before: nullable,
            after: nullable,
            contribution: z.number().describe('Percentage points by which it moved the figure; all of them add up to the difference.'),
          }),
        ),
      }),
    )
    .nullable()
    .describe('Null where the enterprises are not known or not the same.'),
});
