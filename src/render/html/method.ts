import { findIndicator } from '../../indicators/catalogue.js';
import type { ReportModel } from '../../report/model.js';
import { measurementWays } from '../catalogue.js';
import { confidenceText, count } from '../figures.js';
import { methodText } from '../report-head.js';
import { indicatorLabel, type Voice } from '../voice.js';
import { type Html, html } from './html.js';
import { indicatorsWithData, resultIn, totalOf } from './model.js';

/** How each number was made: what is measured, by which way and source, and how figures come of it. */
export function method(report: ReportModel, voice: Voice): Html {
  const { method: words } = voice.words.page;
  const steps = [`${methodText(report, voice)}.`, ...words.steps(confidenceText(report.confidence, voice)), words.limits];
  return html`<h3>${words.computed}</h3>
<ul>${steps.map((step) => html`<li>${step}</li>`)}</ul>
<h3>${words.measured}</h3>
<dl class="measured">
${indicatorsWithData(report).map((id) => measured(id, report, voice))}</dl>`;
}

function measured(id: string, report: ReportModel, voice: Voice): Html | null {
  const { method: words } = voice.words.page;
  const indicator = findIndicator(id);
  if (indicator === undefined) return null;
  const used = new Map<string, number>();
  for (const { id: basis, n } of resultIn(totalOf(report), id)?.bases ?? []) used.set(basis, (used.get(basis) ?? 0) + n);
  const ways = measurementWays(indicator, voice).map(({ id: basis, text }) => {
    const n = used.get(basis);
    return html`<li>${text}${n === undefined ? null : html` (${words.used(count(n, voice))})`}</li>`;
  });
  return html`<dt>${indicatorLabel(id, voice)}</dt><dd><p>${indicator.description[voice.lang]}</p><ol>${ways}</ol><p class="source">${voice.words.report.catalogue.source(indicator.source)}</p></dd>
`;
}
