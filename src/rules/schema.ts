import * as z from 'zod';
import { indicators } from '../indicators/catalogue.js';
import { reasons } from '../indicators/reasons.js';
import { rules } from './catalogue.js';

/**
 * The schema of the output of `validate --format json`: the types of `model.ts` with their texts, restated strictly, so that a test
 * that parses real output fails if the two diverge.
 */
const count = z.int().nonnegative();
const position = z.int().positive().nullable();
const severity = z.enum(['error', 'warning', 'note']);
const code = z.enum(rules.map((rule) => rule.code) as [string, ...string[]]);
const indicatorId = z.enum(indicators.map((indicator) => indicator.id) as [string, ...string[]]);

/** Codes of errors, such as `file-not-found`. */
const errorCode = z.string().regex(/^[a-z]+(-[a-z]+)*$/);

const finding = z.strictObject({
  code: z.union([code, errorCode]).describe('The rule; for a file that could not be read, the code of the error, as file-not-found.'),
  severity,
  title: z.string().describe('What the rule is about.'),
  message: z.string().describe('What is wrong, in a sentence.'),
  hint: z.string().describe('What to do.'),
  file: z.string().describe('As it was named, or <stdin>.'),
  line: position.describe('Physical line from 1; null for a finding about the whole file.'),
  column: position.describe('UTF-16 units from 1, from the start of the line.'),
  endLine: position,
  endColumn: position.describe('The first unit after the cell.'),
  cell: z.string().optional().describe('The cell of a workbook, as Data!B7; line and column are then its row and column in the sheet.'),
  enterprise: z.string().nullable(),
  period: z.string().nullable(),
  field: z.string().nullable().describe('The column in the words of score-calc, or its header where it has none.'),
  indicators: z.array(indicatorId).describe('Indicators that use the field.'),
  fingerprint: z.string().describe('Stays the same when lines are inserted above the finding.'),
});

export const findingsSchema = z.strictObject({
  schemaVersion: z.literal(1),
  document: z.literal('findings'),
  tool: z.strictObject({ name: z.literal('score-calc'), version: z.string() }),
  lang: z.enum(['en', 'id']),
  unusable: z.boolean().describe('The data could not be used at all, so that most rules had nothing to look at.'),
  counts: z.strictObject({ error: count, warning: count, note: count }),
  notListed: count.describe('Findings that are counted but not listed.'),
  files: z.array(
    z.strictObject({
      file: z.string(),
      encoding: z.string(),
      delimiter: z.string(),
      sheet: z.string().optional().describe('The sheet of a workbook that was read.'),
      rows: z.strictObject({ total: count, used: count, reported: count }),
      cells: z.strictObject({ total: count, used: count, missing: count, reported: count }),
    }),
  ),
  rules: z.array(
    z.strictObject({
      code,
      title: z.string(),
      severity: z.enum(['error', 'warning', 'note', 'off']),
      status: z.enum(['fail', 'pass', 'not-applicable', 'crashed', 'off']),
      count,
      reason: z.string().nullable().describe('Why the rule crashed.'),
    }),
  ),
  findings: z.array(finding).describe('Files that could not be read, then by file, line, column and code.'),
  indicators: z.array(
    z.strictObject({
      indicator: indicatorId,
      computable: count.describe('Enterprises it can be computed for.'),
      of: count,
      leftOut: z.array(z.strictObject({ reason: z.enum(reasons), count })),
    }),
  ),
});
