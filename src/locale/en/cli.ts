import { formatCount } from '../number.js';
import { plural } from './plural.js';

/** What was learned while reading one file. */
export interface ReadTalk {
  readonly file: string;
  readonly rows: number;
  readonly encoding: string;
  readonly delimiter: string;
  /** Null when no cell has one, `unclear` when the cells contradict each other or none settles it. */
  readonly decimal: 'comma' | 'point' | 'unclear' | null;
  /** How many cells settle the decimal sign. */
  readonly cells: number;
}

const delimiters: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'pipe' };

/** Help and the talk on stderr. */
export const cli = {
  tagline: 'Before-and-after figures of enterprises in a training programme.',
  usage: 'Usage:',
  options: 'Options:',
  globalOptions: 'Global options:',
  arguments: 'Arguments:',
  commands: 'Commands:',
  defaultValue: 'default',
  choices: 'choices',
  help: 'show this help',
  helpCommand: 'show the help of a command',
  version: 'print the version',
  bug: 'This is a bug in score-calc. Please report it with what is printed below.',
  errorLabel: 'error',
  commandDescriptions: {
    report: 'aggregate figures by group, with n, N and who was left out',
    firm: 'the card of one enterprise: before, after, and its peers',
    indicators: 'what is measured, how, and by which source',
    template: 'print an empty data file with every column',
    schema: 'print the JSON schema of an output or of the config file',
  },
  argumentDescriptions: {
    files: 'CSV files (patterns and .gz too); - is stdin',
    enterprise: 'id of the enterprise, or its full name',
    indicators: 'ids of indicators; all when none is given',
    schema: 'report, firm, firms or config',
  },
  optionDescriptions: {
    baseline: 'file with the baseline observations',
    followUp: 'file with the follow-up observations',
    delimiter: 'sign between cells; found out when not given',
    decimal: 'decimal sign, comma or point; found out when not given',
    map: 'say what a column is, e.g. "Nama=enterprise_id"; may be repeated',
    config: 'config file with mappings and defaults',
    by: 'dimensions to group by, separated by commas',
    followUpRound: 'round to compare with the baseline: first, last or a number',
    indicators: 'indicators to show, separated by commas',
    stat: 'statistics to show, separated by commas: mean, median, quartiles, pooled, improved, max, sum, sd, interval, points',
    levels: 'show levels before and after',
    leftOut: 'list every enterprise left out, with the reason',
    reported: 'set published figures beside the computed ones',
    excludeOutliers: 'leave out changes with a modified z above 3.5',
    confidence: 'confidence of intervals in per cent',
    level: 'a row for each group or for each firm',
    format: 'output format: table, json, csv or markdown',
    output: 'write to a file instead of stdout',
    force: 'replace the output file if it exists',
    lang: 'language of the output: en or id',
    color: 'colour always',
    noColor: 'colour never',
    quiet: 'no talk on stderr, errors only',
    width: 'columns to use for tables',
    trace: 'show the arithmetic with every cell, of one indicator or of all',
    filled: 'fill the template with example rows',
  },
  naTokens: (tokens: string) => `Cells read as missing: empty, ${tokens}.`,
  exitCodesTitle: 'Exit codes:',
  exitCodes: [
    ['0', 'done'],
    ['2', 'usage or configuration is wrong'],
    ['3', 'input cannot be read or output cannot be written'],
    ['130', 'interrupted'],
  ] as readonly (readonly [string, string])[],
  /** `read data.csv: 982 rows, UTF-8, comma, decimal point (from 812 cells)` */
  read: (t: ReadTalk) => {
    const how = t.cells === 0 ? 'as told' : `from ${plural(t.cells, 'cell')}`;
    const decimal = t.decimal === null ? 'no decimals' : t.decimal === 'unclear' ? 'decimal sign unclear' : `decimal ${t.decimal} (${how})`;
    return `read ${t.file}: ${plural(t.rows, 'row')}, ${t.encoding}, ${delimiters[t.delimiter] ?? t.delimiter}, ${decimal}`;
  },
  wrote: (path: string) => `wrote ${path}`,
  config: (path: string) => `using config ${path}`,
  summary: (errors: number, warnings: number, notes: number) =>
    [plural(errors, 'error'), plural(warnings, 'warning'), plural(notes, 'note')].join(', '),
  /** What the figures go without because it could not be read. */
  notUsed: (cells: number, rows: number) => {
    const parts = [...(cells > 0 ? [plural(cells, 'cell')] : []), ...(rows > 0 ? [plural(rows, 'row')] : [])];
    return `not used: ${parts.join(' and ')}`;
  },
  moreAlike: (count: number) => `… and ${formatCount(count, 'en')} more like this`,
  moreFindings: (count: number) => `… and ${plural(count, 'more finding', 'more findings')}`,
};
