import type { IdList } from '../dataset/columns/id-list.js';
import type { FollowUpRound } from '../dataset/pairing.js';
import type { Coverage, LedgerEntry, LeftOut } from '../engine/port.js';
import type { Severity, Unused } from '../finding.js';
import type { UnitId } from '../indicators/definition.js';
import type { FirmRows } from './firm-model.js';

/**
 * A report as plain data: no words of any language, nothing rounded, nothing about how the input was written. Renderers turn it into
 * text and never compute. `Ids` is the type of long lists of ids on their way to a renderer.
 */
export interface ReportModel<Ids extends IdList = IdList> {
  readonly schemaVersion: 1;
  readonly document: 'report';
  /** The distinct texts of `data_note` columns ("synthetic"), in order. */
  readonly dataNotes: readonly string[];
  readonly confidence: number;
  readonly followUpRound: FollowUpRound;
  readonly outliers: 'kept' | 'excluded';
  /** The dimensions that make the groups; empty when there is only the total. */
  readonly by: readonly string[];
  /** Groups in natural order of their keys, the total last. */
  readonly groups: readonly ReportGroup<Ids>[];
  /** Present if reported figures were requested. */
  readonly reported?: readonly ReportedComparison[];
  /** Present if the full ledger was requested. */
  readonly ledger?: readonly LedgerEntry[];
  /** Every enterprise, for the formats that show them all. */
  readonly firms?: FirmRows;
  /** Present if the method was requested. */
  readonly citation?: Citation;
  /** The results of a validation, for the formats that show them. */
  readonly findings?: DataFindings;
}

export type { CountedSum, Coverage, LedgerEntry, LeftOut, RoundCount } from '../engine/port.js';
export type { FollowUpRound };

export interface ReportGroup<Ids extends IdList = IdList> {
  /** One value per dimension in `by`; `null` is "not stated". Empty for a total over several groups; a single group that is its own total keeps its key. */
  readonly key: readonly (string | null)[];
  readonly total: boolean;
  readonly coverage: Coverage;
  readonly indicators: readonly IndicatorResult<Ids>[];
}

/** The tool and the files behind a report, so that it can be reproduced. */
export interface Citation {
  readonly tool: string;
  readonly version: string;
  /** Names without folders, and the SHA-256 of each file as stored, in hexadecimal. */
  readonly files: readonly { readonly file: string; readonly sha256: string }[];
}

/** The part of a validation shown beside figures: the findings per rule, and how much of every file was used. */
export interface DataFindings {
  readonly rules: readonly {
    readonly code: string;
    readonly severity: Severity | 'off';
    readonly status: 'fail' | 'pass' | 'not-applicable' | 'crashed' | 'off';
    readonly count: number;
    readonly unused: Unused;
  }[];
  readonly counts: Readonly<Record<Severity, number>>;
  readonly files: readonly {
    readonly file: string;
    readonly rows: { readonly total: number; readonly used: number; readonly reported: number };
    readonly cells: { readonly total: number; readonly used: number; readonly missing: number; readonly reported: number };
  }[];
}

export type Kind = 'mean' | 'median' | 'pooled' | 'share_improved' | 'share_reporting' | 'share_yes' | 'max' | 'sum';

/** The quantity a statistic summarises. */
export type Of = 'relative_change' | 'point_change' | 'amount' | 'answer';

/** One aggregate. n and the counts in `leftOut` always add up to N. */
export interface Statistic {
  readonly kind: Kind;
  readonly of: Of;
  /** Per cent for changes and shares, percentage points for point changes, money for amounts; null when n is 0, when it cannot be computed, and for `max` when no change is for the better. */
  readonly value: number | null;
  readonly unit: 'percent' | 'points' | 'currency';
  /** ISO 4217 code of an amount; null when the data names no currency. */
  readonly currency?: string | null;
  readonly n: number;
  readonly N: number;
  /** The numerator of a share of n. */
  readonly k?: number;
  readonly interval: Interval | null;
  readonly leftOut: readonly LeftOut[];
}

export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly method: 'student_t' | 'wilson' | 'order_statistic';
}

/** Spread of the firms' changes (or amounts). Quantiles are type 7, sd has n − 1. */
export interface Distribution {
  readonly of: Of;
  readonly n: number;
  readonly min: number;
  readonly q1: number;
  readonly median: number;
  readonly q3: number;
  readonly max: number;
  readonly mean: number;
  /** Null when n < 2. */
  readonly sd: number | null;
}

/** Pooled and median level before and after, over the firms of the pooled figure. */
export interface Levels {
  readonly basis: string;
  readonly unit: UnitId;
  /** The level is per month of the period. */
  readonly monthly: boolean;
  readonly currency: string | null;
  readonly outputUnit: string | null;
  readonly n: number;
  readonly baseline: { readonly pooled: number | null; readonly median: number | null };
  readonly followUp: { readonly pooled: number | null; readonly median: number | null };
}

export interface IndicatorResult<Ids extends IdList = IdList> {
  readonly id: string;
  readonly type: 'change' | 'amount' | 'practice';
  readonly better: 'higher' | 'lower';
  /** The kind of the figure shown first. */
  readonly headline: Kind;
  /** Enterprises in the group. */
  readonly N: number;
  /** Enterprises that have this indicator (both levels, or an answer at follow-up). */
  readonly n: number;
  /** Bases with the number of the n that used each, most used first. Empty for answers. */
  readonly bases: readonly { readonly id: string; readonly monthly: boolean; readonly n: number }[];
  readonly statistics: readonly Statistic[];
  /** Distribution of relative changes (or of amounts); null when there are none. */
  readonly distribution: Distribution | null;
  /** Distribution of changes in percentage points; null when the levels are not per cent. */
  readonly pointDistribution: Distribution | null;
  /** Counts among the n with both levels; null for answers. */
  readonly direction: { readonly improved: number; readonly unchanged: number; readonly worse: number } | null;
  readonly levels: Levels | null;
  /** Yes/no answers before and after, among the enterprises that answered both; null otherwise. */
  readonly adoption: Adoption | null;
  /** Enterprises whose change is flagged (modified z > 3.5), by id. */
  readonly flagged: Ids;
  readonly caveats: readonly Caveat[];
}

/** A practice among the enterprises that answered at baseline and at follow-up. */
export interface Adoption {
  readonly n: number;
  readonly yesBefore: number;
  readonly yesAfter: number;
  /** No before, yes after. */
  readonly adopted: number;
  /** Yes before, no after. */
  readonly abandoned: number;
}

export type CaveatCode =
  | 'signs_disagree'
  | 'one_firm_moves_mean'
  | 'small_n'
  | 'few_paired'
  | 'outliers_flagged'
  | 'outliers_excluded'
  | 'zero_baselines'
  | 'pooled_zero_baseline'
  | 'pooled_part'
  | 'pooled_ready_rates'
  | 'units_assumed_alike'
  | 'currency_not_stated'
  | 'prices_not_deflated'
  | 'period_length_not_stated'
  | 'period_lengths_differ';

/** Something the reader must know before using a figure; the sentence is in `locale/`. */
export interface Caveat {
  readonly code: CaveatCode;
  readonly args: Readonly<Record<string, string | number>>;
}

/** A published figure beside the computed one of the same kind. */
export interface ReportedComparison {
  readonly id: string;
  readonly indicator: string | null;
  readonly value: number;
  readonly unit: 'percent' | 'enterprises' | 'workers' | 'people';
  readonly kind: Kind | 'count';
  /** Whether the source itself names the kind, or it is our reading. */
  readonly kindStated: boolean;
  readonly asOf: string;
  readonly cumulative: boolean | null;
  readonly source: string;
  /** Code of a known trap about this figure, or null; the sentence is in `locale/`. */
  readonly trap: string | null;
  /** Computed figure of that kind over the whole dataset; null when it could not be computed. */
  readonly computed: number | null;
  readonly n: number | null;
  readonly N: number | null;
  readonly k: number | null;
}
