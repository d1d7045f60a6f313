import type { FirmIndicator, FirmPeriod } from '../../report/firm-model.js';
import { count, levelText, levelTexts, percent, unitText } from '../figures.js';
import { levelDecimals } from '../level-decimals.js';
import { outcomeMarks } from '../report/indicator-view.js';
import { indicatorLabel, type Voice } from '../voice.js';
import { roundsChart } from './chart/rounds.js';
import { figure, type Html, html } from './html.js';

/** One indicator of the enterprise: its name and outcome, what changed in plain words, its peers, and every round as a line. */
export function firmIndicator(indicator: FirmIndicator, periods: readonly FirmPeriod[], voice: Voice): Html {
  const { id, flagged } = indicator;
  const caution = flagged ? html`<p class="note">${voice.words.firm.caution}</p>\n` : null;
  return html`<article class="line" aria-labelledby="${id}-title"><div><h3 id="${id}-title">${indicatorLabel(id, voice)}${mark(indicator, voice)}</h3>
<p>${plainWords(indicator, voice)}${otherRounds(indicator, periods, voice)}</p>
${caution}<p class="legend">${about(indicator, voice)}</p></div>
${rounds(indicator, voice)}</article>
`;
}

function mark({ outcome, flagged }: FirmIndicator, { words }: Voice): Html | null {
  if (outcome === null || flagged) return null;
  return html` <span class="outcome ${outcome}">${outcomeMarks[outcome]} ${words.vocabulary.outcomes[outcome]}</span>`;
}

/** "From 24.9 to 24.0 kWh per unit. That is 3.7 % lower, which is better." A change that must be checked first is not called better or worse. */
function plainWords(indicator: FirmIndicator, voice: Voice): Html {
  const { firm } = voice.words.page;
  const { type, baseline, followUp, unit, relativeChange, outcome, flagged } = indicator;
  if (type === 'practice') return html`${[firm.questions[indicator.id] ?? '', answer(indicator, voice)].join(' ').trim()}`;
  if (type === 'amount') return html`${firm.saved(amountText(followUp, indicator, voice))}`;
  if (baseline === 0 && followUp === 0) return html`${firm.none[indicator.id] ?? firm.zero}`;
  const fromTo = firm.fromTo(...levelTexts(baseline, followUp, unit, voice), unitOf(indicator, voice));
  const ending = firm.endings[outcome === null || flagged ? 'unchanged' : outcome];
  if (relativeChange === null) return html`${fromTo} ${outcome === 'improved' ? firm.fromZero.improved : firm.fromZero.worse}`;
  if (relativeChange === 0) return html`${fromTo} ${firm.same}`;
  const by = relativeChange > 0 ? firm.higher : firm.lower;
  return html`${fromTo} <data value="${relativeChange}">${by(percent(Math.abs(relativeChange), voice))}</data>${ending}`;
}

/** The unit of a level; empty for per cent, which the level itself shows. */
function unitOf({ unit, monthly, currency, outputUnit }: FirmIndicator, voice: Voice): string {
  if (unit === null || unit === 'percent') return '';
  const money = currency === null ? null : voice.words.page.firm.currency(currency);
  return unitText({ unit, monthly, currency: money, outputUnit }, voice);
}

/** "IDR 8,250,000", in Indonesian "Rp8.250.000". */
function amountText(value: number | null, { unit, currency }: Pick<FirmIndicator, 'unit' | 'currency'>, voice: Voice): string {
  const text = levelText(value, unit, voice);
  return currency === null || value === null ? text : voice.words.page.firm.money(text, voice.safe(currency));
}

/** An amount is not a change between rounds, so the amounts of the other rounds are given as well. */
function otherRounds(indicator: FirmIndicator, periods: readonly FirmPeriod[], voice: Voice): string | null {
  if (indicator.type !== 'amount') return null;
  const others = periods.filter(({ role }) => role === 'other').map(({ period }) => period);
  const said = indicator.rounds.flatMap(({ period, level }) => {
    if (level === null || !others.includes(period)) return [];
    return [`${amountText(level, indicator, voice)} (${voice.safe(voice.words.vocabulary.period(period))})`];
  });
  return said.length === 0 ? null : ` ${voice.words.page.firm.otherRounds(said.join(', '))}`;
}

function answer({ baseline, followUp }: FirmIndicator, voice: Voice): string {
  const { answer: now, answers } = voice.words.page.firm;
  if (baseline === null) return followUp === 1 ? now.yes : now.no;
  if (baseline === 1) return followUp === 1 ? answers.yesYes : answers.yesNo;
  return followUp === 1 ? answers.noYes : answers.noNo;
}

/** How the indicator is measured, the rank among the peers if the change is reliable, and the median of the peers. */
function about(indicator: FirmIndicator, voice: Voice): string {
  const { type, basis, rank, peerMedian, flagged } = indicator;
  const { vocabulary, page } = voice.words;
  const { firm } = page;
  const measured = basis === null || type !== 'change' ? '' : (vocabulary.bases[basis] ?? basis);
  const place = rank === null || rank.n < 2 || flagged ? '' : firm.place(count(rank.rank, voice), count(rank.n, voice));
  const others = peerMedian === null || peerMedian.n < 2 ? '' : peersText(indicator, peerMedian, voice);
  return [measured, place, others].filter((part) => part !== '').join(' · ');
}

function peersText(indicator: FirmIndicator, { value, n, k }: NonNullable<FirmIndicator['peerMedian']>, voice: Voice): string {
  const { firm } = voice.words.page;
  const among = count(n, voice);
  if (k !== undefined) return firm.peersYes(count(k, voice), among);
  if (indicator.type === 'change') return firm.peersMedian(percent(value, voice, true), among);
  const amount = amountText(value, indicator, voice);
  return value === 0 ? firm.peersNothing(amount, among) : firm.peersMedian(amount, among);
}

/** Levels over time, with a table for readers who cannot see the line; null for a yes/no answer and for levels that are all zero. */
function rounds({ type, rounds: given, unit, outcome, flagged }: FirmIndicator, voice: Voice): Html | null {
  const { page, vocabulary } = voice.words;
  const known = given.filter(({ level }) => level !== null);
  if (type !== 'change' || known.length < 2 || known.every(({ level }) => level === 0)) return null;
  const decimals = levelDecimals(
    given.map(({ level }) => level),
    unit,
  );
  const levels = given.map(({ period, level }) => ({
    period: voice.safe(vocabulary.period(period)),
    level,
    text: levelText(level, unit, voice, decimals),
  }));
  const header = levels.map(({ period }) => html`<th scope="col">${period}</th>`);
  const cells = levels.map(({ level, text }) => html`<td>${figure(text, level)}</td>`);
  return html`<figure>${roundsChart(levels, flagged ? null : outcome, page.firm.rounds)}
<div class="unseen"><table><caption>${page.firm.rounds}</caption><thead><tr>${header}</tr></thead><tbody><tr>${cells}</tr></tbody></table></div></figure>`;
}
