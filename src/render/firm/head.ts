import { formatNumber } from '../../locale/index.js';
import type { FirmCard, FirmPeriod } from '../../report/firm-model.js';
import { count } from '../figures.js';
import { dimensionText, type Voice } from '../voice.js';
import { peerGroupText } from './view.js';

/** "Bali Batik (BALI-014)". */
export function enterpriseText({ enterprise: { id, name } }: FirmCard, { safe }: Voice): string {
  return name === null ? safe(id) : `${safe(name)} (${safe(id)})`;
}

/** "Phase I · province Bali · training M1, M2". */
export function dimensionsText({ enterprise }: FirmCard, voice: Voice): string {
  return enterprise.dimensions.map(({ dimension, values }) => dimensionText(dimension, values, voice)).join(' · ');
}

export function peersText(card: FirmCard, voice: Voice): string {
  const { firm } = voice.words;
  const { by, N } = card.peers;
  const group = peerGroupText(card, voice);
  if (N <= 1) return by.length === 0 ? firm.noPeersAtAll : firm.noPeers(group);
  return by.length === 0 ? firm.peersAll(count(N, voice)) : firm.peers(count(N, voice), group);
}

/** What a reader must know before the changes; empty if there is nothing. */
export function warnings({ followUpBeforeBaseline }: FirmCard, { words }: Voice): string[] {
  return followUpBeforeBaseline ? [words.firm.swapped] : [];
}

/** How a period writes its dates. */
export interface Dates {
  readonly date: (date: string) => string;
  readonly span: (start: string, end: string) => string;
}

function isoDates({ words: { firm } }: Voice): Dates {
  return { date: (date) => date, span: firm.span };
}

/** A period as a row: its name, dates, length, workers, and whether it is one of the two compared. */
export function periodRow(
  { period, start, end, months, workers, role }: FirmPeriod,
  voice: Voice,
  dates: Dates = isoDates(voice),
): string[] {
  const { firm, vocabulary } = voice.words;
  return [
    voice.safe(vocabulary.period(period)),
    start === null || end === null ? dates.date(voice.safe(start ?? end ?? '')) : dates.span(voice.safe(start), voice.safe(end)),
    months === null ? '' : firm.months(formatNumber(months, { lang: voice.lang, trim: true })),
    workers === null ? '' : firm.workers(formatNumber(workers, { lang: voice.lang, trim: true })),
    firm.roles[role],
  ];
}
