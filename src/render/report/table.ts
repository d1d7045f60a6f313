import type { ReportModel } from '../../report/model.js';
import { dataNoteText } from '../data-note.js';
import { citationText, methodEntries } from '../method.js';
import type { RenderOptions } from '../options.js';
import { type Paint, paintFor } from '../text/paint.js';
import { fits, table } from '../text/table.js';
import { flow, indented, wrap } from '../text/wrap.js';
import { groupName, terminalVoice, type Voice } from '../voice.js';
import { caveatLines } from './caveats.js';
import { coverageTable } from './coverage.js';
import { groupSections } from './group-table.js';
import { methodText } from './head.js';
import { ledgerLines } from './ledger.js';
import { leftOutLines, nowhereText } from './left-out.js';
import { reportedLines, trapLines } from './reported.js';

/** The report for a terminal. */
export function reportTable(model: ReportModel, options: RenderOptions): string {
  const voice = terminalVoice(options.lang);
  const paint = paintFor(options.color);
  const sections = [
    headSection(model, voice, paint, options.width),
    coverageSection(model, voice, paint, options.width),
    ...groupSections(model, options, voice, paint),
    caveatSection(model, voice, paint, options.width),
    leftOutSection(model, voice, paint, options.width),
    ledgerSection(model, voice, paint, options.width),
    reportedSection(model, voice, paint, options.width),
    nowhereSection(model, voice, paint, options.width),
    ...(options.method ? [methodSection(model, voice, paint, options.width)] : []),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

type Section = (model: ReportModel, voice: Voice, paint: Paint, width: number) => string[];

const headSection: Section = (model, voice, paint, width) => {
  const { report } = voice.words;
  return [
    paint.strong(report.title),
    ...wrap(report.statement, width),
    ...model.dataNotes.flatMap((note) => wrap(dataNoteText(note, voice), width, '  ').map(paint.warn)),
    ...wrap(methodText(model, voice), width).map(paint.faint),
  ];
};

const coverageSection: Section = (model, voice, paint, width) => {
  const wide = coverageTable(model, voice);
  const { columns, rows } = fits(wide.columns, wide.rows, width) ? wide : coverageTable(model, voice, '\n');
  return [paint.strong(voice.words.report.coverage.title), '', ...table(columns, rows, width, paint)];
};

const caveatSection: Section = (model, voice, paint, width) => {
  const lines = caveatLines(model, voice).flatMap(({ sentence, cases }) => [
    ...wrap(`! ${sentence}`, width, '  '),
    ...indented(flow(cases, width - 4, '', ' · '), '    ').map(paint.faint),
  ]);
  return lines.length === 0 ? [] : [paint.strong(voice.words.report.caveats), '', ...lines];
};

const leftOutSection: Section = (model, voice, paint, width) => {
  const groups = model.groups.flatMap((group) => {
    const lines = leftOutLines(group, voice).flatMap(({ indicators, text }) =>
      indented(wrap(`${indicators.join(', ')}: ${text}`, width - 2, '  '), '  '),
    );
    return lines.length === 0 ? [] : [...wrap(groupName(group, model.by, voice), width), ...lines];
  });
  return groups.length === 0 ? [] : [paint.strong(voice.words.report.leftOut), '', ...groups];
};

const ledgerSection: Section = (model, voice, paint, width) => {
  if (model.ledger === undefined || model.ledger.length === 0) return [];
  const lines = ledgerLines(model.ledger, model.by, voice).flatMap(({ group, indicator, figures, reason, count, enterprises }) => [
    ...wrap(`${group} · ${indicator} · ${figures}: ${reason} ${count}`, width, '  '),
    ...indented(wrap(enterprises.join(', '), width - 4), '    ').map(paint.faint),
  ]);
  return [paint.strong(voice.words.report.ledger), '', ...lines];
};

const reportedSection: Section = (model, voice, paint, width) => {
  if (model.reported === undefined) return [];
  const { reported } = voice.words;
  const columns = [
    { header: reported.figure, align: 'left' },
    { header: reported.asOf, align: 'left' },
    { header: reported.published, align: 'right' },
    { header: reported.computed, align: 'right' },
    { header: voice.words.report.columns.nOfN, align: 'right' },
  ] as const;
  const lines = reportedLines(model.reported, voice);
  const notes = lines.flatMap(({ name, kind, asOf, span, source }) => [
    ...wrap([`${name} ${asOf}: ${kind}`, span].filter((part) => part !== '').join(', '), width, '  '),
    ...indented(wrap(source, width - 2), '  ').map(paint.faint),
  ]);
  const traps = trapLines(lines).flatMap(({ figures, trap }) => wrap(`! ${figures}: ${trap}`, width, '  ').map(paint.warn));
  const rows = lines.map(({ name, asOf, published, computed, n }) => [name, asOf, published, computed, n]);
  return [
    paint.strong(reported.title),
    '',
    ...table(columns, rows, width, paint),
    '',
    ...notes,
    ...(traps.length === 0 ? [] : ['', ...traps]),
  ];
};

const methodSection: Section = (model, voice, paint, width) => {
  const { method, report } = voice.words;
  const entries = methodEntries(model, voice).flatMap(({ title, text, ways, source }) => [
    ...wrap(`${title}${ways.length === 0 ? ':' : ' ·'} ${text}`, width, '  '),
    ...ways.flatMap((way) => indented(wrap(`- ${way}`, width - 4, '  '), '    ')),
    ...(source === '' ? [] : indented(wrap(report.catalogue.source(source), width - 2), '  ').map(paint.faint)),
  ]);
  const citation = citationText(model, voice);
  const cite = citation === '' ? [] : ['', paint.strong(method.cite), '', ...wrap(citation, width, '  ')];
  return [paint.strong(method.title), '', ...entries, ...cite];
};

const nowhereSection: Section = (model, voice, _paint, width) => {
  const text = nowhereText(model, voice);
  return text === '' ? [] : wrap(text, width, '  ');
};
