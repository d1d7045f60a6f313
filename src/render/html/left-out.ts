import type { ReportGroup, ReportModel } from '../../report/model.js';
import { count } from '../figures.js';
import { ledgerLines } from '../report/ledger.js';
import { leftOutLines, nowhereText } from '../report/left-out.js';
import { groupName, type Voice } from '../voice.js';
import { exact, type Html, html, type Part } from './html.js';
import { areTooMany, totalOf } from './model.js';
import { tableOf } from './table.js';

/** Enterprises left out, by figure and reason: counts for every group and, for the total, also the ids. */
export function leftOut(report: ReportModel, voice: Voice): Html {
  const { page } = voice.words;
  const total = totalOf(report);
  const nowhere = nowhereText(report, voice);
  const rows = groupRows([total], report, voice);
  const others = groupRows(
    report.groups.filter((group) => group !== total),
    report,
    voice,
  );
  return html`<p>${page.leftOut.about}</p>
${rows.length === 0 ? html`<p>${page.leftOut.nobody}</p>` : counts(page.headings.leftOut, rows, voice)}
${nowhere === '' ? null : html`<p>${nowhere}</p>`}
${others.length === 0 ? null : html`<details><summary>${page.leftOut.groups}</summary>${counts(page.leftOut.groups, others, voice)}</details>`}
${byEnterprise(report, total, voice)}`;
}

function groupRows(groups: readonly ReportGroup[], { by }: ReportModel, voice: Voice): Part[][] {
  return groups.flatMap((group) =>
    leftOutLines(group, voice).map(({ indicators, text }) => [
      html`<bdi>${groupName(group, by, voice)}</bdi>`,
      indicators.join(', '),
      text,
    ]),
  );
}

function counts(caption: string, rows: readonly Part[][], voice: Voice): Html {
  const { report } = voice.words;
  return tableOf({
    caption,
    columns: [report.group, report.columns.indicator, report.leftOut].map((header) => ({ header })),
    rows,
    wide: true,
  });
}

/** Number of ids that fill about a page; more are not printed. */
const mostPrinted = 300;

/** The ids behind the counts. */
function byEnterprise(model: ReportModel, total: ReportGroup, voice: Voice): Html | null {
  const { ledger = [], by } = model;
  const { page, report } = voice.words;
  if (areTooMany(model)) return html`<p>${page.leftOut.tooMany(count(total.coverage.enrolled, voice))}</p>`;
  const withData = new Set(total.indicators.filter(({ n }) => n > 0).map(({ id }) => id));
  const lines = ledgerLines(
    ledger.filter((entry) => entry.total && withData.has(entry.indicator)),
    by,
    voice,
  );
  if (lines.length === 0) return null;
  const rows = lines.map((line) => [
    line.indicator,
    line.figures,
    line.reason,
    line.count,
    html`<bdi>${exact(line.enterprises.join(', '))}</bdi>`,
  ]);
  const headers = [report.columns.indicator, report.figure, report.reason, 'n', page.leftOut.who];
  const columns = headers.map((header) => ({ header, number: header === 'n' }));
  const named = lines.reduce((sum, { enterprises }) => sum + enterprises.length, 0);
  const details = (onPaper: boolean) =>
    html`<details${onPaper ? null : html` class="screen"`}><summary>${page.leftOut.byEnterprise}</summary>${tableOf({ caption: page.leftOut.byEnterprise, columns, rows, wide: true })}</details>`;
  if (named <= mostPrinted) return details(true);
  return html`${details(false)}<p class="paper">${page.leftOut.tooMany(count(total.coverage.enrolled, voice))}</p>`;
}
