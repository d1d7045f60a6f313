import type { FirmCard } from '../../report/firm-model.js';
import { dataNoteText } from '../data-note.js';
import { dimensionsText, enterpriseText, peersText, periodRow, warnings } from '../firm/head.js';
import { missingText } from '../firm/missing.js';
import { hasFigure } from '../firm/view.js';
import type { RenderOptions } from '../options.js';
import { traceViews } from '../trace.js';
import { indicatorLabel, terminalVoice, type Voice } from '../voice.js';
import { firmIndicator } from './firm-indicator.js';
import { type Html, html } from './html.js';
import { pageOf } from './shell.js';
import { section } from './table.js';

/** The card that a trainer hands to the owner of an enterprise: one sheet of paper. The arithmetic, if requested, is on separate sheets. */
export function firmPage(card: FirmCard, options: RenderOptions): string {
  const voice = terminalVoice(options.lang);
  const { page } = voice.words;
  const measured = card.indicators.filter(hasFigure);
  const title = enterpriseText(card, voice);
  return pageOf({
    lang: options.lang,
    title,
    body: html`<div class="card">
${head(card, title, voice)}
<main>
${section('changes', page.firm.changes, html`${measured.map((indicator) => firmIndicator(indicator, card.periods, voice))}`)}
${section('next', page.firm.next, next(card, voice))}
${arithmetic(card, voice)}</main>
<footer><p class="legend">${page.firm.statement}</p></footer></div>`,
  });
}

function head(card: FirmCard, title: string, voice: Voice): Html {
  const { firm, page } = voice.words;
  const periods = card.periods.map((period) => {
    const [name, ...about] = periodRow(period, voice, page.firm).filter((part) => part !== '');
    return html`<li><b>${name}</b> ${about.join(' · ')}</li>`;
  });
  return html`<header class="top"><p class="legend">${firm.title}</p><h1><bdi>${title}</bdi></h1>
<p class="lead"><bdi>${dimensionsText(card, voice)}</bdi></p>
${card.dataNotes.map((note) => html`<p class="note"><bdi>${dataNoteText(note, voice)}</bdi></p>`)}
<ul class="periods">${periods}</ul>
${warnings(card, voice).map((warning) => html`<p class="note">${warning}</p>`)}
<p class="legend">${peersText(card, voice)}</p></header>`;
}

function next({ indicators }: FirmCard, voice: Voice): Html {
  const lines = indicators.flatMap((indicator) => missingText(indicator, voice) ?? []);
  if (lines.length === 0) return html`<p>${voice.words.page.firm.complete}</p>`;
  return html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
}

function arithmetic({ indicators }: FirmCard, voice: Voice): Html | null {
  const traced = indicators.filter((indicator) => traceViews(indicator, voice).length > 0);
  if (traced.length === 0) return null;
  const content = traced.map((indicator) => {
    const levels = traceViews(indicator, voice, fileName).map(
      ({ arithmetic: sum, cells }) => html`<li>${sum}<ul>${cells.map((cell) => html`<li><bdi>${cell}</bdi></li>`)}</ul></li>`,
    );
    return html`<h3>${indicatorLabel(indicator.id, voice)}</h3><ul>${levels}</ul>\n`;
  });
  return section('arithmetic', voice.words.firm.trace, content);
}

/** Folders on the computer that made the card mean nothing to the owner. */
function fileName(path: string): string {
  return path.replace(/^.*[/\\]/, '');
}
