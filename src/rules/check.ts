import type { Dataset } from '../dataset/dataset.js';
import type { FollowUpRound } from '../dataset/pairing.js';
import type { ReadResult } from '../dataset/read/parse.js';
import { KEPT } from '../dataset/read/problems.js';
import type { Finding } from '../finding.js';
import { factsOf } from './facts.js';
import { decidingRules } from './identity/deciding.js';
import { findingsOf } from './locate-problems.js';
import { collect } from './run.js';

/**
 * What contradicts itself in a dataset, with places: what a report must know of, and no more. At most a thousand findings of one rule
 * about one column are listed; {@link findContradictions} counts the others too.
 */
export function checkDataset(dataset: Dataset, followUpRound: FollowUpRound = 'last'): Finding[] {
  return [...findContradictions(dataset, followUpRound).findings];
}

/** The same, and by code how many findings there were beyond those, as reading tells them. */
export function findContradictions(dataset: Dataset, followUpRound: FollowUpRound = 'last'): Pick<ReadResult, 'findings' | 'more'> {
  const facts = factsOf(dataset, [], { followUpRound });
  const more = new Map<string, number>();
  const objections = decidingRules.flatMap((rule) => {
    const { code, severity, limits = {} } = rule;
    if (!rule.applies(facts)) return [];
    const { kept, count } = collect(rule, facts, limits, KEPT);
    if (count > kept.length) more.set(code, count - kept.length);
    return kept.map((problem) => ({ code, severity, problem }));
  });
  // Where observations stand, and whose they are, is worked out only when something is told of some.
  return { findings: objections.length === 0 ? [] : findingsOf(objections, dataset), more };
}
