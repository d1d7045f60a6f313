import { compareCodePoints } from '../natural-order.js';
import { cellRules } from './cells.js';
import { identityRules } from './identity.js';
import { pairingRules } from './pairing.js';
import { plausibilityRules } from './plausibility.js';
import { programmeRules } from './programme.js';
import type { Rule } from './rule.js';
import { structureRules } from './structure.js';

/** Every rule, by code. */
export const rules: readonly Rule[] = [
  ...structureRules,
  ...cellRules,
  ...identityRules,
  ...pairingRules,
  ...plausibilityRules,
  ...programmeRules,
].sort((a, b) => compareCodePoints(a.code, b.code));

export function findRule(code: string): Rule | undefined {
  return rules.find((rule) => rule.code === code);
}
