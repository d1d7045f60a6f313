import { formatCount, formatNumber } from '../number.js';
import { plural } from './plural.js';

/** How much is left out because of errors, and the number of other findings. */
export interface UnusedSummary {
  readonly cells: number;
  readonly rows: number;
  readonly enterprises: number;
  readonly others: number;
}

/** What reading found out about one file. */
export interface ReadTalk {
  readonly file: string;
  /** The sheet of a workbook, which has no encoding, delimiter or decimal mark. */
  readonly sheet: { readonly name: string; readonly of: number } | null;
  readonly rows: number;
  readonly encoding: string;
  readonly delimiter: string;
  /** Null if no cell has one, `unclear` if the cells contradict each other or none settles it. */
  readonly decimal: 'comma' | 'point' | 'unclear' | null;
  /** Whether some columns were not read, so that decimals in them are unknown. */
  readonly unreadColumns: boolean;
  /** Number of cells that settle the decimal mark. */
  readonly cells: number;
}

/** Progress of reading a file. */
export interface ProgressTalk {
  readonly file: string;
  /** Between 0 and 1. */
  readonly share: number;
  readonly rows: number;
  /** Bytes per second. */
  readonly perSecond: number;
  /** Seconds remaining. */
  readonly left: number;
}

/** What was found in a table. */
export interface TableTalk {
  readonly table: string;
  /** Null if rows were not counted. */
  readonly rows: number | null;
  readonly used: number;
  readonly values: readonly { readonly measure: string; readonly n: number }[];
}

const delimiters: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'pipe' };

/** Help texts and messages on stderr. */
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
    report: 'compute figures by group, with n, N and who was left out',
    firm: 'show one enterprise before, after and among its peers',
    compare: 'show what changed between two reports, data files or groups, and which enterprises moved the figures',
    validate: 'check data files: list every bad cell, where it is and what to do',
    explain: 'explain a rule or an indicator, with examples',
    indicators: 'list what is measured, how, and on whose definition',
    template: 'print an empty data file with every column',
    simulate: 'write a made-up programme of any size, labelled synthetic',
    sql: 'print the SQL of a report on a database, or of the views that it can use',
    schema: 'print the JSON schema of an output or of the config file',
  },
  argumentDescriptions: {
    files: 'CSV files (.gz too) or workbooks (.xlsx), patterns too; - is stdin',
    enterprise: 'id of the enterprise, or its full name',
    indicators: 'ids or names of indicators (default: all)',
    topics: 'codes of rules, or ids or names of indicators (default: every rule, one per line)',
    sqlSource: 'Parquet file, DuckDB file, postgres:// or clickhouse:// address; without one, a table with every column of the tidy file',
    schema: 'report, firm, firms, comparison, findings or config',
    old: 'a report as JSON (.json), or a data file',
    new: 'a later one; not needed with --group and --with',
  },
  optionDescriptions: {
    baseline: 'file with the baseline observations',
    followUp: 'file with the follow-up observations',
    sheet: 'sheet of a workbook to read (default: the first)',
    delimiter: 'character between cells (default: detected)',
    decimal: 'decimal mark: comma or point (default: detected)',
    noFast: 'turn off the fast reader for large files; the output is the same, only slower',
    map: 'say what a column is, e.g. "Nama=enterprise_id"; may be repeated',
    config: 'config file with mappings and defaults',
    by: 'dimensions to group by, separated by commas',
    followUpRound: 'round to compare with the baseline: first, last or a number',
    indicators: 'ids or names of indicators to show, separated by commas',
    stat: 'statistics to show, separated by commas: mean, median, quartiles, pooled, improved, max, sum, sd, interval, points',
    levels: 'show levels before and after',
    leftOut: 'list every enterprise left out, with the reason; not in CSV',
    method: 'show how each figure was computed, with sources and a citation; not in CSV',
    reported: 'set published figures beside the computed ones',
    excludeOutliers: 'leave out changes with a modified z above 3.5',
    group: 'group to compare, e.g. "Phase I"',
    with: 'group to compare it with (default: the same group in the new file)',
    failIf: 'exit with 1 if this condition holds, e.g. "productivity.median < 0"; may be repeated',
    confidence: 'confidence level of intervals, in per cent',
    level: 'one row per group or per firm: group or firm',
    format: (forms: readonly string[]) => `output format: ${forms.slice(0, -1).join(', ')} or ${forms.at(-1)}`,
    output: 'write to a file instead of stdout',
    outputs: 'write to a file instead of stdout, in the format of its ending; may be repeated',
    excel: 'CSV for Excel set to decimal commas',
    force: 'replace the output file if it exists',
    lang: 'language of the output: en or id',
    color: 'always use colour',
    noColor: 'never use colour',
    quiet: 'print only errors on stderr',
    width: 'width of the output, in columns',
    trace: 'show the arithmetic, down to every cell, of one indicator or of all',
    watch: 'make the report again whenever the data changes',
    filled: 'fill the template with example rows',
    enterprises: 'how many enterprises',
    seed: 'seed of the random numbers (default: 1)',
    missing: 'share of empty cells, e.g. 0.1 or 10% (default: 0.05)',
    writtenDelimiter: 'character between cells (default: comma)',
    writtenDecimal: 'decimal mark: comma or point (default: point)',
    newline: 'line ends: lf or crlf (default: lf)',
    strict: 'refuse data that has errors',
    dialect: (names: readonly string[]) => `engine to write the SQL for: ${names.join(', ')}`,
    views: 'print the views that an administrator creates once, instead of the queries',
    engine: 'where to compute: memory, duckdb or auto (default: files in memory, tables in their database)',
    table: 'table of a database: name, or schema.name',
    memoryLimit: 'memory DuckDB may use before it spills to disk, e.g. 4GB',
    timeout: 'seconds before a query is abandoned',
    failOn: 'lowest severity that makes the exit code 1: error, warning, note or never (default: error)',
    maxWarnings: 'exit with 1 if there are more warnings than this',
    rule: 'set a rule, e.g. SC512=off or SC508.factor=20; may be repeated',
    only: 'rules to run: codes or their beginnings, e.g. SC2,SC501',
    require: 'indicators whose measures must be present, separated by commas',
    sizeScheme: 'size classes that the data uses: bps, ilo, peru or any',
    all: 'list every finding, even those that are alike',
    annotated: 'write a copy of the data file with a column of findings',
  },
  naTokens: (tokens: string) => `Cells read as missing: empty, ${tokens}.`,
  conditions:
    'Conditions: indicator.kind, an operator (< <= > >= = !=) and a number, joined by and, or and brackets. Kinds: mean, median, pooled, max, sum, share, headline, n, N. With a group: energy.mean[Phase II]. In compare also old(energy.mean) and change(energy.mean).',
  exitCodesTitle: 'Exit codes:',
  exitMeanings: {
    done: 'done',
    validate: 'findings at or above --fail-on, or more warnings than --max-warnings',
    strict: '--strict: errors in the data',
    failIf: '--fail-if holds, or cannot be decided',
    usage: 'usage or configuration error',
    failure: 'input cannot be read, output cannot be written, or score-calc crashed',
    failureOrRule: 'input cannot be read, output cannot be written, or score-calc, or one of its rules, crashed',
    hungUp: 'ended by SIGHUP, as when the terminal is closed',
    interrupted: 'interrupted (Ctrl-C)',
    terminated: 'ended by SIGTERM',
  },
  /** `read data.csv: 982 rows; UTF-8, comma-separated, decimal point (as in 812 cells)` */
  read: (t: ReadTalk) => {
    if (t.sheet !== null) {
      const which = t.sheet.of > 1 ? ` (1 of ${t.sheet.of})` : '';
      return `read ${t.file}: sheet "${t.sheet.name}"${which}, ${plural(t.rows, 'row')}`;
    }
    const how = t.cells === 0 ? 'as you specified' : `as in ${plural(t.cells, 'cell')}`;
    const none = t.unreadColumns ? 'no decimals in the columns read' : 'no decimals';
    const decimal = t.decimal === null ? none : t.decimal === 'unclear' ? 'decimal mark unclear' : `decimal ${t.decimal} (${how})`;
    return `read ${t.file}: ${plural(t.rows, 'row')}; ${t.encoding}, ${delimiters[t.delimiter] ?? t.delimiter}-separated, ${decimal}`;
  },
  /** `reading data.csv: 45 %, 1,234,567 rows, 210 MB/s, 3 s left` */
  progress: (p: ProgressTalk) => {
    const speed = `${formatNumber(p.perSecond / 1e6, { lang: 'en' })} MB/s`;
    return `reading ${p.file}: ${formatCount(p.share * 100, 'en')} %, ${plural(p.rows, 'row')}, ${speed}, ${formatCount(Math.ceil(p.left), 'en')} s left`;
  },
  waiting: (seconds: number) => `waiting for an answer: ${formatCount(seconds, 'en')} s (Ctrl-C stops it)`,
  /** `queried firms.parquet: 2,000,000 rows, 1,999,998 observations with an enterprise and a period; values that cannot be used: workers 3` */
  asked: ({ table, rows, used, values }: TableTalk) => {
    if (rows === null) return `queried ${table}: its columns, not its rows`;
    const unusable = values.map(({ measure, n }) => `${measure} ${formatCount(n, 'en')}`).join(', ');
    return `queried ${table}: ${plural(rows, 'row')}, ${plural(used, 'observation')} with an enterprise and a period${unusable === '' ? '' : `; values that cannot be used: ${unusable}`}`;
  },
  wrote: (path: string) => `wrote ${path}`,
  watching: 'watching the data; Ctrl-C ends it',
  config: (path: string) => `using config ${path}`,
  /** What a run leaves out, and the command that lists it. */
  leftOut: ({ cells, rows, enterprises, others }: UnusedSummary, command: string) => {
    const parts = [
      ...(cells > 0 ? [plural(cells, 'cell')] : []),
      ...(rows > 0 ? [plural(rows, 'row')] : []),
      ...(enterprises > 0 ? [plural(enterprises, 'enterprise')] : []),
    ];
    const left = parts.length === 0 ? [] : [`${parts.join(', ')} left out because of errors`];
    const found = others === 0 ? [] : [plural(others, 'other finding')];
    return `${[...left, ...found].join('; ')}. Details: ${command}`;
  },
  unchecked: (command: string) => `any implausible values are counted; to list them: ${command}`,
  /** `codes` are the chosen rules that judge a file by itself, or their beginnings. */
  checkedPartly: (codes: readonly string[]) =>
    codes.length === 0
      ? 'None of the chosen rules was run on the other files, because they compare rows and need every file.'
      : `The other files were checked only by rules that judge a file by itself (${codes.join(', ')}).`,
  tooManyWarnings: (warnings: number, most: number) =>
    `${plural(warnings, 'warning')}, more than --max-warnings ${formatCount(most, 'en')}`,
  moreAlike: (count: number) => `… and ${formatCount(count, 'en')} more like this`,
  moreColumns: (count: number, headers: string) => `… and ${plural(count, 'more finding')} of unknown columns: ${headers}`,
  moreFindings: (count: number) => `… and ${plural(count, 'more finding', 'more findings')}`,
};
