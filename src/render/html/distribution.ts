import type { IndicatorResult } from '../../report/model.js';
import { percent } from '../figures.js';
import { chosenStats, type RenderOptions } from '../options.js';
import type { Voice } from '../voice.js';
import { answersChart } from './chart/answers.js';
import { amountAxis, type Axis, changeAxis } from './chart/axis.js';
import { distributionChart } from './chart/distribution.js';
import type { Mark } from './chart/swarm.js';
import { figuresTable } from './figures-table.js';
import { type Html, html } from './html.js';
import { type Firm, marksOf, type ReportPage } from './model.js';

/** So many values beyond the axis are named. */
const named = 4;

/** How the enterprises lie, each a mark, with the figures of everybody under it. */
export function distributionFigure(
  result: IndicatorResult,
  { report }: ReportPage,
  firms: readonly Firm[],
  options: RenderOptions,
  voice: Voice,
): Html {
  const words = voice.words.page.distribution;
  const stats = chosenStats(options);
  const marks = marksOf(result, firms, report.outliers);
  const what = { change: words.changes, amount: words.amounts, practice: words.answers }[result.type];
  const title = words.title(what);
  const { chart, legend } = drawn(result, marks, title, options, voice);
  return html`<figure class="spread"><figcaption><h4>${title}</h4></figcaption>
${chart}
${legend === '' ? null : html`<p class="legend">${legend}</p>`}
${figuresTable(result, report.confidence, stats, voice)}</figure>`;
}

function drawn(result: IndicatorResult, marks: readonly Mark[], name: string, options: RenderOptions, voice: Voice): { chart: Html | null; legend: string } {
  const words = voice.words.page.distribution;
  if (marks.length === 0) return { chart: null, legend: '' };
  if (result.type === 'practice') return { chart: answersChart(marks, name), legend: words.answersLegend };
  const spread = result.distribution;
  if (spread === null) return { chart: null, legend: '' };
  const isChange = result.type === 'change';
  const axis = isChange
    ? changeAxis(spread, voice.lang)
    : amountAxis(
        marks.map(({ value }) => value),
        voice.lang,
      );
  const stats = chosenStats(options);
  const show = { mean: stats.has('mean'), median: stats.has('median'), quartiles: stats.has('quartiles') };
  const good = isChange ? { side: result.better, text: voice.words.page.good[result.better] } : null;
  const chart = distributionChart({ marks, spread, axis, good, show, name });
  const legend = [words.legend, ...(isChange ? [] : [words.amountsLegend]), beyondText(marks, axis, voice)];
  return { chart, legend: legend.filter((text) => text !== '').join(' ') };
}

/** Which values have no room on the axis; only changes can be so far apart. */
function beyondText(marks: readonly Mark[], { low, high, at }: Axis, voice: Voice): string {
  const beyond = marks.map(({ value }) => value).filter((value) => at(value) < low || at(value) > high);
  if (beyond.length === 0) return '';
  const farthest = [...beyond].sort((a, b) => Math.abs(b) - Math.abs(a) || b - a);
  const values = farthest.slice(0, named).map((value) => percent(value, voice, true));
  return voice.words.page.distribution.beyond(beyond.length, [...values, ...(farthest.length > named ? ['…'] : [])].join(', '));
}

