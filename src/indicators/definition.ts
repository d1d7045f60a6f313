import type { MeasureId } from '../dataset/fields.js';

/** A text in each language of the tool. */
export interface Bilingual {
  readonly en: string;
  readonly id: string;
}

/** The unit of a level; the words are in `locale/`. "Per month" is added if a level is taken per month. */
export type UnitId =
  | 'percent'
  | 'points'
  | 'currency'
  | 'currency_per_hour'
  | 'currency_per_worker'
  | 'currency_per_unit'
  | 'units_per_hour'
  | 'units_per_worker'
  | 'days_per_worker'
  | 'kwh'
  | 'kwh_per_unit'
  | 'kwh_per_thousand_currency'
  | 'accidents'
  | 'accidents_per_million_hours'
  | 'accidents_per_thousand_workers'
  | 'yes';

/**
 * One way to compute an indicator: level = numerator × factor ÷ denominator. Without a denominator the level is the
 * measure itself. A flow over a stock, or a flow alone, is taken per month when the periods give their length.
 */
export interface Basis {
  readonly id: string;
  readonly numerator: MeasureId;
  readonly denominator?: MeasureId;
  readonly factor?: number;
  readonly unit: UnitId;
  /** The level counts product units, so that only firms with the same product may be pooled. */
  readonly perProduct?: true;
  /** The level has no product unit, but the sums behind it count product units, so that only firms with the same product may be pooled. */
  readonly sumsProducts?: true;
}

interface IndicatorHeader {
  readonly id: string;
  readonly label: Bilingual;
  /** One or two sentences a programme officer understands. */
  readonly description: Bilingual;
  /** Where the definition comes from, as a citation. */
  readonly source: string;
}

/** Compares a level before and after: the change of a firm, and aggregates of changes. */
export interface ChangeIndicator extends IndicatorHeader {
  readonly type: 'change';
  readonly better: 'higher' | 'lower';
  readonly headline: 'mean' | 'pooled';
  /** In order of preference: a firm uses the first basis that both of its periods fill. */
  readonly bases: readonly Basis[];
}

/** An amount that firms state at follow-up: how many report more than zero, and how much. */
export interface AmountIndicator extends IndicatorHeader {
  readonly type: 'amount';
  readonly better: 'higher';
  readonly headline: 'share_reporting';
  readonly measure: MeasureId;
  readonly unit: UnitId;
}

/** A yes/no answer at follow-up; a baseline answer, if there is one, is shown beside it. */
export interface PracticeIndicator extends IndicatorHeader {
  readonly type: 'practice';
  readonly better: 'higher';
  readonly headline: 'share_yes';
  readonly measure: MeasureId;
}

export type Indicator = ChangeIndicator | AmountIndicator | PracticeIndicator;
