import type { Coverage, Kind, Of, Statistic } from '../model.js';

/** The differences between two reports, or between two groups of one, as plain data. */
export interface Comparison {
  readonly schemaVersion: 1;
  readonly document: 'comparison';
  readonly before: SideName;
  readonly after: SideName;
  readonly dataNotes: readonly string[];
  /** Settings that differ between the two, because of which their figures differ too. */
  readonly settings: readonly SettingChange[];
  /** The dimensions of the groups; empty if the two are grouped differently, so that only the totals can be compared. */
  readonly by: readonly string[];
  readonly groups: readonly GroupComparison[];
  /** Null if a side does not list its enterprises (a report) or they are different ones by definition (groups of one file). */
  readonly firms: readonly FirmMoves[] | null;
}

/** The source of one side: a file, and the key of the group if only one is compared (empty for the total). */
export interface SideName {
  readonly file: string;
  readonly group: readonly (string | null)[] | null;
}

export interface SettingChange {
  readonly setting: 'confidence' | 'followUpRound' | 'outliers' | 'by';
  readonly before: string | number;
  readonly after: string | number;
}

/** A null side has no such group, indicator or figure. */
export interface GroupComparison {
  readonly key: readonly (string | null)[];
  readonly total: boolean;
  readonly coverage: { readonly before: Coverage | null; readonly after: Coverage | null };
  readonly indicators: readonly IndicatorComparison[];
}

export interface IndicatorComparison {
  readonly id: string;
  readonly better: 'higher' | 'lower';
  readonly headline: Kind;
  readonly figures: readonly FigureComparison[];
}

/** A statistic as one side has it; of an amount, with its own currency. */
export type SideFigure = Pick<Statistic, 'value' | 'currency' | 'n' | 'N' | 'k'>;

/** One statistic on both sides. */
export interface FigureComparison {
  readonly kind: Kind;
  readonly of: Of;
  readonly unit: Statistic['unit'];
  readonly before: SideFigure | null;
  readonly after: SideFigure | null;
  /** After minus before: percentage points between percentages, otherwise the unit of the figure. Null where a side has no value or the currencies differ. */
  readonly difference: number | null;
}

/**
 * The enterprises behind the difference of one overall figure: the mean of the changes, or the share of an answer.
 * The contributions of all enterprises add up to the difference.
 */
export interface FirmMoves {
  readonly indicator: string;
  readonly kind: Kind;
  readonly difference: number | null;
  /** Enterprises in the figure on one side only. */
  readonly entered: readonly string[];
  readonly left: readonly string[];
  /** Number of enterprises on both sides with different values. */
  readonly changed: number;
  /** The largest contributions in either direction, at most `MOVED`. */
  readonly moved: readonly FirmMove[];
}

export interface FirmMove {
  readonly enterprise: string;
  readonly how: 'entered' | 'left' | 'changed';
  readonly before: number | null;
  readonly after: number | null;
  readonly contribution: number;
}
