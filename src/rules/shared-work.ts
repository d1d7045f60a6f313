import type { Group } from '../dataset/groups.js';
import type { Pairs } from '../dataset/pairing.js';
import { chooseIndicators } from '../indicators/catalogue.js';
import type { WorkShare } from '../thread/share.js';
import { accountIndicators } from './affected.js';
import { measureFacts } from './facts.js';
import type { IndicatorAccount } from './model.js';
import { currencySlip } from './plausibility/currency-slips.js';
import { digitPreference } from './plausibility/digits.js';
import { energyOfZero } from './plausibility/energy.js';
import { fractionBesidePercent } from './plausibility/fraction-beside-percent.js';
import { jumpBetweenPeriods } from './plausibility/jumps.js';
import { daysLostWithoutAccidents } from './plausibility/lost-days.js';
import { changeCarriesMean, outlyingChange } from './plausibility/outliers.js';
import { absenceBeyondSchedule, defectsBeyondUnits, womenBeyondWorkers } from './plausibility/parts.js';
import { rateAgainstCounts } from './plausibility/rates.js';
import { unitSlip } from './plausibility/unit-slips.js';
import { hoursBeyondMonth, outputOfZero } from './plausibility/work.js';
import type { MeasureFacts, Measurements, MeasureRule } from './rule.js';
import { type RuleRun, runDataRule } from './run.js';
import type { Settings } from './settings.js';

/** Work of a validation that either thread can do, as plain data that can be sent to the other. */
export interface RulesWork {
  readonly dataset: Measurements;
  readonly pairs: Pairs;
  readonly groups: readonly Group[];
  readonly by: readonly string[];
  /** Ids of indicators whose measures are required. */
  readonly required: readonly string[];
  readonly settings: Settings;
  /** See {@link runDataRule}. */
  readonly limit: number;
}

/** Outcomes of rules by code, and the account of indicators if this thread made it. */
export interface RulesDone {
  readonly ran: ReadonlyMap<string, RuleRun>;
  readonly indicators: readonly IndicatorAccount[] | null;
}

/** Rules over the same data form one piece; the longest pieces come first. The first also accounts for the indicators, from the same changes. */
const pieces: readonly (readonly MeasureRule[])[] = [
  [outlyingChange, changeCarriesMean],
  [unitSlip, currencySlip],
  [digitPreference],
  [jumpBetweenPeriods],
  [defectsBeyondUnits, absenceBeyondSchedule, womenBeyondWorkers, rateAgainstCounts, fractionBesidePercent],
  [outputOfZero, energyOfZero, hoursBeyondMonth, daysLostWithoutAccidents],
];

/** Codes of the rules that either thread can run. */
export const sharedCodes: ReadonlySet<string> = new Set(pieces.flat().map(({ code }) => code));

export function workOf({ dataset, pairs, groups, by, required }: MeasureFacts, settings: Settings, limit: number): RulesWork {
  const { size, measures, unreadable, months, currency, outputUnit } = dataset;
  const { rules, only } = settings;
  return {
    dataset: { size, measures, unreadable, months, currency, outputUnit },
    pairs,
    groups,
    by,
    required: required.map(({ id }) => id),
    settings: { rules, only },
    limit,
  };
}

/** Facts for work received by another thread. */
export function factsOfWork({ dataset, pairs, groups, by, required }: RulesWork): MeasureFacts {
  return measureFacts(dataset, { pairs: () => pairs, groups: () => groups }, by, chooseIndicators(required));
}

/**
 * Runs pieces until none is left.
 * @param share this thread's view of the queue of pieces
 */
export function runPieces(facts: MeasureFacts, { settings, limit }: RulesWork, share: WorkShare): RulesDone {
  const ran = new Map<string, RuleRun>();
  let indicators: readonly IndicatorAccount[] | null = null;
  for (const i of share.of(pieces.length)) {
    for (const rule of pieces[i]) ran.set(rule.code, runDataRule(rule, facts, settings, limit));
    if (i === 0) indicators = accountIndicators(facts);
  }
  return { ran, indicators };
}
