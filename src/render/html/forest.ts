import type { ReportGroup, ReportModel, Statistic } from '../../report/model.js';
import { confidenceText, count, none, rangeText, shareText, statisticText } from '../figures.js';
import { headlineOf } from '../indicator-view.js';
import type { RenderOptions } from '../options.js';
import { groupName, type Voice } from '../voice.js';
import { type Branch, forestChart } from './chart/forest.js';
import { shortened, tickText } from './chart/scale.js';
import { figure, type Html, html, type Part } from './html.js';
import { resultIn } from './model.js';
import { tableOf } from './table.js';

/** More groups than this make a chart that nobody compares; the table has them all. */
const groupsDrawn = 40;
const labelLength = 17;

interface Row {
  readonly group: ReportGroup;
  readonly name: string;
  /** The figure drawn first: the headline. */
  readonly first: Statistic | undefined;
  readonly second: Statistic | undefined;
}

/**
 * The headline of every group beside the others, with its interval. A pooled figure has none, so the mean and its interval
 * stand in the chart for it, and the pooled figure is the diamond; elsewhere the diamond is the median.
 */
export function forestFigure(id: string, report: ReportModel, _options: RenderOptions, voice: Voice): Html {
  const { page, report: words, vocabulary } = voice.words;
  const rows = report.groups.map((group) => rowOf(group, id, report.by, voice));
  const kind = rows.at(-1)?.first?.kind ?? 'mean';
  const second = rows.at(-1)?.second?.kind;
  const title = page.forest.title(vocabulary.kinds[kind]);
  const drawn = rows.length > groupsDrawn + 1 ? [...rows.slice(0, groupsDrawn), ...rows.slice(-1)] : rows;
  const confidence = confidenceText(report.confidence, voice);
  const legend = [
    page.forest.legend(confidence, second === undefined ? '' : vocabulary.kinds[second]),
    ...(drawn.length < rows.length ? [page.forest.shown(groupsDrawn, rows.length - 1)] : []),
  ];
  return html`<figure><figcaption><h4>${title}</h4></figcaption>
${chart(drawn, title, voice)}
<p class="legend">${legend.join(' ')}</p>
${tableOf({
  caption: title,
  columns: [
    { header: words.group },
    { header: page.forest.value, number: true },
    { header: words.columns.interval(confidence), number: true },
    ...(second === undefined ? [] : [{ header: vocabulary.shortKinds[second], number: true }]),
    { header: words.columns.nOfN, number: true },
  ],
  rows: rows.map((row) => cells(row, second !== undefined, voice)),
})}</figure>`;
}

function rowOf(group: ReportGroup, id: string, by: readonly string[], voice: Voice): Row {
  const result = resultIn(group, id);
  const find = (kind: Statistic['kind']) => result?.statistics.find((one) => one.kind === kind && one.of === 'relative_change');
  const headline = result === undefined ? undefined : headlineOf(result);
  const name = groupName(group, by, voice);
  if (headline?.kind === 'pooled') return { group, name, first: find('mean'), second: headline };
  return { group, name, first: headline, second: result?.type === 'change' ? find('median') : undefined };
}

function chart(rows: readonly Row[], name: string, voice: Voice): Html {
  const [{ first, group }] = rows.slice(-1);
  const isChange = first?.of === 'relative_change';
  const better = group.indicators.find((result) => result.statistics.includes(first as Statistic))?.better ?? null;
  const branches = rows.map(
    (row): Branch => ({
      label: shortened(row.name, labelLength),
      total: row.group.total,
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
  return [
    html`<bdi>${name}</bdi>`,
    html`${written(first)}${share}`,
    first?.interval == null ? none : rangeText(first.interval, first, voice),
    ...(withSecond ? [written(second)] : []),
    voice.words.report.nOf(count(first?.n ?? 0, voice), count(first?.N ?? 0, voice)),
  ];
}
