import { findIndicator } from '../../indicators/catalogue.js';
import type { ReportModel } from '../../report/model.js';
import { citationText, methodEntries } from '../method.js';
import { methodText } from '../report/head.js';
import { indicatorLabel, type Voice } from '../voice.js';
import { type Html, html } from './html.js';
import { indicatorsWithData } from './model.js';

/** The method section: what is measured, how and by which sources, how figures are computed, and how to cite them. */
export function method(report: ReportModel, voice: Voice): Html {
  const { method: words, page } = voice.words;
  const described = new Map(
    indicatorsWithData(report).map((id) => [indicatorLabel(id, voice), findIndicator(id)?.description[voice.lang]]),
  );
  const entries = methodEntries(report, voice).map(({ title, text, ways, source }) => {
    const about = described.get(title);
    return html`<dt>${title}</dt><dd>${about === undefined ? null : html`<p>${about}</p>`}<p>${text}</p>${ways.length === 0 ? null : html`<ul>${ways.map((way) => html`<li>${way}</li>`)}</ul>`}${source === '' ? null : html`<p class="source">${source}</p>`}</dd>
`;
  });
  const citation = citationText(report, voice);
  return html`<p>${methodText(report, voice)}. ${page.limits}</p>
<dl class="measured">
${entries}</dl>
${citation === '' ? null : html`<h3>${words.cite}</h3><p>${citation}</p>`}`;
}
