import type { IdList } from '../dataset/columns/id-list.js';
import type { FollowUpRound } from '../dataset/pairing.js';
import type { Indicator } from '../indicators/definition.js';
import type { Reason } from '../indicators/reasons.js';
import type { AmountFigures, ChangeFigures, EngineOptions, PooledFigures, PracticeFigures } from './figures.js';

/**
 * Request to any engine. Requests and answers are plain data with names of enterprises, currencies and groups, except for long lists of
 * ids ({@link IdList}); nothing in an answer reveals which engine computed it.
 */
export interface AggregateRequest extends EngineOptions {
  readonly indicators: readonly Indicator[];
  /** Dimensions to group by, by name or header word; phase by default, if the data has it. */
  readonly by: readonly string[] | undefined;
  readonly followUpRound: FollowUpRound;
}

export interface Aggregates {
  /** Dimensions of the groups, as the data names them. */
  readonly by: readonly string[];
  /** Distinct data notes, in natural order. */
  readonly dataNotes: readonly string[];
  /** In natural order of their keys, the total last. */
  readonly groups: readonly GroupAggregates[];
  /** By group, indicator, figure and reason; present when requested. */
  readonly ledger?: readonly LedgerEntry[];
}

export interface GroupAggregates {
  readonly key: readonly (string | null)[];
  readonly total: boolean;
  readonly coverage: Coverage;
  /** One for each indicator of the request, in its order. */
  readonly indicators: readonly IndicatorAggregates[];
}

export type IndicatorAggregates = ChangeAggregates | AmountAggregates | PracticeAggregates;

type Named<Figures, Others> = Omit<Figures, keyof Others | 'leftOut'> & Others & { readonly leftOut: readonly LeftOut[] };

export type ChangeAggregates = Named<
  ChangeFigures,
  {
    readonly relativeLeftOut: readonly LeftOut[];
    readonly pointsLeftOut: readonly LeftOut[];
    readonly pooledLeftOut: readonly LeftOut[];
    readonly pooled: PooledAggregates | null;
    /** Ids of the enterprises whose relative change has a modified z above 3.5. */
    readonly flagged: IdList;
    readonly influence: { readonly enterprise: string; readonly meanWithout: number; readonly share: number } | null;
  }
>;

export type PooledAggregates = Omit<PooledFigures, 'currency' | 'outputUnit'> & {
  /** Null where it does not matter or no enterprise states it. */
  readonly currency: string | null;
  readonly outputUnit: string | null;
};

export type AmountAggregates = Named<AmountFigures, { readonly amountsLeftOut: readonly LeftOut[]; readonly currency: string | null }>;

export type PracticeAggregates = Named<PracticeFigures, Record<never, never>>;

/** Number of enterprises of a group that are not in a figure for one reason. */
export interface LeftOut {
  readonly reason: Reason;
  readonly n: number;
}

/** Number of enterprises in a group, and of those that could be compared. */
export interface Coverage {
  readonly enrolled: number;
  readonly withBaseline: number;
  readonly withFollowUp: number;
  readonly paired: number;
  /** Enterprises entered twice in one of the compared periods. */
  readonly duplicated: number;
  /** Enterprises by the round of the follow-up that is compared, in ascending order; in a report only if they are of different rounds. */
  readonly rounds?: readonly RoundCount[];
  /** Head-count at baseline, otherwise at follow-up: the workforce reached. */
  readonly workers: CountedSum;
  /** People trained, as given at follow-up, otherwise at baseline. */
  readonly trained: CountedSum;
}

/** Number of enterprises whose compared follow-up is of one round. */
export interface RoundCount {
  readonly round: number;
  readonly n: number;
}

/** A sum over the `n` enterprises that give a value; `value` is null when none does. */
export interface CountedSum {
  readonly value: number | null;
  readonly n: number;
}

/** Enterprises left out of one figure of one group for one reason. */
export interface LedgerEntry {
  readonly group: readonly (string | null)[];
  readonly total: boolean;
  readonly indicator: string;
  /** The figure they are left out of: an answer, an amount, relative changes, the share improved, or the pooled figure. */
  readonly figure: 'answer' | 'relative_change' | 'share_improved' | 'pooled' | 'amount';
  readonly reason: Reason;
  /** Enterprise ids, in order. */
  readonly enterprises: readonly string[];
}
