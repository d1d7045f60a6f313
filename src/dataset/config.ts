import * as z from 'zod';
import { fieldIds } from './fields.js';
import { nearestField } from './header/aliases.js';
import type { Mapping } from './header/mapping.js';
import { sizeSchemes } from './size-schemes.js';
import { unitNames } from './units.js';

const field = z.enum(fieldIds as [string, ...string[]]);
const text = z.union([z.string(), z.number()]).transform(String);
const nonEmpty = z.string().min(1);
const ruleSeverity = z.enum(['error', 'warning', 'note', 'off']);

const dimension = z.strictObject({
  name: nonEmpty.optional(),
  column: z.string(),
  at: z.enum(['baseline', 'follow-up']).optional().describe('The period whose value places the enterprise.'),
});

/** `score-calc.config.json`: how files translate into score-calc's columns, and defaults for the command line. */
export const configSchema = z.strictObject({
  $schema: z.string().optional(),
  columns: z.record(z.string(), field.nullable()).optional().describe('Header in the file → field, or null to ignore it.'),
  values: z
    .record(z.string(), z.record(z.string(), text))
    .optional()
    .describe('Header or field → value in the file → value of score-calc.'),
  constants: z.partialRecord(field, text).optional().describe('Field → the value every row has.'),
  units: z
    .record(z.string(), z.union([z.enum(unitNames as [string, ...string[]]), z.number().min(1e-12).max(1e12)]))
    .optional()
    .describe('Header or field → the unit its numbers are given in, or a factor.'),
  dimensions: z
    .array(z.union([z.string(), dimension]))
    .optional()
    .describe('Further columns to group by.'),
  by: z.array(z.string()).optional().describe('Dimensions that make the groups of a report.'),
  followUpRound: z.union([z.enum(['first', 'last']), z.int().min(1)]).optional(),
  lang: z.enum(['en', 'id']).optional(),
  decimal: z.enum(['comma', 'point']).optional().describe('The decimal mark of every file or table.'),
  delimiter: z.enum(['comma', 'semicolon', 'tab', 'pipe']).optional().describe('What separates the cells of every CSV file.'),
  sheet: nonEmpty.optional().describe('The sheet of a workbook to read.'),
  sizeScheme: z.enum(sizeSchemes).optional().describe('Whose size classes by workers the data has, for validate.'),
  rules: z
    .record(z.string(), z.union([ruleSeverity, z.object({ severity: ruleSeverity.optional() }).catchall(z.number().nonnegative())]))
    .optional()
    .describe('Code of a rule → its severity or off, or an object with its severity and its limits.'),
  failOn: z.enum(['error', 'warning', 'note', 'never']).optional().describe('The lowest severity with which validate ends with 1.'),
  maxWarnings: z.int().nonnegative().optional().describe('With more warnings, validate ends with 1.'),
  require: z.array(z.string()).optional().describe('Indicators whose measures must be there.'),
  only: z.array(z.string()).optional().describe('Codes of rules, or their beginnings; the other rules are off.'),
});

type RuleSeverity = z.infer<typeof ruleSeverity>;

export type Config = Partial<Omit<Mapping, 'required'>> & {
  readonly by?: readonly string[];
  readonly followUpRound?: 'first' | 'last' | number;
  readonly lang?: 'en' | 'id';
  readonly decimal?: 'comma' | 'point';
  readonly delimiter?: 'comma' | 'semicolon' | 'tab' | 'pipe';
  readonly sheet?: string;
  readonly sizeScheme?: (typeof sizeSchemes)[number];
  readonly rules?: Readonly<Record<string, RuleSeverity | Readonly<Record<string, RuleSeverity | number>>>>;
  readonly failOn?: Exclude<RuleSeverity, 'off'> | 'never';
  readonly maxWarnings?: number;
  readonly require?: readonly string[];
  readonly only?: readonly string[];
};

/** A valid config, or the first fault: its place, the reason, and the allowed values as far as they can be listed. */
export type CheckedConfig = { readonly config: Config } | ConfigFault;

/** `reason` is in English, for kinds without a sentence of their own. */
export interface ConfigFault {
  /** The keys that lead to the fault; '' for the whole file. */
  readonly where: string;
  readonly kind: 'unknown-key' | 'unknown-field' | 'wrong-type' | 'not-allowed' | 'too-small' | 'too-big' | 'empty' | 'other';
  /** The unknown keys, what is no field, the expected type, the expected values or the bound; otherwise ''. */
  readonly what: string;
  /** The field that was probably meant, or ''. */
  readonly nearest: string;
  readonly reason: string;
  readonly allowed: string;
}

/** Checks a parsed config file. Returns a fault instead of throwing, so that this module does not depend on user errors. */
export function checkConfig(value: unknown): CheckedConfig {
  const result = configSchema.safeParse(value);
  if (result.success) return { config: result.data as Config };
  const issue = innermost(result.error.issues[0]);
  const where = issue.path.join('.');
  const noField = noFieldAt(value, issue);
  if (noField !== null)
    return { where, kind: 'unknown-field', what: noField, nearest: nearestField(noField), reason: issue.message, allowed: '' };
  return { where, ...faultOf(issue), nearest: '', reason: issue.message, allowed: allowedBy(issue).join(', ') };
}

type Issue = z.core.$ZodIssue;

/** The issue within one of several allowed forms, where only a part of that form is wrong. */
function innermost(issue: Issue): Issue {
  const within = issue.code === 'invalid_union' ? issue.errors.flat().find(({ path }) => path.length > 0) : undefined;
  return within === undefined ? issue : innermost({ ...within, path: [...issue.path, ...within.path] });
}

/** The text to which a column is mapped, if it is no field; otherwise null. */
function noFieldAt(value: unknown, { path: [part, header, ...rest] }: Issue): string | null {
  if (part !== 'columns' || header === undefined || rest.length > 0) return null;
  const text = (value as { columns: Record<PropertyKey, unknown> }).columns[header];
  return typeof text === 'string' ? text : null;
}

function faultOf(issue: Issue): Pick<ConfigFault, 'kind' | 'what'> {
  if (issue.code === 'unrecognized_keys') return { kind: 'unknown-key', what: issue.keys.map((key) => JSON.stringify(key)).join(', ') };
  if (issue.code === 'invalid_type') return { kind: 'wrong-type', what: issue.expected };
  if (issue.code === 'invalid_value') return { kind: 'not-allowed', what: formOf(issue).join(', ') };
  if (issue.code === 'too_small' && issue.origin === 'string') return { kind: 'empty', what: '' };
  if (issue.code === 'too_small') return { kind: 'too-small', what: String(issue.minimum) };
  if (issue.code === 'too_big') return { kind: 'too-big', what: String(issue.maximum) };
  return { kind: issue.code === 'invalid_union' ? 'not-allowed' : 'other', what: '' };
}

/** Allowed values in JSON terms, which need no translation; empty where the reason names them. */
function allowedBy(issue: Issue): readonly string[] {
  if (issue.code === 'invalid_union') return [...new Set(issue.errors.flatMap(([first]) => formOf(first)))];
  if (issue.code !== 'unrecognized_keys') return [];
  if (issue.path.length === 0) return Object.keys(configSchema.shape);
  return issue.path[0] === 'constants' ? fieldIds : Object.keys(dimension.shape);
}

function formOf(issue: Issue): readonly string[] {
  if (issue.code === 'invalid_value') return issue.values.map((value) => JSON.stringify(value));
  if (issue.code === 'invalid_type') return [issue.expected === 'int' ? 'integer' : issue.expected];
  if (issue.code === 'too_small') return [`number ${issue.inclusive ? '>=' : '>'} ${issue.minimum}`];
  if (issue.code === 'too_big') return [`number ${issue.inclusive ? '<=' : '<'} ${issue.maximum}`];
  return allowedBy(issue);
}
