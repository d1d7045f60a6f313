import type { IndicatorResult, LeftOut, ReportGroup, ReportModel, Statistic } from '../../report/model.js';
import { count } from '../figures.js';
import { indicatorLabel, type Voice } from '../voice.js';
import { headlineOf } from './indicator-view.js';

/** Indicators of one group from which the same numbers of enterprises are left out for the same reasons. */
export interface LeftOutLine {
  readonly indicators: readonly string[];
  /** "no follow-up 79, not filled in 7 (86/491); pooled also: currencies differ 2 (88/491)". */
  readonly text: string;
}

function reasonCounts(leftOut: readonly LeftOut[], voice: Voice): string {
  return leftOut.map(({ reason, n }) => `${voice.words.vocabulary.reasons[reason]} ${count(n, voice)}`).join(', ');
}

/** Counts of enterprises left out of the figures of a group, indicators with the same counts on one line. Indicators without any data are omitted. */
export function leftOutLines(group: ReportGroup, voice: Voice): LeftOutLine[] {
  const byText = new Map<string, string[]>();
  for (const result of group.indicators) {
    const text = result.n === 0 ? '' : leftOutText(result, voice);
    if (text !== '') byText.set(text, [...(byText.get(text) ?? []), indicatorLabel(result.id, voice)]);
  }
  return [...byText].map(([text, indicators]) => ({ text, indicators }));
}

/** Indicators without data in this group but with data in another, with the reasons. */
export function withoutData(group: ReportGroup, model: ReportModel, voice: Voice): string[] {
  return withReasons(
    group.indicators.filter(({ id, n }) => n === 0 && hasData(id, model)),
    voice,
  );
}

/** One sentence on the indicators that no group has, with the reasons of the last group, the total; empty when there are none. */
export function nowhereText(model: ReportModel, voice: Voice): string {
  const { noData, noDataAnywhere } = voice.words.report;
  const missing = model.groups.at(-1)?.indicators.filter(({ id }) => !hasData(id, model)) ?? [];
  if (missing.length === 0) return '';
  return `${model.groups.length === 1 ? noData : noDataAnywhere}: ${withReasons(missing, voice).join('; ')}.`;
}

function hasData(id: string, model: ReportModel): boolean {
  return model.groups.some(({ indicators }) => indicators.some((result) => result.id === id && result.n > 0));
}

/** "Energy use, Accidents (not filled in 157)": indicators with the same reasons together. */
function withReasons(results: readonly IndicatorResult[], voice: Voice): string[] {
  const byReasons = new Map<string, string[]>();
  for (const result of results) {
    const reasons = reasonCounts(headlineOf(result)?.leftOut ?? [], voice);
    byReasons.set(reasons, [...(byReasons.get(reasons) ?? []), indicatorLabel(result.id, voice)]);
  }
  return [...byReasons].map(([reasons, labels]) => (reasons === '' ? labels.join(', ') : `${labels.join(', ')} (${reasons})`));
}

/** The figure that counts every enterprise with the indicator, then the others with what is additionally left out of them. */
function leftOutText(result: IndicatorResult, voice: Voice): string {
  const { figures, nOf, alsoLeftOut } = voice.words.report;
  const find = (kind: Statistic['kind'], of: Statistic['of']) =>
    result.statistics.find((statistic) => statistic.kind === kind && statistic.of === of);
  const whole = (result.type === 'change' ? find('share_improved', 'relative_change') : headlineOf(result))?.leftOut ?? [];
  const parts = [
    { name: figures.relative_change, leftOut: find('mean', 'relative_change')?.leftOut ?? whole },
    { name: figures.pooled, leftOut: find('pooled', 'relative_change')?.leftOut ?? whole },
    { name: figures.amount, leftOut: find('sum', 'amount')?.leftOut ?? whole },
  ];
  const total = (leftOut: readonly LeftOut[]) =>
    nOf(
      count(
        leftOut.reduce((sum, { n }) => sum + n, 0),
        voice,
      ),
      count(result.N, voice),
    );
  const written = (listed: readonly LeftOut[], leftOut: readonly LeftOut[]) => `${reasonCounts(listed, voice)} (${total(leftOut)})`;
  const more = parts.flatMap(({ name, leftOut }) => {
    const added = leftOut.map((one) => ({ ...one, n: one.n - countOf(one.reason, whole) })).filter(({ n }) => n > 0);
    return added.length === 0 ? [] : [alsoLeftOut(name, written(added, leftOut))];
  });
  return [...(whole.length === 0 ? [] : [written(whole, whole)]), ...more].join('; ');
}

function countOf(reason: LeftOut['reason'], leftOut: readonly LeftOut[]): number {
  return leftOut.find((one) => one.reason === reason)?.n ?? 0;
}
