import type { IndicatorResult, Statistic } from '../../report/model.js';
import { bareNumber, confidenceText, count, rangeText, shareText, statisticText } from '../figures.js';
import type { StatName } from '../options.js';
import type { Voice } from '../voice.js';
import { figure, type Html, html, type Part } from './html.js';
import { tableOf } from './table.js';

/** The option that shows a kind; a kind without an option is always shown. */
const optionOf: Partial<Record<Statistic['kind'], StatName>> = {
  mean: 'mean',
  median: 'median',
  pooled: 'pooled',
  max: 'max',
  share_improved: 'improved',
  sum: 'sum',
};

/** Every statistic of an indicator over all enterprises, with its interval and its n: the numbers of the chart above it. */
export function figuresTable(result: IndicatorResult, confidence: number, stats: ReadonlySet<StatName>, voice: Voice): Html {
  const { page, report } = voice.words;
  const shown = result.statistics.filter(({ kind, of, value }) => {
    const option = optionOf[kind];
    return value !== null && (option === undefined || stats.has(option)) && (of !== 'point_change' || stats.has('points'));
  });
  const interval = report.columns.interval(confidenceText(confidence, voice));
  return tableOf({
    caption: page.figures.title,
    columns: [
      { header: page.figures.figure },
      { header: stats.has('interval') ? html`${page.figures.value}<br> ${interval}` : page.figures.value, number: true },
      { header: 'n', number: true },
    ],
    wide: true,
    rows: [...shown.map((statistic) => statisticRow(statistic, stats, voice)), ...spreadRows(result, stats, voice)],
  });
}

function statisticRow(statistic: Statistic, stats: ReadonlySet<StatName>, voice: Voice): Part[] {
  const { value, interval, n, k } = statistic;
  // A share of enterprises is not a change, so it has no sign.
  const scale: Statistic = k === undefined ? statistic : { ...statistic, of: 'answer' };
  const share = k === undefined ? null : ` (${shareText(statistic, voice)})`;
  const range = interval === null || !stats.has('interval') ? null : html`<br><small>${rangeText(interval, scale, voice)}</small>`;
  return [
    voice.words.vocabulary.shortKinds[statistic.kind],
    html`${figure(statisticText(scale, voice), value)}${share}${range}`,
    count(n, voice),
  ];
}

/** Quartiles, the lowest and the highest, the standard deviation. */
function spreadRows({ distribution, statistics }: IndicatorResult, stats: ReadonlySet<StatName>, voice: Voice): Part[][] {
  if (distribution === null) return [];
  const { page, report } = voice.words;
  const { of, n, min, q1, q3, max, sd } = distribution;
  const scale = statistics.find((statistic) => statistic.of === of) ?? { of, unit: 'percent' as const };
  const row = (name: string, value: Part): Part[] => [name, value, count(n, voice)];
  const range = (low: number, high: number) => rangeText({ low, high }, scale, voice);
  return [
    ...(stats.has('quartiles') ? [row(page.figures.quartiles, range(q1, q3))] : []),
    row(page.figures.range, range(min, max)),
    ...(stats.has('sd') && sd !== null ? [row(report.columns.sd, figure(bareNumber(sd, { ...scale, of: 'answer' }, voice), sd))] : []),
  ];
}
