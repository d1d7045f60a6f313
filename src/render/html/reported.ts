import type { ReportedComparison } from '../../report/model.js';
import { type ReportedLine, reportedLines, trapLines } from '../report/reported.js';
import type { Voice } from '../voice.js';
import { figure, type Html, html } from './html.js';

/** Published figures beside computed ones of the same kind; below each, its source, and below all, the known traps. */
export function reported(comparisons: readonly ReportedComparison[], voice: Voice): Html {
  const { reported: words, report, page } = voice.words;
  const lines = reportedLines(comparisons, voice);
  const traps = trapLines(lines);
  const numbers = numberHeaders(voice);
  const headers = [words.figure, words.asOf, ...numbers, report.columns.kind];
  const head = headers.map((header) => html`<th scope="col"${numbers.includes(header) ? html` class="num"` : null}>${header}</th>`);
  return html`<p>${page.published}</p>
<div class="scroll" role="group" aria-label="${words.title}" tabindex="0"><table class="reported"><caption class="unseen">${words.title}</caption>
<thead><tr>${head}</tr></thead>
${lines.map((line, i) => body(line, comparisons[i], headers.length, voice))}</table></div>
${traps.length === 0 ? null : html`<ul>${traps.map(({ figures, trap }) => html`<li><strong>${figures}</strong>: ${trap}</li>`)}</ul>`}`;
}

/** Labels of the columns of figures; on a phone each is shown beside its figure. */
function numberHeaders({ words: { reported, report } }: Voice): readonly string[] {
  return [reported.published, reported.computed, report.columns.nOfN];
}

function body(line: ReportedLine, { value, computed }: ReportedComparison, columns: number, voice: Voice): Html {
  const { name, asOf, span, published, kind, n, source } = line;
  const figures = [figure(published, value), figure(line.computed, computed), n];
  const cells = numberHeaders(voice).map(
    (header, i) => html`<td class="num"${figures[i] === '' ? null : html` data-label="${header}"`}>${figures[i]}</td>`,
  );
  return html`<tbody><tr><th scope="row">${name}</th><td>${[asOf, span].filter((part) => part !== '').join(', ')}</td>${cells}<td>${kind}</td></tr>
<tr class="source"><td colspan="${columns}">${source}</td></tr></tbody>
`;
}
