import { count } from './figures.js';
import { type ChangeColumn, changeColumns, type IndicatorView } from './indicator-view.js';
import type { StatName } from './options.js';
import type { Paint } from './paint.js';
import type { Voice } from './voice.js';
import { flow, indented } from './wrap.js';

/** The indicators of one group, and what every layout of them needs. */
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
export function cellRows({ cells, n }: IndicatorView, written: 'bare' | 'text', sheet: GroupSheet): string[][] {
  if (cells === null) return [];
  const { voice, paint } = sheet;
  const shown = shownColumns(sheet).map((column) => cells[column]);
  const row = shown.map((cell) => cell[written]);
  const counts = shown.map((cell) => (cell.n === null || cell.n === n ? '' : paint.faint(voice.words.report.n(count(cell.n, voice)))));
  return counts.every((text) => text === '') ? [row] : [row, counts];
}

export function detailLines({ details }: IndicatorView, { width }: GroupSheet): string[] {
  return indented(flow(details, width - 4), '    ');
}
