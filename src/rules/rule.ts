import type { Dataset, Measured } from '../dataset/dataset.js';
import type { Group } from '../dataset/groups.js';
import type { Pairs } from '../dataset/pairing.js';
import type { FileSummary } from '../dataset/read/reading.js';
import type { sizeSchemes } from '../dataset/size-schemes.js';
import type { Finding, Severity, Unused } from '../finding.js';
import type { ChangeIndicator, Indicator } from '../indicators/definition.js';
import type { FirmChanges } from '../indicators/evaluate.js';

/** A short CSV that shows a rule at work. */
export interface Example {
  readonly bad: string;
  readonly good: string;
  /** The rule needs more data than can be shown: the example is a part of a file. */
  readonly excerpt?: true;
}

interface Described {
  /** `SC` and three digits; the first is the family. */
  readonly code: string;
  readonly severity: Severity;
  readonly unused: Unused;
  readonly example: Example;
  /** Numbers that decide, by name, as they are without a config file. */
  readonly limits?: Readonly<Record<string, number>>;
}

/** Found while the file is read, because the cell or row cannot be used. */
export interface ReadingRule extends Described {
  readonly found: 'while-reading';
  /** Whether the files have anything the rule could object to; always, when left out. */
  readonly applies?: (facts: Facts) => boolean;
}

/** A pure function over what was read. */
export interface DataRule<Looked = Facts> extends Described {
  readonly found: 'in-data';
  readonly applies: (facts: Looked) => boolean;
  /** Yields one problem at a time, so that millions of them need not be kept. */
  readonly find: (facts: Looked, limits: Limits) => Iterable<Problem | UnwordedProblem>;
}

/** A rule that looks at measures alone, so that another thread can run it. */
export type MeasureRule = DataRule<MeasureFacts>;

export type Rule = ReadingRule | DataRule;
export type Limits = Readonly<Record<string, number>>;

/** The measures of every observation. */
export type Measurements = Measured & Pick<Dataset, 'size'>;

/** What rules look at that look at measures alone. */
export interface MeasureFacts {
  readonly dataset: Measurements;
  readonly pairs: Pairs;
  /** Enterprises of which two observations are compared, in ascending order. */
  readonly compared: Int32Array;
  /** Changes of an indicator, which hold until those of another are asked for. */
  readonly changesOf: (indicator: ChangeIndicator) => FirmChanges;
  /** How many enterprises have no change, by place of the reason. */
  readonly leftOutOf: (indicator: ChangeIndicator) => Int32Array;
  /** Groups of a report on this data, the total last. */
  readonly groups: readonly Group[];
  /** The dimensions that make the groups. */
  readonly by: readonly string[];
  /** Indicators whose measures must be there. */
  readonly required: readonly Indicator[];
}

/** What rules look at. */
export interface Facts extends MeasureFacts {
  readonly files: readonly FileSummary[];
  readonly dataset: Dataset;
  /** What words for sizes mean. */
  readonly sizeScheme: SizeScheme;
}

/** Whose size classes by workers the data has. */
export type SizeScheme = (typeof sizeSchemes)[number];

/** What a data rule objects to. The place, the subject and the words are added later. */
export interface Problem {
  /** The finding stands at the cell of `field` of the first observation; the others are named in the argument `places`. Empty: at the file or the header. */
  readonly observations: readonly number[];
  readonly field?: string;
  readonly args: Finding['args'];
}

/** A problem that there may be many of: its arguments are worked out where it is kept. */
export interface UnwordedProblem extends Omit<Problem, 'args'> {
  readonly args: () => Finding['args'];
}
