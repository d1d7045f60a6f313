import type { Reason } from '../indicators/reasons.js';

/** Figures of one indicator over one group: numbers only, whichever engine computed them. */
export type Figures = ChangeFigures | AmountFigures | PracticeFigures;

export interface EngineOptions {
  /** Between 0 and 1. */
  readonly confidence: number;
  readonly excludeOutliers: boolean;
  /** Whether every enterprise that is left out is named. */
  readonly ledger: boolean;
  /** Share of the mean by which an enterprise must move it to be named as influential. */
  readonly influenceAbove: number;
}

/** Members of a group that are not in a figure, by reason: their number, and their list when requested. For every figure n + all of these = N. */
export type LeftOutMembers = ReadonlyMap<Reason, { readonly n: number; readonly members: Int32Array | null }>;

/** Statistics of a sample of numbers. Quantiles are type 7; sd has n − 1. */
export interface Sample {
  readonly n: number;
  readonly mean: number;
  readonly sd: number | null;
  readonly min: number;
  readonly q1: number;
  readonly median: number;
  readonly q3: number;
  readonly max: number;
  readonly sum: number;
  readonly meanInterval: { readonly low: number; readonly high: number } | null;
  readonly medianInterval: { readonly low: number; readonly high: number } | null;
}

export interface ChangeFigures {
  readonly type: 'change';
  readonly N: number;
  /** Enterprises with both levels: improved + unchanged + worse. */
  readonly n: number;
  readonly leftOut: LeftOutMembers;
  readonly improved: number;
  readonly unchanged: number;
  readonly worse: number;
  readonly improvedInterval: { readonly low: number; readonly high: number } | null;
  /** Relative changes in per cent; null when no enterprise has one. */
  readonly relative: Sample | null;
  readonly relativeLeftOut: LeftOutMembers;
  /** Changes in percentage points of the enterprises whose level is per cent; null when no basis is per cent. */
  readonly points: Sample | null;
  readonly pointsLeftOut: LeftOutMembers;
  readonly pooled: PooledFigures | null;
  readonly pooledLeftOut: LeftOutMembers;
  readonly bases: readonly { readonly basis: number; readonly monthly: boolean; readonly n: number }[];
  /** Enterprises whose relative change has a modified z above 3.5. */
  readonly flagged: Int32Array;
  /** The enterprise that moves the mean most, and the mean without it; null when none moves it by more than `influenceAbove`. */
  readonly influence: { readonly enterprise: number; readonly meanWithout: number; readonly share: number } | null;
}

/** Ratio of sums against ratio of sums over the alike enterprises. */
export interface PooledFigures {
  readonly n: number;
  readonly basis: number;
  readonly monthly: boolean;
  /** Codes in the dataset's columns, or −1. */
  readonly currency: number;
  readonly outputUnit: number;
  /** Per cent; null when the pooled baseline is zero. */
  readonly change: number | null;
  /** Percentage points, for levels in per cent; otherwise null. */
  readonly pointChange: number | null;
  readonly baseline: { readonly pooled: number; readonly median: number };
  readonly followUp: { readonly pooled: number; readonly median: number };
}

export interface AmountFigures {
  readonly type: 'amount';
  readonly N: number;
  readonly n: number;
  readonly leftOut: LeftOutMembers;
  /** Enterprises that report more than zero. */
  readonly reporting: number;
  readonly interval: { readonly low: number; readonly high: number } | null;
  /** Amounts in the group's most common currency. */
  readonly amounts: Sample | null;
  readonly amountsLeftOut: LeftOutMembers;
  readonly currency: number;
  /** Months of the shortest and the longest period of those amounts; null when no length is known. */
  readonly lengths: { readonly shortest: number; readonly longest: number } | null;
}

export interface PracticeFigures {
  readonly type: 'practice';
  readonly N: number;
  readonly n: number;
  readonly leftOut: LeftOutMembers;
  readonly yes: number;
  readonly interval: { readonly low: number; readonly high: number } | null;
  /** Of the enterprises that answered at baseline too. */
  readonly adoption: {
    readonly n: number;
    readonly yesBefore: number;
    readonly yesAfter: number;
    readonly adopted: number;
    readonly abandoned: number;
  } | null;
}
