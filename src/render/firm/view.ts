import type { FirmCard, FirmIndicator } from '../../report/firm-model.js';
import { bareNumber, count, levelText, levelTexts, measuredAs, none, percent } from '../figures.js';
import { outcomeMarks } from '../report/indicator-view.js';
import { spark } from '../text/spark.js';
import { dimensionName, dimensionText, indicatorLabel, type Voice } from '../voice.js';

/** One indicator of one enterprise that has a figure, in words and written numbers. */
export interface FirmView {
  readonly label: string;
  /** "value added per worker, IDR per worker per month"; empty for a yes/no answer. */
  readonly measuredAs: string;
  readonly beforeAfter: string;
  readonly change: string;
  readonly points: string;
  readonly outcome: FirmIndicator['outcome'];
  /** Whether the change is unusual among those of the peers. */
  readonly flagged: boolean;
  /** "▲ better"; "? better" when flagged. */
  readonly outcomeText: string;
  /** "3 of 41"; "– (n 41)" where there is no rank, no other enterprise to rank with, or a change to check first. */
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
  const { rank, peerMedian, outcome, flagged } = indicator;
  const unranked = peerMedian === null ? none : `${none} (${report.n(count(peerMedian.n, voice))})`;
  return {
    label: indicatorLabel(indicator.id, voice),
    measuredAs: measuredAsText(indicator, voice),
    beforeAfter: beforeAfterText(indicator, indicator.type, voice),
    change: percent(indicator.relativeChange, voice, true),
    points: bareNumber(indicator.pointChange, { of: 'point_change', unit: 'points' }, voice),
    outcome,
    flagged,
    outcomeText: outcomeText(outcome, voice, flagged),
    rank: rank === null || rank.n < 2 || flagged ? unranked : firm.rank(count(rank.rank, voice), count(rank.n, voice)),
    peers: peerMedian === null || peerMedian.n < 2 ? none : peerValue(indicator, peerMedian.value, voice),
    rounds: indicator.type === 'practice' ? '' : spark(indicator.rounds.map(({ level }) => level)),
  };
}

export function outcomeText(outcome: FirmIndicator['outcome'], { words }: Voice, flagged = false): string {
  return outcome === null ? none : `${flagged ? '?' : outcomeMarks[outcome]} ${words.vocabulary.outcomes[outcome]}`.trim();
}

function measuredAsText(measured: Measured, voice: Voice): string {
  const { basis, unit } = measured;
  return unit === null ? '' : measuredAs(basis, { ...measured, unit }, voice);
}

export function beforeAfterText({ baseline, followUp, unit }: Figures, type: FirmIndicator['type'], voice: Voice): string {
  const { yes, no } = voice.words.vocabulary;
  if (type === 'amount') return levelText(followUp, unit, voice);
  const answer = (level: number | null) => (level === null ? none : level === 1 ? yes : no);
  const [before, after] = type === 'practice' ? [baseline, followUp].map(answer) : levelTexts(baseline, followUp, unit, voice);
  return `${before} → ${after}`;
}

/** "Phase I, province Bali"; empty when the peers are all enterprises. */
export function peerGroupText({ peers }: FirmCard, voice: Voice): string {
  return peers.by
    .map((dimension, i) => {
      const value = peers.key[i];
      if (value === null) return `${dimensionName(dimension, voice)} ${voice.words.vocabulary.notStated}`;
      return dimensionText(dimension, [value], voice);
    })
    .join(', ');
}

/** The legend of the columns of peers, outcomes and rounds. */
export function legendOf(views: readonly FirmView[], { words: { firm } }: Voice): string {
  return [
    ...(views.some(({ peers }) => peers !== none) ? [firm.peersLegend] : []),
    ...(views.some(({ flagged }) => flagged) ? [firm.checkLegend] : []),
    ...(views.some(({ rounds }) => rounds !== '') ? [firm.roundsLegend] : []),
  ].join(' ');
}

/** Peers of a change are their changes, of an amount their amounts, of an answer the share of yes. */
function peerValue({ type, unit }: FirmIndicator, value: number, voice: Voice): string {
  return type === 'amount' ? levelText(value, unit, voice) : percent(value, voice, type === 'change');
}
