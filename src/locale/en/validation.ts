import type { RuleStatus } from '../../rules/model.js';
import { formatCount } from '../number.js';
import { plural } from './plural.js';

const count = (value: number) => formatCount(value, 'en');

/** Numbers of rows or cells of a file that were used and not used. */
export interface UsedCounts {
  readonly total: number;
  readonly used: number;
  readonly reported: number;
}

/** The text that `validate` prints around its findings. */
export const validation = {
  title: 'Validation',
  noFindings: 'No findings.',
  /** Printed only if every rule was on; `notes` is whether there are any. */
  usable: (notes: boolean): string => (notes ? 'No errors and no warnings: the data can be used.' : 'No findings: the data can be used.'),
  unreadableFile: 'File that cannot be read',
  /** Follows the first of several findings that are alike; `places` is "5, 9, 14" for lines, "G5, G9" for cells, or empty. */
  moreAlike: (more: number, places: string, areCells: boolean) =>
    `… and ${count(more)} more like this${places === '' ? '' : `, ${areCells ? 'cell' : 'line'}${/[ ,]/.test(places) ? 's' : ''} ${places}`}`,
  notListed: (more: number) => `… and ${plural(more, 'more finding', 'more findings')}, counted but not listed; --all lists every one.`,
  notAnnotated: (more: number) => `${plural(more, 'more finding', 'more findings')} not shown here; all are in the output of score-calc.`,
  columns: { code: 'Rule', title: 'About', severity: 'Severity', count: 'Found', first: 'First at' },
  rules: 'Findings by rule (a rule with any finding counts as failed, even a note)',
  indicators: 'Indicators affected',
  /** `reasons` is "9 no follow-up, 5 not filled in". */
  notComputable: (indicator: string, missing: number, of: number, reasons: string) =>
    `${indicator} cannot be computed for ${count(missing)} of ${plural(of, 'enterprise')}: ${reasons}`,
  reason: (n: number, reason: string) => `${count(n)} ${reason}`,
  files: (n: number) => plural(n, 'file'),
  account: (file: string, rows: UsedCounts, cells: UsedCounts & { readonly missing: number }) =>
    `${file}: ${plural(rows.total, 'row')} (${count(rows.used)} used, ${count(rows.reported)} not used), ` +
    `${plural(cells.total, 'cell')} of measures (${count(cells.used)} used, ${count(cells.missing)} empty, ${count(cells.reported)} unreadable or in unused rows)`,
  unusable: 'The data cannot be used as it is, so most rules had nothing to check.',
  crashed: (code: string, reason: string) =>
    `${code} crashed: ${reason}. It checked nothing, which is a bug in score-calc; please report it.`,
  statuses: {
    pass: 'passed',
    fail: 'failed',
    'not-applicable': 'not applicable',
    crashed: 'crashed',
    off: 'off',
  } as Readonly<Record<RuleStatus, string>>,
  counts: (errors: number, warnings: number, notes: number) =>
    [plural(errors, 'error'), plural(warnings, 'warning'), plural(notes, 'note')].join(', '),
  ruleCount: (n: number, status: string) => `${count(n)} ${status}`,
  ruleCounts: (parts: string) => `rules: ${parts}`,
  why: 'Why it matters',
  fix: 'What to do',
  examples: (code: string) => `\`score-calc explain ${code}\` shows examples.`,
  allRules: 'Rules of score-calc',
  families: {
    1: 'Structure of the file',
    2: 'Cells',
    3: 'Enterprises and their periods',
    4: 'Baseline against follow-up',
    5: 'Plausibility',
    6: 'Programme and groups',
  } as Readonly<Record<string, string>>,
  explainOne: '`score-calc explain SC204` explains one of them, with examples.',
  unusedTitle: 'What is left out because of it',
  unused: {
    file: 'the whole file',
    row: 'the row',
    column: 'the column',
    cell: 'the cell',
    ambiguous: 'the cells that can be read in two ways',
    'stated-rate': 'the rate, where both periods have its counts',
    enterprise: 'the enterprise',
    changes: 'the enterprise, in every change',
    'per-month': 'the enterprise, in every figure per month',
    'no-value': 'nothing on this account',
    nothing: 'nothing: the value still counts in every figure',
  },
  limits: (limits: string, example: string) => `Limits: ${limits}. To set one: ${example}`,
  bad: (excerpt: boolean): string => (excerpt ? 'Bad (part of a file)' : 'Bad'),
  good: (excerpt: boolean): string => (excerpt ? 'Good (part of a file)' : 'Good'),
  workingDirectory: 'The checkout of a GitHub workflow, otherwise the working directory of score-calc',
};
