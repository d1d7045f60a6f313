import type { ReportModel } from '../../report/model.js';
import { confidenceText, count } from '../figures.js';
import { chosenStats, type RenderOptions } from '../options.js';
import { doubtMark, headlineOf, outcomeMarks, viewIndicator } from '../report/indicator-view.js';
import type { Voice } from '../voice.js';
import { figure, type Html, html } from './html.js';
import { indicatorsWithData, resultIn, totalOf } from './model.js';

/** The headline of every indicator over all enterprises: value, kind in words, n of N, interval. */
export function tiles(report: ReportModel, options: RenderOptions, voice: Voice): Html {
  const { page, vocabulary } = voice.words;
  const total = totalOf(report);
  const tile = (id: string) => {
    const result = resultIn(total, id);
    if (result === undefined) return null;
    const { label, headline, n, N } = viewIndicator(result, chosenStats(options), voice);
    const { value, outcome, kind, interval, doubted } = headline;
    return html`<li><a href="#${id}"><h3>${label}</h3>
<p class="value${outcome === null ? null : ` ${outcome}`}">${figure(value, headlineOf(result)?.value ?? null)}</p>
${outcome === null ? null : html`<p class="outcome ${outcome}">${outcomeMarks[outcome]} ${vocabulary.outcomes[outcome]}</p>`}
${doubted ? html`<p class="doubt">${doubtMark} ${page.doubt}</p>\n` : null}<p>${page.kinds[kind]}</p><p>${page.nOf(count(n, voice), count(N, voice))}</p>
${interval === null ? null : html`<p>${page.interval(confidenceText(report.confidence, voice), interval.text)}</p>`}</a></li>
`;
  };
  return html`<ul class="tiles">
${indicatorsWithData(report).map(tile)}</ul>`;
}
