import type { ReportGroup, ReportModel } from '../../report/model.js';
import { confidenceText, count, measuredAs, none } from '../figures.js';
import { chosenStats, type RenderOptions } from '../options.js';
import { markdownTable } from '../text/markdown-table.js';
import type { Column } from '../text/table.js';
import { groupName, indicatorLabel, type Voice } from '../voice.js';
import { enterprisesText } from './head.js';
import { type ChangeColumn, changeColumns, doubtMark, type IndicatorView, viewIndicator } from './indicator-view.js';
import { withoutData } from './left-out.js';
import { beforeAfter, isSum } from './levels.js';

/** One group: its indicators as a table, figures without a column there as a list, and levels if requested. */
export function groupMarkdown(group: ReportGroup, model: ReportModel, options: RenderOptions, voice: Voice): string[][] {
  const { report } = voice.words;
  const stats = chosenStats(options);
  const withData = group.indicators.filter(({ n }) => n > 0);
  const views = withData.map((result) => viewIndicator(result, stats, voice));
  const shown = changeColumns.filter((column) => stats.has(column));
  const interval = stats.has('interval') ? [report.columns.interval(confidenceText(model.confidence, voice))] : [];
  const headers = ['headline', 'kind', 'nOfN'] as const;
  const columns: Column[] = [
    { header: report.columns.indicator, align: 'left' },
    ...[...headers.map((name) => report.columns[name]), ...interval, ...shown.map((name) => report.columns[name])].map(
      (header): Column => ({ header, align: 'right' }),
    ),
  ];
  const rows = views.map((view) => [
    view.label,
    headline(view, voice),
    `${voice.words.vocabulary.kinds[view.headline.kind]}${view.headline.doubted ? ` ${doubtMark}` : ''}`,
    report.nOf(count(view.n, voice), count(view.N, voice)),
    ...(interval.length === 0 ? [] : [view.headline.interval?.text ?? none]),
    ...shown.map((column) => cell(view, column, voice)),
  ]);
  const missing = withoutData(group, model, voice);
  return [
    [`## ${groupName(group, model.by, voice)} · ${enterprisesText(group.coverage.enrolled, voice)}`],
    rows.length > 0 ? markdownTable(columns, rows) : missing.length > 0 ? [] : [report.noFigures],
    views.filter(({ details }) => details.length > 0).map(({ label, details }) => `- ${label}: ${details.join(', ')}`),
    missing.length === 0 ? [] : [`${report.noData}: ${missing.join('; ')}.`],
    ...(options.levels ? levels(withData, voice) : []),
  ];
}

function headline({ headline: { value, outcome } }: IndicatorView, { words }: Voice): string {
  return outcome === null ? `**${value}**` : `**${value}** (${words.vocabulary.outcomes[outcome]})`;
}

function cell({ cells, n }: IndicatorView, column: ChangeColumn, voice: Voice): string {
  if (cells === null) return none;
  const { text, n: own } = cells[column];
  return own === null || own === n ? text : `${text} (${voice.words.report.n(count(own, voice))})`;
}

function levels(results: ReportGroup['indicators'], voice: Voice): string[][] {
  const { report } = voice.words;
  const headers = [report.columns.indicator, report.levels.basis, report.levels.pooled, report.levels.median, 'n'];
  const rows = results.flatMap(({ id, levels: found }) => {
    if (found === null) return [];
    const pooled = beforeAfter(found.baseline.pooled, found.followUp.pooled, found.unit, voice);
    const median = beforeAfter(found.baseline.median, found.followUp.median, found.unit, voice);
    const sum = isSum(id, found) ? ` (${report.levels.sum.toLowerCase()})` : '';
    return [[indicatorLabel(id, voice), measuredAs(found.basis, found, voice), `${pooled}${sum}`, median, count(found.n, voice)]];
  });
  const columns = headers.map((header, i): Column => ({ header, align: i < 2 ? 'left' : 'right' }));
  return rows.length === 0 ? [] : [[`### ${report.levels.title}`], markdownTable(columns, rows)];
}
