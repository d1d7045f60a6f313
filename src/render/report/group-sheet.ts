import { count } from '../figures.js';
import type { StatName } from '../options.js';
import type { Paint } from '../text/paint.js';
import { flow, indented } from '../text/wrap.js';
import type { Voice } from '../voice.js';
import { type ChangeColumn, changeColumns, type IndicatorView } from './indicator-view.js';

/** The indicators of one group, with everything that any layout of them needs. */
export interface GroupSheet {
  readonly views: readonly IndicatorView[];
  readonly stats: ReadonlySet<StatName>;
  /** "95 %". */
  readonly confidence: string;
  readonly width: number;
  readonly voice: Voice;
  readonly paint: Paint;
}

export function shownColumns({ stats }: GroupSheet): ChangeColumn[] {
  return changeColumns.filter((column) => stats.has(column));
}

/** The headline figure, with the colour of its outcome. */
export function headlineValue({ headline }: IndicatorView, paint: Paint): string {
  if (headline.outcome === 'improved') return paint.better(headline.value);
  return headline.outcome === 'worse' ? paint.worse(headline.value) : paint.strong(headline.value);
}

export function nOfN({ n, N }: IndicatorView, { voice }: GroupSheet): string {
  return voice.words.report.nOf(count(n, voice), count(N, voice));
}

/** The cells of a change, and a second row with the n of those that differ from the n of the headline. No rows for an answer. */
export function cellRows(view: IndicatorView, written: 'bare' | 'text', sheet: GroupSheet): string[][] {
  const { cells } = view;
  if (cells === null) return [];
  const columns = shownColumns(sheet);
  const row = columns.map((column) => cells[column][written]);
  const others = otherCounts(view, sheet);
  if (others.length === 0 || isShared(others)) return [row];
  return [row, columns.map((column) => others.find(({ of }) => of.includes(column))?.text ?? '')];
}

/** "Mean, Median, Quartiles, Up to: n 215", where several figures share an n that differs from that of the headline. */
export function countLines(view: IndicatorView, sheet: GroupSheet): string[] {
  const others = otherCounts(view, sheet);
  if (!isShared(others)) return [];
  const { columns } = sheet.voice.words.report;
  const said = others.map(({ of, text }) => `${of.map((column) => columns[column]).join(', ')}: ${text}`);
  return indented(flow(said, sheet.width - 4), '    ');
}

interface OtherCount {
  readonly text: string;
  readonly of: readonly ChangeColumn[];
}

/** Each n that differs from that of the headline, with the columns that have it. */
function otherCounts({ cells, n }: IndicatorView, sheet: GroupSheet): OtherCount[] {
  if (cells === null) return [];
  const { voice, paint } = sheet;
  const differing = shownColumns(sheet).filter((column) => (cells[column].n ?? n) !== n);
  const counts = new Set(differing.map((column) => cells[column].n ?? n));
  return Array.from(counts, (own) => ({
    text: paint.faint(voice.words.report.n(count(own, voice))),
    of: differing.filter((column) => cells[column].n === own),
  }));
}

function isShared(others: readonly OtherCount[]): boolean {
  return others.some(({ of }) => of.length > 1);
}

export function detailLines({ details }: IndicatorView, { width }: GroupSheet): string[] {
  return indented(flow(details, width - 4), '    ');
}
