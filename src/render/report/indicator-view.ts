import { FINEST } from '../../locale/index.js';
import type { Distribution, IndicatorResult, Kind, Of, Statistic } from '../../report/model.js';
import { bareNumber, bareRange, count, none, rangeText, shareText, statisticText, withUnit } from '../figures.js';
import type { StatName } from '../options.js';
import { indicatorLabel, type Voice } from '../voice.js';

export type Outcome = 'improved' | 'unchanged' | 'worse';

/** Signs shown with colours, so that colour is never the only cue; their words are next to them or in a legend. */
export const outcomeMarks = { improved: '▲', unchanged: '', worse: '▼' } as const satisfies Record<Outcome, string>;

/** The columns of a change, in order; each cell has the n behind it. */
export const changeColumns = ['mean', 'median', 'quartiles', 'pooled', 'improved', 'max', 'sd'] as const satisfies readonly StatName[];
export type ChangeColumn = (typeof changeColumns)[number];

export interface FigureCell {
  /** Without unit, for columns whose header names it. */
  readonly bare: string;
  readonly text: string;
  /** Null if the cell shows its own n or has none. */
  readonly n: number | null;
}

/** One indicator of one group, in words and written numbers. */
export interface IndicatorView {
  readonly label: string;
  readonly headline: {
    readonly value: string;
    readonly kind: Kind;
    readonly outcome: Outcome | null;
    /** Whether this figure alone would mislead, according to a caveat. */
    readonly doubted: boolean;
    /** Null if there is none or it was not requested. */
    readonly interval: { readonly bare: string; readonly text: string } | null;
  };
  readonly n: number;
  readonly N: number;
  /** Cells of a change; null for answers. */
  readonly cells: Readonly<Record<ChangeColumn, FigureCell>> | null;
  /** Figures without a column: those of answers, and changes in points. */
  readonly details: readonly string[];
}

export function viewIndicator(result: IndicatorResult, stats: ReadonlySet<StatName>, voice: Voice): IndicatorView {
  const headline = headlineOf(result);
  const share = result.type === 'change' ? [] : [shareText(headline, voice)];
  return {
    label: indicatorLabel(result.id, voice),
    headline: {
      value: statisticText(headline, voice),
      kind: result.headline,
      outcome: headline === undefined ? null : headlineOutcome(headline, result.better),
      doubted: isDoubted(result),
      interval:
        headline?.interval && stats.has('interval')
          ? { bare: bareRange(headline.interval, headline, voice), text: rangeText(headline.interval, headline, voice) }
          : null,
    },
    n: headline?.n ?? result.n,
    N: result.N,
    cells: result.type === 'change' ? changeCells(result, voice) : null,
    details: [...share, ...amountDetails(result, stats, voice), ...pointDetails(result, stats, voice), ...adoptionDetails(result, voice)],
  };
}

/** The sign that points from a headline to the caveats, which also begin with it. */
export const doubtMark = '!';

/** Whether one enterprise moves a headline mean, or the headline and another figure point in different directions. */
function isDoubted({ headline, caveats }: IndicatorResult): boolean {
  return caveats.some(({ code }) => code === 'signs_disagree' || (code === 'one_firm_moves_mean' && headline === 'mean'));
}

export function headlineOf(result: IndicatorResult): Statistic | undefined {
  return result.statistics.find(({ kind, of }) => kind === result.headline && of !== 'point_change');
}

/** The outcome of a change in its printed form, after rounding; null for other statistics. */
export function headlineOutcome({ of, value }: Statistic, better: 'higher' | 'lower'): Outcome | null {
  if (of !== 'relative_change' || value === null) return null;
  return Number(value.toFixed(FINEST)) === 0 ? 'unchanged' : value > 0 === (better === 'higher') ? 'improved' : 'worse';
}

function changeCells(result: IndicatorResult, voice: Voice): Record<ChangeColumn, FigureCell> {
  const scale = { of: 'relative_change', unit: 'percent' } as const;
  const cell = (bare: string, n: number | null): FigureCell => ({ bare, text: withUnit(bare, scale, voice), n: bare === none ? null : n });
  const figure = (kind: Kind) => {
    const statistic = find(result, kind, 'relative_change');
    return cell(bareNumber(statistic?.value ?? null, scale, voice), statistic?.n ?? null);
  };
  const spread = result.distribution;
  const improved = shareText(find(result, 'share_improved', 'relative_change'), voice);
  return {
    mean: figure('mean'),
    median: figure('median'),
    quartiles: spread === null ? cell(none, null) : quartileCell(spread, scale, voice),
    pooled: figure('pooled'),
    improved: { bare: improved, text: improved, n: null },
    max: figure('max'),
    sd: cell(bareNumber(spread?.sd ?? null, { of: 'answer', unit: 'percent' }, voice), spread?.n ?? null),
  };
}

function quartileCell({ q1, q3, n }: Distribution, scale: { of: Of; unit: 'percent' }, voice: Voice): FigureCell {
  const range = { low: q1, high: q3 };
  return { bare: bareRange(range, scale, voice), text: rangeText(range, scale, voice), n };
}

function amountDetails(result: IndicatorResult, stats: ReadonlySet<StatName>, voice: Voice): string[] {
  const amounts = (['sum', 'mean', 'median', 'max'] as const)
    .filter((kind) => stats.has(kind))
    .flatMap((kind) => find(result, kind, 'amount') ?? [])
    .filter(({ value }) => value !== null);
  const items = amounts.map((statistic) => `${voice.words.vocabulary.kinds[statistic.kind]} ${statisticText(statistic, voice)}`);
  const [first] = amounts;
  const sameAsHeadline = first === undefined || first.n === headlineOf(result)?.n;
  return sameAsHeadline ? items : [...items, voice.words.report.n(count(first.n, voice))];
}

function pointDetails(result: IndicatorResult, stats: ReadonlySet<StatName>, voice: Voice): string[] {
  if (!stats.has('points')) return [];
  return (['mean', 'median', 'pooled'] as const).flatMap((kind) => {
    const statistic = find(result, kind, 'point_change');
    if (statistic === undefined || statistic.value === null) return [];
    const { vocabulary, report } = voice.words;
    return [`${vocabulary.kinds[kind]} ${statisticText(statistic, voice)} (${report.n(count(statistic.n, voice))})`];
  });
}

function adoptionDetails({ adoption }: IndicatorResult, voice: Voice): string[] {
  if (adoption === null) return [];
  const of = (yes: number) => `${count(yes, voice)}/${count(adoption.n, voice)}`;
  return [voice.words.report.adoption(of(adoption.yesBefore), of(adoption.yesAfter))];
}

function find(result: IndicatorResult, kind: Kind, of: Of): Statistic | undefined {
  return result.statistics.find((statistic) => statistic.kind === kind && statistic.of === of);
}
