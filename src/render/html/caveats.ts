import type { ReportModel } from '../../report/model.js';
import { caveatLines } from '../report/caveats.js';
import type { Voice } from '../voice.js';
import { type Html, html } from './html.js';

/** What to know before quoting a figure. */
export function caveats(report: ReportModel, voice: Voice): Html {
  const lines = caveatLines(report, voice);
  if (lines.length === 0) return html`<p>${voice.words.page.noCaveats}</p>`;
  return html`<ul class="caveats">
${lines.map(({ sentence, cases }) => html`<li>${sentence}<ul>${cases.map((one) => html`<li>${one}</li>`)}</ul></li>\n`)}</ul>`;
}
