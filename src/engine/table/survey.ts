import { isCurrencyCode } from '../../csv/values/iso-4217.js';
import { isMissing } from '../../csv/values/missing.js';
import { monthsBetween, readIsoDate } from '../../dataset/dates.js';
import type { MeasureId } from '../../dataset/fields.js';
import { nearest } from '../../dataset/header/nearest.js';
import { comparePeriods, type Period, periodWords, readPeriod } from '../../dataset/periods.js';
import type { Finding } from '../../finding.js';
import { compareNatural } from '../../natural-order.js';
import type { Row } from '../sql/session.js';
import { type DecimalMarks, readMarks } from './marks.js';

/** Result of one pass over a view of a table: its few-valued texts, and counts of rows and values. */
export interface Survey {
  readonly rows: number;
  /** Rows with an enterprise and a known period, those of an enterprise entered twice among them. */
  readonly used: number;
  readonly periods: readonly Period[];
  /** Text in the table → period. */
  readonly periodOf: ReadonlyMap<string, Period>;
  /** Text in the table → ISO 4217 code. */
  readonly currencyOf: ReadonlyMap<string, string>;
  /** First and last day as written → months. */
  readonly lengths: readonly (DatesWritten & { readonly months: number })[];
  /** Whether months, or first and last day, of any row are there and give no length, and of which days. */
  readonly unreadableLengths: { readonly months: boolean; readonly dates: readonly DatesWritten[] };
  readonly dataNotes: readonly string[];
  /** All texts in the columns whose values are written into the SQL, also those without a meaning. */
  readonly seen: ReadonlyMap<FewValued, readonly string[]>;
  /** First and last day as written in one row, with a space between. */
  readonly datesSeen: readonly string[];
  /** Number of values that cannot be used, whatever the decimal mark turns out to be. */
  readonly unusable: ReadonlyMap<MeasureId, number>;
  readonly marks: DecimalMarks;
  readonly findings: readonly Finding[];
}

/** First and last day as written; '' where there is none. */
export interface DatesWritten {
  readonly start: string;
  readonly end: string;
}

/** Columns with few distinct texts, all of which are written into the SQL. */
export const fewValued = ['period', 'currency', 'data_note', 'period_start', 'period_end'] as const;
export type FewValued = (typeof fewValued)[number];

/** Source of the periods of a view: the view itself, or a column whose texts may have a mapping. */
interface PeriodSource {
  readonly fixed: Period | null;
  readonly values: Readonly<Record<string, string>> | undefined;
}

export function readSurvey(file: string, rows: readonly Row[], measures: readonly MeasureId[], { fixed, values }: PeriodSource): Survey {
  const at = { file };
  const findings: Finding[] = [];
  const count = (matching: (row: Row) => boolean) => rows.reduce((sum, row) => sum + (matching(row) ? Number(row.n) : 0), 0);
  const texts = (column: string) =>
    [...new Set(rows.flatMap((row) => (row[column] === null ? [] : [String(row[column])])))].sort(compareNatural);
  const periodOf = new Map<string, Period>();
  for (const text of texts('period')) {
    const setAside = values !== undefined && !Object.hasOwn(values, text);
    const period = setAside ? null : readPeriod(values?.[text] ?? text);
    if (period !== null) periodOf.set(text, period);
    else if (setAside) findings.push({ code: 'SC307', severity: 'note', args: { text, rows: count((row) => row.period === text) }, at });
    else findings.push({ code: 'SC204', severity: 'error', args: { text, nearest: nearest(text.toLowerCase(), periodWords) }, at });
  }
  const currencyOf = new Map<string, string>();
  for (const text of texts('currency')) {
    if (isCurrencyCode(text.toUpperCase())) currencyOf.set(text, text.toUpperCase());
    else if (!isMissing(text)) findings.push({ code: 'SC208', severity: 'error', args: { text, nearest: '' }, at });
  }
  const unusable = new Map<MeasureId, number>();
  for (const measure of measures) {
    const n = rows.reduce((sum, row) => sum + Number(row[`${measure}_unusable`] ?? 0), 0);
    if (n > 0) unusable.set(measure, n);
  }
  const isUsed = (row: Row) => Number(row.identified) === 1 && (fixed !== null || periodOf.has(String(row.period)));
  const known = new Map([...periodOf.values(), ...(fixed === null ? [] : [fixed])].map((period) => [period.id, period]));
  return {
    rows: count(() => true),
    used: count(isUsed),
    periods: [...known.values()].sort(comparePeriods),
    periodOf,
    currencyOf,
    lengths: lengthsOf(rows),
    unreadableLengths: { months: rows.some((row) => Number(row.months_unusable ?? 0) > 0), dates: unreadableDates(rows) },
    dataNotes: texts('data_note'),
    seen: new Map(fewValued.map((column) => [column, texts(column)])),
    datesSeen: [...new Set(rows.map((row) => `${row.period_start ?? ''} ${row.period_end ?? ''}`))].sort(compareNatural),
    unusable,
    marks: readMarks(rows, measures, isUsed),
    findings,
  };
}

function lengthsOf(rows: readonly Row[]): Survey['lengths'] {
  const lengths = new Map<string, Survey['lengths'][number]>();
  for (const { start, end } of rows.map(datesOf)) {
    if (readIsoDate(start) === null || readIsoDate(end) === null || end < start) continue;
    lengths.set(`${start} ${end}`, { start, end, months: monthsBetween(start, end) });
  }
  return [...lengths.values()].sort((a, b) => compareNatural(`${a.start} ${a.end}`, `${b.start} ${b.end}`));
}

/** Dates of which one is no date, or which contradict each other. */
function unreadableDates(rows: readonly Row[]): DatesWritten[] {
  const isUnreadable = (text: string) => !isMissing(text) && readIsoDate(text) === null;
  const pairs = new Map(rows.map(datesOf).map((dates) => [`${dates.start} ${dates.end}`, dates]));
  const unreadable = [...pairs].filter(([, { start, end }]) => {
    if (isUnreadable(start) || isUnreadable(end)) return true;
    return !isMissing(start) && !isMissing(end) && end < start;
  });
  return unreadable.sort(([a], [b]) => compareNatural(a, b)).map(([, dates]) => dates);
}

function datesOf({ period_start, period_end }: Row): DatesWritten {
  const [start, end] = [period_start, period_end].map((text) => (text === null || text === undefined ? '' : String(text)));
  return { start, end };
}
