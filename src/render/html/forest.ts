import type { IndicatorResult, ReportGroup, ReportModel, Statistic } from '../../report/model.js';
import { confidenceText, count, none, rangeText, shareText, statisticText } from '../figures.js';
import { headlineOf } from '../report/indicator-view.js';
import { groupName, type Voice } from '../voice.js';
import { type Branch, forestChart } from './chart/forest.js';
import { labelsOf } from './chart/labels.js';
import { tickText } from './chart/scale.js';
import { figure, type Html, html, type Part } from './html.js';
import { resultIn } from './model.js';
import { tableOf } from './table.js';

/** Groups drawn at most; more could not be compared by eye. The table lists all of them. */
const groupsDrawn = 40;
const labelLength = 17;

interface Row {
  readonly name: string;
  readonly total: boolean;
  /** The figure drawn first. */
  readonly first: Statistic | undefined;
  readonly second: Statistic | undefined;
}

/**
 * The headline of every group with its interval. A pooled figure has no interval, so for it the mean and its interval are drawn
 * first and the pooled figure second; otherwise the second figure is the median. A report of one group shows its mean, median
 * and pooled figure side by side instead.
 */
export function forestFigure(id: string, report: ReportModel, voice: Voice): Html | null {
  const { page, vocabulary } = voice.words;
  const total = resultIn(report.groups[report.groups.length - 1], id);
  if (total === undefined || total.n === 0) return null;
  if (report.groups.length === 1)
    return total.type === 'change' ? figureOf(page.forest.kinds, kindRows(total, voice), total, report, voice) : null;
  const rows = report.groups.map((group) => groupRow(group, id, report.by, voice));
  const { first, second } = rows[rows.length - 1];
  const name = (statistic: Statistic | undefined) => (statistic === undefined ? '' : vocabulary.kinds[statistic.kind]);
  return figureOf(page.forest.title(name(first), name(second)), rows, total, report, voice);
}

function kindRows(result: IndicatorResult, { words }: Voice): Row[] {
  return (['mean', 'median', 'pooled'] as const).map((kind) => ({
    name: words.vocabulary.kinds[kind],
    total: false,
    first: changeOf(result, kind),
    second: undefined,
  }));
}

function groupRow(group: ReportGroup, id: string, by: readonly string[], voice: Voice): Row {
  const result = resultIn(group, id);
  const about = { name: groupName(group, by, voice), total: group.total };
  const headline = result === undefined ? undefined : headlineOf(result);
  if (headline?.kind === 'pooled') return { ...about, first: changeOf(result, 'mean'), second: headline };
  return { ...about, first: headline, second: changeOf(result, 'median') };
}

function changeOf(result: IndicatorResult | undefined, kind: Statistic['kind']): Statistic | undefined {
  return result?.statistics.find((one) => one.kind === kind && one.of === 'relative_change');
}

function figureOf(title: string, rows: readonly Row[], result: IndicatorResult, { confidence }: ReportModel, voice: Voice): Html {
  const { page, report, vocabulary } = voice.words;
  const [{ first, second }] = rows.slice(-1);
  const drawn = rows.length > groupsDrawn + 1 ? [...rows.slice(0, groupsDrawn), ...rows.slice(-1)] : rows;
  const interval = report.columns.interval(confidenceText(confidence, voice));
  const several = rows.some((row) => row.first?.kind !== first?.kind);
  const columns = [
    { header: several ? report.columns.kind : report.group },
    { header: first === undefined || several ? interval : html`${vocabulary.shortKinds[first.kind]}<br> ${interval}`, number: true },
    ...(second === undefined ? [] : [{ header: vocabulary.shortKinds[second.kind], number: true }]),
    { header: report.columns.nOfN, number: true },
  ];
  return html`<figure><figcaption><h4>${title}</h4></figcaption>
${chart(drawn, result, title, voice)}
${drawn.length < rows.length ? html`<p class="legend">${page.forest.shown(groupsDrawn, rows.length - 1)}</p>` : null}
${tableOf({ caption: title, columns, rows: rows.map((row) => cells(row, second !== undefined, voice)), wide: true })}</figure>`;
}

function chart(rows: readonly Row[], { type, better }: IndicatorResult, name: string, voice: Voice): Html {
  const isChange = type === 'change';
  const labels = labelsOf(
    rows.map((row) => row.name),
    labelLength,
  );
  const branches = rows.map(
    (row, i): Branch => ({
      label: labels[i],
      total: row.total,
      value: row.first?.value ?? null,
      low: row.first?.interval?.low ?? null,
      high: row.first?.interval?.high ?? null,
      second: row.second?.value ?? null,
      n: row.first?.n ?? 0,
    }),
  );
  return forestChart({
    branches,
    good: isChange ? better : null,
    tickFormat: tickText(voice.lang, { sign: isChange, unit: ' %' }),
    bounds: isChange ? null : { low: 0, high: 100 },
    name,
  });
}

function cells({ name, first, second }: Row, withSecond: boolean, voice: Voice): Part[] {
  const written = (statistic: Statistic | undefined) => figure(statisticText(statistic, voice), statistic?.value ?? null);
  const share = first?.k === undefined ? null : html` (${shareText(first, voice)})`;
  const interval = first?.interval == null ? none : rangeText(first.interval, first, voice);
  return [
    html`<bdi>${name}</bdi>`,
    html`${written(first)}${share}<br><small>${interval}</small>`,
    ...(withSecond ? [written(second)] : []),
    voice.words.report.nOf(count(first?.n ?? 0, voice), count(first?.N ?? 0, voice)),
  ];
}
