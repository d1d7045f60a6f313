import type { FirmCard, FirmIndicator } from '../report/firm-model.js';
import { bareNumber, count, levelText, measuredAs, none, percent } from './figures.js';
import { outcomeMarks } from './indicator-view.js';
import { spark } from './spark.js';
import { dimensionName, indicatorLabel, type Voice } from './voice.js';

/** One indicator of one enterprise that has a figure, in words and written numbers. */
export interface FirmView {
  readonly label: string;
  /** "value added per worker, IDR per worker per month"; empty for a yes/no answer. */
  readonly measuredAs: string;
  readonly beforeAfter: string;
  readonly change: string;
  readonly points: string;
  readonly outcome: FirmIndicator['outcome'];
  /** "▲ better". */
  readonly outcomeText: string;
  /** "3 of 41"; where there is no rank, how many peers have the figure. */
  readonly rank: string;
  readonly peers: string;
  readonly rounds: string;
}

type Measured = Pick<FirmIndicator, 'basis' | 'unit' | 'monthly' | 'currency' | 'outputUnit'>;
type Figures = Pick<FirmIndicator, 'baseline' | 'followUp' | 'unit'>;

export function hasFigure({ type, baseline, followUp }: FirmIndicator): boolean {
  return followUp !== null && (type !== 'change' || baseline !== null);
}

export function viewFirmIndicator(indicator: FirmIndicator, voice: Voice): FirmView {
  const { firm, report } = voice.words;
  const { rank, peerMedian } = indicator;
  const peerN = peerMedian === null ? none : report.n(count(peerMedian.n, voice));
  return {
    label: indicatorLabel(indicator.id, voice),
    measuredAs: measuredAsText(indicator, voice),
    beforeAfter: beforeAfterText(indicator, indicator.type, voice),
    change: percent(indicator.relativeChange, voice, true),
    points: bareNumber(indicator.pointChange, { of: 'point_change', unit: 'points' }, voice),
    outcome: indicator.outcome,
    outcomeText: outcomeText(indicator.outcome, voice),
    rank: rank === null ? peerN : firm.rank(count(rank.rank, voice), count(rank.n, voice)),
    peers: peerMedian === null ? none : peerValue(indicator, peerMedian.value, voice),
    rounds: indicator.type === 'change' ? spark(indicator.rounds.map(({ level }) => level)) : '',
  };
}

export function outcomeText(outcome: FirmIndicator['outcome'], { words }: Voice): string {
  return outcome === null ? none : `${outcomeMarks[outcome]} ${words.vocabulary.outcomes[outcome]}`.trim();
}

function measuredAsText(measured: Measured, voice: Voice): string {
  const { basis, unit } = measured;
  return unit === null ? '' : measuredAs(basis, { ...measured, unit }, voice);
}

export function beforeAfterText({ baseline, followUp, unit }: Figures, type: FirmIndicator['type'], voice: Voice): string {
  const { yes, no } = voice.words.vocabulary;
  const write = (level: number | null) =>
    type === 'practice' && level !== null ? (level === 1 ? yes : no) : levelText(level, unit, voice);
  return type === 'amount' ? write(followUp) : `${write(baseline)} → ${write(followUp)}`;
}

/** "phase Phase I, province Bali"; empty when the peers are all enterprises. */
export function peerGroupText({ peers }: FirmCard, voice: Voice): string {
  return peers.by
    .map(
      (dimension, i) =>
        `${dimensionName(dimension, voice)} ${peers.key[i] === null ? voice.words.vocabulary.notStated : voice.safe(peers.key[i])}`,
    )
    .join(', ');
}

/** Peers of a change are their changes, of an amount their amounts, of an answer the share of yes. */
function peerValue({ type, unit }: FirmIndicator, value: number, voice: Voice): string {
  return type === 'amount' ? levelText(value, unit, voice) : percent(value, voice, type === 'change');
}
