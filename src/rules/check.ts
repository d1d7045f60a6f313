import type { Dataset } from '../dataset/dataset.js';
import type { Finding } from '../finding.js';
import { factsOf } from './facts.js';
import { decidingRules } from './identity/deciding.js';
import { findingsOf } from './place.js';

/** What contradicts itself in a dataset, with places: what a report must know of, and no more. */
export function checkDataset(dataset: Dataset): Finding[] {
  const facts = factsOf(dataset, []);
  const objections = decidingRules.flatMap((rule) => {
    const { code, severity, limits = {} } = rule;
    return rule.applies(facts) ? [...rule.find(facts, limits)].map((problem) => ({ code, severity, problem })) : [];
  });
  return findingsOf(objections, dataset);
}
