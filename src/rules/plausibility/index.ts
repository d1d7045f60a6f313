import type { Rule } from '../rule.js';
import { copiedForm } from './copies.js';
import { currencySlip } from './currency-slips.js';
import { digitPreference } from './digits.js';
import { energyOfZero } from './energy.js';
import { fractionBesidePercent } from './fraction-beside-percent.js';
import { jumpBetweenPeriods } from './jumps.js';
import { daysLostWithoutAccidents } from './lost-days.js';
import { changeCarriesMean, outlyingChange } from './outliers.js';
import { absenceBeyondSchedule, defectsBeyondUnits, womenBeyondWorkers } from './parts.js';
import { rateAgainstCounts } from './rates.js';
import { unitSlip } from './unit-slips.js';
import { hoursBeyondMonth, outputOfZero } from './work.js';

/** SC5xx: values that are unlikely to be right. */
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
  fractionBesidePercent,
  energyOfZero,
];
