import { copiedForm } from './plausibility/copies.js';
import { currencySlip } from './plausibility/currency-slips.js';
import { digitPreference } from './plausibility/digits.js';
import { jumpBetweenPeriods } from './plausibility/jumps.js';
import { daysLostWithoutAccidents } from './plausibility/lost-days.js';
import { changeCarriesMean, outlyingChange } from './plausibility/outliers.js';
import { absenceBeyondSchedule, defectsBeyondUnits, womenBeyondWorkers } from './plausibility/parts.js';
import { rateAgainstCounts } from './plausibility/rates.js';
import { unitSlip } from './plausibility/slips.js';
import { hoursBeyondMonth, outputOfZero } from './plausibility/work.js';
import type { Rule } from './rule.js';

/** SC5xx: values that can hardly be right. */
export const plausibilityRules: readonly Rule[] = [
  defectsBeyondUnits,
  absenceBeyondSchedule,
  womenBeyondWorkers,
  daysLostWithoutAccidents,
  rateAgainstCounts,
  outputOfZero,
  hoursBeyondMonth,
  jumpBetweenPeriods,
  unitSlip,
  currencySlip,
  outlyingChange,
  copiedForm,
  digitPreference,
  changeCarriesMean,
];
