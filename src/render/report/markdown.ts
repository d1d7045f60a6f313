import type { ReportModel } from '../../report/model.js';
import { dataNoteText } from '../data-note.js';
import { citationText, methodEntries } from '../method.js';
import type { RenderOptions } from '../options.js';
import { markdownDocument, markdownTable } from '../text/markdown-table.js';
import { groupName, markdownVoice, type Voice } from '../voice.js';
import { caveatLines } from './caveats.js';
import { coverageTable } from './coverage.js';
import { groupMarkdown } from './group-markdown.js';
import { methodText } from './head.js';
import { ledgerLines } from './ledger.js';
import { leftOutLines, nowhereText } from './left-out.js';
import { reportedLines, trapLines } from './reported.js';

/** The report as GitHub-flavoured Markdown. */
export function reportMarkdown(model: ReportModel, options: RenderOptions): string {
  const voice = markdownVoice(options.lang);
  const { report } = voice.words;
  const coverage = coverageTable(model, voice);
  return markdownDocument([
    [`# ${report.title}`],
    [`${report.statement}.`],
    model.dataNotes.map((note) => `> **${dataNoteText(note, voice)}**`),
    [`${methodText(model, voice)}.`],
    [`## ${report.coverage.title}`],
    markdownTable(coverage.columns, coverage.rows),
    ...model.groups.flatMap((group) => groupMarkdown(group, model, options, voice)),
    ...caveats(model, voice),
    ...leftOut(model, voice),
    ...ledger(model, voice),
    ...reported(model, voice),
    [nowhereText(model, voice)].filter((text) => text !== ''),
    ...(options.method ? method(model, voice) : []),
  ]);
}

function caveats(model: ReportModel, voice: Voice): string[][] {
  const lines = caveatLines(model, voice);
  return lines.length === 0
    ? []
    : [
        [`## ${voice.words.report.caveats}`],
        lines.flatMap(({ sentence, cases }) => [`- ${sentence}`, ...cases.map((one) => `  - ${one}`)]),
      ];
}

function leftOut(model: ReportModel, voice: Voice): string[][] {
  const { report } = voice.words;
  const headers = [report.group, report.columns.indicator, report.leftOut];
  const rows = model.groups.flatMap((group) =>
    leftOutLines(group, voice).map(({ indicators, text }) => [groupName(group, model.by, voice), indicators.join(', '), text]),
  );
  return rows.length === 0 ? [] : [[`## ${report.leftOut}`], markdownTable(leftAligned(headers), rows)];
}

function ledger(model: ReportModel, voice: Voice): string[][] {
  if (model.ledger === undefined || model.ledger.length === 0) return [];
  const { report } = voice.words;
  const headers = [report.group, report.columns.indicator, report.figure, report.reason, 'n', report.leftOut];
  const rows = ledgerLines(model.ledger, model.by, voice).map((line) => [
    line.group,
    line.indicator,
    line.figures,
    line.reason,
    line.count,
    line.enterprises.join(', '),
  ]);
  return [[`## ${report.ledger}`], markdownTable(leftAligned(headers), rows)];
}

function reported(model: ReportModel, voice: Voice): string[][] {
  if (model.reported === undefined) return [];
  const { reported: words, report } = voice.words;
  const lines = reportedLines(model.reported, voice);
  const headers = [words.figure, words.asOf, words.published, report.columns.kind, words.computed, report.columns.nOfN, words.source];
  const rows = lines.map((line) => [
    line.name,
    [line.asOf, line.span].filter((part) => part !== '').join(', '),
    line.published,
    line.kind,
    line.computed,
    line.n,
    line.source,
  ]);
  const traps = trapLines(lines).map(({ figures, trap }) => `- ${figures}: ${trap}`);
  return [[`## ${words.title}`], markdownTable(leftAligned(headers), rows), traps];
}

function method(model: ReportModel, voice: Voice): string[][] {
  const { method: words, report } = voice.words;
  const entries = methodEntries(model, voice).flatMap(({ title, text, ways, source }) => [
    ways.length === 0 ? `- **${title}**: ${text}` : `- **${title}** · ${text}`,
    ...ways.map((way) => `  - ${way}`),
    ...(source === '' ? [] : [`  - ${report.catalogue.source(source)}`]),
  ]);
  const citation = citationText(model, voice);
  return [[`## ${words.title}`], entries, ...(citation === '' ? [] : [[`## ${words.cite}`], [citation]])];
}

function leftAligned(headers: readonly string[]) {
  return headers.map((header) => ({ header, align: 'left' }) as const);
}
