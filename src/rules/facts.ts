import type { Dataset } from '../dataset/dataset.js';
import { chooseDimensions, type Group, makeGroups } from '../dataset/groups.js';
import { type FollowUpRound, type Pairs, pairObservations } from '../dataset/pairing.js';
import type { FileSummary } from '../dataset/read/reading.js';
import type { Finding } from '../finding.js';
import { chooseIndicators } from '../indicators/catalogue.js';
import type { Indicator } from '../indicators/definition.js';
import { Evaluated } from './evaluated.js';
import type { Facts, MeasureFacts, Measurements, SizeScheme } from './rule.js';
import { unusedRowsOf } from './unused-rows.js';

/** The grouping, round and scheme under which the data is checked, as in a report. */
export interface ReportScope {
  readonly by?: readonly string[];
  readonly followUpRound?: FollowUpRound;
  /** Scheme of the size classes in the data; default: any of them. */
  readonly sizeScheme?: SizeScheme;
  /** Ids of indicators whose measures are required. */
  readonly require?: readonly string[];
}

/**
 * Returns the facts that rules check; each part is computed on first use.
 * @param whileReading the findings made before
 * @throws UserError unknown-dimension, unknown-indicator
 */
export function factsOf(
  dataset: Dataset,
  files: readonly FileSummary[],
  view: ReportScope = {},
  whileReading: readonly Finding[] = [],
): Facts {
  const by = chooseDimensions(dataset, view.by);
  const pairs = once(() => pairObservations(dataset, view.followUpRound ?? 'last'));
  const groups = once(() => makeGroups(dataset, pairs(), by));
  const required = view.require === undefined ? [] : chooseIndicators(view.require);
  const unusedRows = once(() => unusedRowsOf(whileReading));
  const measured = measureFacts(dataset, { pairs, groups }, by, required);
  return {
    files,
    dataset,
    by,
    required,
    sizeScheme: view.sizeScheme ?? 'any',
    get unusedRows() {
      return unusedRows();
    },
    get pairs() {
      return measured.pairs;
    },
    get compared() {
      return measured.compared;
    },
    get groups() {
      return measured.groups;
    },
    changesOf: measured.changesOf,
    leftOutOf: measured.leftOutOf,
  };
}

/** Returns the facts for rules over measures alone. */
export function measureFacts(
  dataset: Measurements,
  { pairs, groups }: { readonly pairs: () => Pairs; readonly groups: () => readonly Group[] },
  by: readonly string[],
  required: readonly Indicator[],
): MeasureFacts {
  const compared = once(() => comparedOf(pairs()));
  const evaluated = new Evaluated(dataset, pairs);
  return {
    dataset,
    by,
    required,
    get pairs() {
      return pairs();
    },
    get compared() {
      return compared();
    },
    get groups() {
      return groups();
    },
    changesOf: (indicator) => evaluated.changesOf(indicator),
    leftOutOf: (indicator) => evaluated.leftOutOf(indicator),
  };
}

function comparedOf({ baseline, followUp }: Pairs): Int32Array {
  const found = new Int32Array(baseline.length);
  let count = 0;
  for (let e = 0; e < baseline.length; e++) if (baseline[e] >= 0 && followUp[e] >= 0) found[count++] = e;
  return found.subarray(0, count);
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
