import type { FollowUpRound } from '../dataset/pairing.js';
import type { UnitId } from '../indicators/definition.js';
import type { Reason } from '../indicators/reasons.js';

/** Everything about one enterprise, as plain data. */
export interface FirmCard {
  readonly schemaVersion: 1;
  readonly document: 'firm';
  readonly dataNotes: readonly string[];
  readonly enterprise: {
    readonly id: string;
    readonly name: string | null;
    /** Values by dimension, for the dimensions in the data; several trainings are several entries. */
    readonly dimensions: readonly { readonly dimension: string; readonly values: readonly string[] }[];
  };
  readonly followUpRound: FollowUpRound;
  /** Its observations in order of time. */
  readonly periods: readonly FirmPeriod[];
  /** Present if the follow-up compared starts before the baseline: the two may be swapped, and every change then has the wrong direction. */
  readonly followUpBeforeBaseline?: true;
  /** The group it is compared with: the values of the `by` dimensions, and how many enterprises it has (this one included). */
  readonly peers: { readonly by: readonly string[]; readonly key: readonly (string | null)[]; readonly N: number };
  readonly indicators: readonly FirmIndicator[];
}

export interface FirmPeriod {
  /** `baseline`, `follow-up`, `follow-up-2`, … or an ISO date. */
  readonly period: string;
  readonly start: string | null;
  readonly end: string | null;
  readonly months: number | null;
  readonly workers: number | null;
  /** `baseline` and `follow_up` are the two compared; `duplicate` was entered twice and is not used. */
  readonly role: 'baseline' | 'follow_up' | 'other' | 'duplicate';
}

/** The figures of one enterprise for one indicator. */
export interface FirmFigures {
  readonly basis: string | null;
  readonly unit: UnitId | null;
  readonly monthly: boolean;
  readonly currency: string | null;
  readonly outputUnit: string | null;
  /** Levels; for a practice 1 is yes and 0 is no; for an amount only `followUp` is given. */
  readonly baseline: number | null;
  readonly followUp: number | null;
  /** Per cent; null when the baseline is zero or there is no pair. */
  readonly relativeChange: number | null;
  /** Percentage points; only for levels in per cent. */
  readonly pointChange: number | null;
  readonly outcome: 'improved' | 'unchanged' | 'worse' | null;
  /** Why there is no figure; null when there is one. `zero_baseline` comes with levels and an outcome. */
  readonly reason: Reason | null;
}

export interface FirmIndicator extends FirmFigures {
  readonly id: string;
  readonly type: 'change' | 'amount' | 'practice';
  readonly better: 'higher' | 'lower';
  /** 1 is the largest change for the better; ties share the better rank. Null for practices, for an amount of zero, which many share, and without peers. */
  readonly rank: { readonly rank: number; readonly n: number } | null;
  /** Median of the peers' relative changes (amounts for an amount), this firm included; share of yes in % for a practice. Null without peers. */
  readonly peerMedian: {
    readonly value: number;
    readonly n: number;
    /** Of a practice: how many of n say yes. */
    readonly k?: number;
  } | null;
  /** Whether the relative change is unusually large or small among the peers (modified z > 3.5), as in `flagged` of a report. */
  readonly flagged: boolean;
  /** Level in every round on this firm's basis, in order of time. */
  readonly rounds: readonly { readonly period: string; readonly level: number | null }[];
  /** Measures to collect so that the indicator can be computed (or on a better basis), by period. */
  readonly collect: readonly { readonly period: 'baseline' | 'follow_up'; readonly measures: readonly string[] }[];
  /** The arithmetic of both levels; present on request. */
  readonly trace?: { readonly baseline: TracedLevel | null; readonly followUp: TracedLevel | null };
}

/** level = numerator × factor ÷ (denominator × months), each part with its cell. */
export interface TracedLevel {
  readonly period: string;
  readonly numerator: TracedCell;
  readonly factor: number;
  readonly denominator: TracedCell | null;
  /** The cells that gave the number of months, when the level is per month. */
  readonly months: { readonly value: number; readonly cells: readonly TracedCell[] } | null;
  readonly level: number;
}

export interface TracedCell {
  readonly field: string;
  /** The number read from the cell; null for a cell that is not a number (a date). */
  readonly value: number | null;
  /** The cell as written. */
  readonly text: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The cell of a workbook, "Data!B7"; line and column are then its row and column. */
  readonly cell?: string;
  /** The header over the cell. */
  readonly header: string;
}

/** The rows of `--level firm`: one per enterprise and indicator. */
export interface FirmRows {
  readonly schemaVersion: 1;
  readonly document: 'firms';
  readonly dataNotes: readonly string[];
  readonly followUpRound: FollowUpRound;
  /** Names of the dimension columns, in order. */
  readonly dimensions: readonly string[];
  readonly rows: readonly FirmRow[];
}

export interface FirmRow extends FirmFigures {
  readonly enterpriseId: string;
  readonly enterpriseName: string | null;
  /** One text for each of `dimensions`; several trainings are joined by `;`. */
  readonly dimensions: readonly (string | null)[];
  readonly indicator: string;
}
