import type { ReportModel } from '../../report/model.js';
import { dataNoteText } from '../data-note.js';
import { confidenceText } from '../figures.js';
import type { RenderOptions } from '../options.js';
import { enterprisesText } from '../report/head.js';
import { terminalVoice, type Voice } from '../voice.js';
import { caveats } from './caveats.js';
import { coverage } from './coverage.js';
import { findings } from './findings.js';
import { firmTable } from './firm-table.js';
import { type Html, html } from './html.js';
import { indicatorSection } from './indicator-section.js';
import { leftOut } from './left-out.js';
import { method } from './method.js';
import { areTooMany, firmsOf, indicatorsWithData, totalOf } from './model.js';
import { reported } from './reported.js';
import { pageScript } from './script.js';
import { pageOf } from './shell.js';
import { section } from './table.js';
import { tiles } from './tiles.js';

/** Maximum number of files named in the header; the citation names all. */
const filesNamed = 4;

/** The report as one self-contained page, to be read on a phone, printed or forwarded. */
export function reportPage(report: ReportModel, options: RenderOptions): string {
  const voice = terminalVoice(options.lang);
  const { words } = voice;
  const { headings } = words.page;
  const firms = firmsOf(report);
  const sections = [
    { id: 'figures', title: headings.figures, content: tiles(report, options, voice) },
    { id: 'coverage', title: words.report.coverage.title, content: coverage(report, voice) },
    {
      id: 'indicators',
      title: headings.indicators,
      content: html`${key(report, voice)}${indicatorsWithData(report).map((id) => indicatorSection(id, report, firms, options, voice))}`,
    },
    { id: 'caveats', title: words.report.caveats, content: caveats(report, voice) },
    { id: 'left-out', title: headings.leftOut, content: leftOut(report, voice) },
    ...(report.reported === undefined ? [] : [{ id: 'reported', title: words.reported.title, content: reported(report.reported, voice) }]),
    { id: 'method', title: words.method.title, content: method(report, voice) },
    ...(report.findings === undefined ? [] : [{ id: 'findings', title: headings.findings, content: findings(report.findings, voice) }]),
    ...(firms.length === 0 && !areTooMany(report)
      ? []
      : [{ id: 'enterprises', title: headings.firms, content: firmTable(report, firms, voice) }]),
  ];
  return pageOf({
    lang: options.lang,
    title: `${words.report.title} · ${enterprisesText(totalOf(report).coverage.enrolled, voice)}`,
    body: html`<a class="skip" href="#figures">${words.page.skip}</a>
${head(report, voice)}
<nav aria-label="${words.page.contents}"><ul>${sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>
<main>
${sections.map(({ id, title, content }) => section(id, title, content))}</main>`,
    script: pageScript,
  });
}

function head(report: ReportModel, voice: Voice): Html {
  const { report: words } = voice.words;
  const { enrolled } = totalOf(report).coverage;
  return html`<header class="top"><h1>${words.title}</h1>
<p class="lead">${enterprisesText(enrolled, voice)}. ${words.statement}.</p>
${files(report, voice)}${report.dataNotes.map((note) => html`<p class="note"><bdi>${dataNoteText(note, voice)}</bdi></p>\n`)}</header>`;
}

/** Names of the files behind the report; null if they are not known. */
function files({ citation }: ReportModel, { words, safe }: Voice): Html | null {
  const names = (citation?.files ?? []).map(({ file }) => safe(file));
  if (names.length === 0) return null;
  const named = names.slice(0, filesNamed).join(', ');
  return html`<p class="legend"><bdi>${words.page.from(named, Math.max(0, names.length - filesNamed))}</bdi></p>\n`;
}

function key({ confidence }: ReportModel, voice: Voice): Html {
  const { title, lines } = voice.words.page.key;
  return html`<aside class="key" aria-label="${title}"><ul>${lines(confidenceText(confidence, voice)).map((line) => html`<li>${line}</li>`)}</ul></aside>`;
}
