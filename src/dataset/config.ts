import * as z from 'zod';
import { ExitCode, UserError } from '../user-error.js';
import { fieldIds } from './fields.js';
import { type Mapping, unitNames } from './mapping.js';

const field = z.enum(fieldIds as [string, ...string[]]);
const text = z.union([z.string(), z.number()]).transform(String);

/** `score-calc.config.json`: how files translate into score-calc's columns, and defaults for the command line. */
export const configSchema = z.strictObject({
  $schema: z.string().optional(),
  columns: z.record(z.string(), field.nullable()).optional().describe('Header in the file → column of score-calc, or null to ignore it.'),
  values: z.record(z.string(), z.record(z.string(), text)).optional().describe('Header → value in the file → value of score-calc.'),
  constants: z.partialRecord(field, text).optional().describe('Column of score-calc → the value every row has.'),
  units: z
    .record(z.string(), z.union([z.enum(unitNames as [string, ...string[]]), z.number().positive()]))
    .optional()
    .describe('Header or column → the unit its numbers are given in, or a factor.'),
  dimensions: z
    .array(
      z.union([
        z.string(),
        z.strictObject({
          name: z.string().optional(),
          column: z.string(),
          at: z.enum(['baseline', 'follow-up']).optional().describe('The period whose value places the enterprise.'),
        }),
      ]),
    )
    .optional()
    .describe('Further columns to group by.'),
  by: z.array(z.string()).optional().describe('Dimensions that make the groups of a report.'),
  followUpRound: z.union([z.enum(['first', 'last']), z.int().positive()]).optional(),
  lang: z.enum(['en', 'id']).optional(),
});

export type Config = Partial<Omit<Mapping, 'required'>> & {
  readonly by?: readonly string[];
  readonly followUpRound?: 'first' | 'last' | number;
  readonly lang?: 'en' | 'id';
};

/** Checks a parsed config file. @throws UserError config-invalid naming the first place that is wrong */
export function parseConfig(value: unknown, path: string): Config {
  const result = configSchema.safeParse(value);
  if (result.success) return result.data as Config;
  const [issue] = result.error.issues;
  throw new UserError('config-invalid', { path, where: issue.path.join('.') || '(top level)', reason: issue.message }, ExitCode.usage);
}
