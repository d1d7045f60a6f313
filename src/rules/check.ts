import type { Dataset } from '../dataset/dataset.js';
import type { Finding } from '../finding.js';
import { factsOf } from './facts.js';
import { identityRules } from './identity.js';
import { findingsOf } from './place.js';

/** Rules about enterprises and periods that decide how figures are computed; a report runs these and no others. */
const deciding = ['SC302', 'SC303', 'SC304', 'SC308', 'SC309'];

/** What contradicts itself in a dataset, with places. */
export function checkDataset(dataset: Dataset): Finding[] {
  const facts = factsOf(dataset, []);
  return identityRules.flatMap((rule) => {
    if (rule.found !== 'in-data' || !deciding.includes(rule.code) || !rule.applies(facts)) return [];
    return findingsOf([...rule.find(facts, rule.limits ?? {})], rule, rule.severity, facts);
  });
}
