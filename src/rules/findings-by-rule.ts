import type { Unused } from '../finding.js';
import { rules } from './catalogue.js';
import type { RuleResult, Validation } from './model.js';

/** The part of a validation that is shown beside figures: the findings by rule, with what each leaves out, and the account of each file. */
export function findingsByRule({ rules: results, counts, files }: Validation): Pick<Validation, 'counts' | 'files'> & {
  readonly rules: readonly (RuleResult & { readonly unused: Unused })[];
} {
  const unused = new Map(rules.map((rule) => [rule.code, rule.unused]));
  return { rules: results.map((result) => ({ ...result, unused: unused.get(result.code) ?? 'nothing' })), counts, files };
}
