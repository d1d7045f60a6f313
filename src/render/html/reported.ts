import type { ReportedComparison } from '../../report/model.js';
import { reportedLines } from '../reported.js';
import type { Voice } from '../voice.js';
import { figure, type Html, html } from './html.js';
import { tableOf } from './table.js';

/** Published figures beside computed ones of the same kind, with what is known to mislead about each. */
export function reported(comparisons: readonly ReportedComparison[], voice: Voice): Html {
  const { reported: words, report, page } = voice.words;
  const lines = reportedLines(comparisons, voice);
  const headers = [words.figure, words.asOf, words.published, words.computed, report.columns.nOfN, report.columns.kind, words.source];
  const numbers = [words.published, words.computed, report.columns.nOfN];
  return html`<p>${page.published}</p>
${tableOf({
  caption: words.title,
  columns: headers.map((header) => ({ header, number: numbers.includes(header) })),
  rows: lines.map((line, i) => [
    line.name,
    [line.asOf, line.span].filter((part) => part !== '').join(', '),
    figure(line.published, comparisons[i].value),
    figure(line.computed, comparisons[i].computed),
    line.n,
    line.kind,
    line.trap === '' ? line.source : html`${line.source}<br><em>${line.trap}</em>`,
  ]),
  wide: true,
})}`;
}
