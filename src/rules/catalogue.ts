import { compareUnits } from '../natural-order.js';
import { cellRules } from './cells/index.js';
import { identityRules } from './identity/index.js';
import { pairingRules } from './pairing/index.js';
import { plausibilityRules } from './plausibility/index.js';
import { programmeRules } from './programme/index.js';
import type { Rule } from './rule.js';
import { structureRules } from './structure/index.js';

/** Every rule, by code. */
export const rules: readonly Rule[] = [
  ...structureRules,
  ...cellRules,
  ...identityRules,
  ...pairingRules,
  ...plausibilityRules,
  ...programmeRules,
].sort((a, b) => compareUnits(a.code, b.code));

export function findRule(code: string): Rule | undefined {
  return rules.find((rule) => rule.code === code);
}
