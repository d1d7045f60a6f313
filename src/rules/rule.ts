import type { Dataset, Measured } from '../dataset/dataset.js';
import type { Group } from '../dataset/groups.js';
import type { Pairs } from '../dataset/pairing.js';
import type { FileSummary } from '../dataset/read/reading.js';
import type { sizeSchemes } from '../dataset/size-schemes.js';
import type { Finding, Severity, Unused } from '../finding.js';
import type { ChangeIndicator, Indicator } from '../indicators/definition.js';
import type { FirmChanges } from '../indicators/evaluate.js';

/** A short CSV that illustrates a rule. */
export interface Example {
  readonly bad: string;
  readonly good: string;
  /** True if the rule needs more data than can be shown, so that the example is part of a file. */
  readonly excerpt?: true;
}

interface RuleHeader {
  /** `SC` and three digits; the first is the family. */
  readonly code: string;
  readonly severity: Severity;
  readonly unused: Unused;
  readonly example: Example;
  /** Default thresholds by name. */
  readonly limits?: Readonly<Record<string, number>>;
}

/** A rule whose findings are made while the file is read. */
export interface ReadingRule extends RuleHeader {
  readonly found: 'while-reading';
  /** Whether the files contain anything the rule could object to; default: always. */
  readonly applies?: (facts: Facts) => boolean;
}

/** A pure function over what was read. */
export interface DataRule<Data = Facts> extends RuleHeader {
  readonly found: 'in-data';
  readonly applies: (facts: Data) => boolean;
  /** Yields one problem at a time, so that millions of them need not be kept. */
  readonly find: (facts: Data, limits: Limits) => Iterable<Problem | UnwordedProblem>;
}

/** A rule over measures alone, which another thread can run. */
export type MeasureRule = DataRule<MeasureFacts>;

export type Rule = ReadingRule | DataRule;
export type Limits = Readonly<Record<string, number>>;

/** The measures of every observation. */
export type Measurements = Measured & Pick<Dataset, 'size'>;

/** Facts for rules over measures alone. */
export interface MeasureFacts {
  readonly dataset: Measurements;
  readonly pairs: Pairs;
  /** Enterprises of which two observations are compared, in ascending order. */
  readonly compared: Int32Array;
  /** Changes of an indicator, valid until those of another are requested. */
  readonly changesOf: (indicator: ChangeIndicator) => FirmChanges;
  /** Number of enterprises without a change, by index of the reason. */
  readonly leftOutOf: (indicator: ChangeIndicator) => Int32Array;
  /** Groups of a report on this data, the total last. */
  readonly groups: readonly Group[];
  /** The dimensions of the groups. */
  readonly by: readonly string[];
  /** Indicators whose measures are required. */
  readonly required: readonly Indicator[];
}

/** Facts for rules over everything that was read. */
export interface Facts extends MeasureFacts {
  readonly files: readonly FileSummary[];
  readonly dataset: Dataset;
  /** By enterprise, the places of rows that are not used because of their period, as far as they are listed. */
  readonly unusedRows: ReadonlyMap<string, string>;
  /** Scheme that gives size words their meaning. */
  readonly sizeScheme: SizeScheme;
}

/** Scheme of size classes by workers. */
export type SizeScheme = (typeof sizeSchemes)[number];

/** An objection of a data rule. Place, subject and words are added later. */
export interface Problem {
  /** The finding is placed at the `field` cell of the first observation; the argument `places` names all of them. If empty, it is placed at the header or the file. */
  readonly observations: readonly number[];
  readonly field?: string;
  readonly args: Finding['args'];
}

/** A problem of a kind that may be frequent: its arguments are computed only if it is kept. */
export interface UnwordedProblem extends Omit<Problem, 'args'> {
  readonly args: () => Finding['args'];
}
