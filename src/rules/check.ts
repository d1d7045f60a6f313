import type { Dataset } from '../dataset/dataset.js';
import type { FollowUpRound } from '../dataset/pairing.js';
import type { ReadResult } from '../dataset/read/parse.js';
import { KEPT } from '../dataset/read/problems.js';
import type { Finding } from '../finding.js';
import { factsOf } from './facts.js';
import { decidingRules } from './identity/deciding.js';
import { findingsOf } from './locate-problems.js';
import { swappedPeriods } from './pairing/swapped.js';
import { collect } from './run.js';

/**
 * Contradictions in a dataset that a report must take into account, with their places. At most a thousand findings per rule
 * and column are listed; {@link findContradictions} counts the others too.
 */
export function checkDataset(dataset: Dataset, followUpRound: FollowUpRound = 'last'): Finding[] {
  return [...findContradictions(dataset, followUpRound).findings];
}

/** The same, with the number of findings that are not listed, by code. */
export function findContradictions(dataset: Dataset, followUpRound: FollowUpRound = 'last'): Pick<ReadResult, 'findings' | 'more'> {
  const facts = factsOf(dataset, [], { followUpRound });
  const more = new Map<string, number>();
  const objections = [...decidingRules, swappedPeriods].flatMap((rule) => {
    const { code, severity, limits = {} } = rule;
    if (!rule.applies(facts)) return [];
    const { kept, count } = collect(rule, facts, limits, KEPT);
    if (count > kept.length) more.set(code, count - kept.length);
    return kept.map((problem) => ({ code, severity, problem }));
  });
  // Places and subjects are looked up only if there are objections.
  return { findings: objections.length === 0 ? [] : findingsOf(objections, dataset), more };
}
