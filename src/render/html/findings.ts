import { formatCount } from '../../locale/index.js';
import type { DataFindings } from '../../report/model.js';
import { fileLines } from '../validation/file-lines.js';
import { failedRules, severityWord } from '../validation/summary.js';
import { titleOf } from '../validation/worded.js';
import type { Voice } from '../voice.js';
import { type Html, html } from './html.js';
import { tableOf } from './table.js';

/** Findings by rule, and how much of each file was used. */
export function findings({ rules, counts, files }: DataFindings, voice: Voice): Html {
  const { page, validation } = voice.words;
  const failed = failedRules(rules);
  const { columns } = validation;
  const rows = failed.map(({ code, severity, count, unused }) => [
    code,
    titleOf(code, voice.lang),
    severityWord(severity, voice),
    formatCount(count, voice.lang),
    validation.unused[unused],
  ]);
  const headers = [columns.code, columns.title, columns.severity, columns.count, validation.unusedTitle];
  const table = tableOf({
    caption: validation.rules,
    columns: headers.map((header) => ({ header, number: header === columns.count })),
    rows,
    wide: true,
  });
  return html`<p>${rows.length === 0 ? page.findings.none : page.findings.about(validation.counts(counts.error, counts.warning, counts.note))}</p>
${rows.length === 0 ? null : table}
<ul>${fileLines(files, voice.lang).map((line) => html`<li><bdi>${line}</bdi></li>`)}</ul>
<p class="legend">${page.findings.explain}</p>`;
}
