import type { ReportedComparison } from '../../report/model.js';
import { type ReportedLine, reportedLines } from '../reported.js';
import type { Voice } from '../voice.js';
import { figure, type Html, html } from './html.js';

/** Published figures beside computed ones of the same kind; under each its source, and what is known to mislead about it. */
export function reported(comparisons: readonly ReportedComparison[], voice: Voice): Html {
  const { reported: words, report, page } = voice.words;
  const numbers = [words.published, words.computed, report.columns.nOfN];
  const headers = [words.figure, words.asOf, ...numbers, report.columns.kind];
  const head = headers.map((header) => html`<th scope="col"${numbers.includes(header) ? html` class="num"` : null}>${header}</th>`);
  return html`<p>${page.published}</p>
<div class="scroll" role="group" aria-label="${words.title}" tabindex="0"><table class="reported"><caption class="unseen">${words.title}</caption>
<thead><tr>${head}</tr></thead>
${reportedLines(comparisons, voice).map((line, i) => body(line, comparisons[i], headers.length))}</table></div>`;
}

function body(line: ReportedLine, { value, computed }: ReportedComparison, columns: number): Html {
  const { name, asOf, span, published, kind, n, source, trap } = line;
  const number = html`class="num"`;
  return html`<tbody><tr><th scope="row">${name}</th><td>${[asOf, span].filter((part) => part !== '').join(', ')}</td><td ${number}>${figure(published, value)}</td><td ${number}>${figure(line.computed, computed)}</td><td ${number}>${n}</td><td>${kind}</td></tr>
<tr class="source"><td colspan="${columns}">${trap === '' ? null : html`<strong>${trap}</strong> `}${source}</td></tr></tbody>
`;
}
