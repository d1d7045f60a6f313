import type { IndicatorResult, ReportModel } from '../../report/model.js';
import { count, percent } from '../figures.js';
import { chosenStats, type RenderOptions } from '../options.js';
import type { Voice } from '../voice.js';
import { answersChart } from './chart/answers.js';
import { type Axis, amountAxis, changeAxis } from './chart/axis.js';
import { distributionChart } from './chart/distribution.js';
import type { Mark } from './chart/swarm.js';
import { figuresTable } from './figures-table.js';
import { type Html, html } from './html.js';
import { type Firm, firmsListed, marksOf, totalOf } from './model.js';

/** At most this many values beyond the axis are named. */
const named = 4;

interface Drawn {
  readonly chart: Html | null;
  /** Empty when the key of the charts suffices. */
  readonly legend: string;
}

/** The distribution of the enterprises, one mark each, followed by the figures over all of them. */
export function distributionFigure(
  result: IndicatorResult,
  report: ReportModel,
  firms: readonly Firm[],
  options: RenderOptions,
  voice: Voice,
): Html {
  const title = voice.words.page.distribution[result.type];
  const { chart, legend } = drawn(result, report, firms, title, options, voice);
  return html`<figure class="spread"><figcaption><h4>${title}</h4></figcaption>
${chart}
${legend === '' ? null : html`<p class="legend">${legend}</p>`}
${figuresTable(result, report.confidence, chosenStats(options), voice)}</figure>`;
}

function drawn(
  result: IndicatorResult,
  report: ReportModel,
  firms: readonly Firm[],
  name: string,
  options: RenderOptions,
  voice: Voice,
): Drawn {
  const words = voice.words.page.distribution;
  const spread = result.distribution;
  const marks = marksOf(result, firms, report.outliers);
  // With very many enterprises, the page does not include them.
  const among = firms.length === 0 ? totalOf(report).coverage.enrolled : marks.length;
  if (among > firmsListed) return { chart: null, legend: words.notDrawn(count(among, voice)) };
  if (marks.length === 0) return { chart: null, legend: '' };
  if (result.type === 'practice') {
    const yes = marks.filter(({ value }) => value === 1).length;
    return { chart: answersChart(marks, name), legend: words.answers(count(yes, voice), count(marks.length - yes, voice)) };
  }
  if (spread === null) return { chart: null, legend: '' };
  const stats = chosenStats(options);
  const chart = { marks, spread, name, show: { mean: stats.has('mean'), median: stats.has('median'), quartiles: stats.has('quartiles') } };
  if (result.type === 'amount') {
    const values = marks.map(({ value }) => value);
    const currency = result.statistics.find(({ of }) => of === 'amount')?.currency;
    const unit = voice.words.units.name('currency', { currency: currency == null ? null : voice.safe(currency), outputUnit: null });
    const axis = amountAxis(values, voice.lang);
    const times = axis.times === null ? null : count(axis.times, voice);
    return { chart: distributionChart({ ...chart, axis, good: null }), legend: words.amounts(unit, times) };
  }
  const axis = changeAxis(spread, voice.lang);
  const good = { side: result.better, text: voice.words.page.good[result.better] };
  return {
    chart: distributionChart({ ...chart, axis, good }),
    legend: [beyondText(marks, axis, voice), meanText(spread.mean, axis, stats.has('mean'), voice)].filter((text) => text !== '').join(' '),
  };
}

/** Names the mean if a few values have moved it beyond the axis. */
function meanText(mean: number, { low, high, at }: Axis, shown: boolean, voice: Voice): string {
  if (!shown || (at(mean) >= low && at(mean) <= high)) return '';
  return voice.words.page.distribution.meanBeyond(percent(mean, voice, true));
}

/** Names the values that have no room on the axis. */
function beyondText(marks: readonly Mark[], { low, high, at }: Axis, voice: Voice): string {
  const beyond = marks.map(({ value }) => value).filter((value) => at(value) < low || at(value) > high);
  if (beyond.length === 0) return '';
  const farthest = beyond.sort((a, b) => Math.abs(b) - Math.abs(a) || b - a);
  const values = farthest.slice(0, named).map((value) => percent(value, voice, true));
  return voice.words.page.distribution.beyond(beyond.length, [...values, ...(farthest.length > named ? ['…'] : [])].join(', '));
}
