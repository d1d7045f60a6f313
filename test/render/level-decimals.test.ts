import { expect, it } from 'vitest';
import { levelTexts } from '../../src/render/figures.js';
import { terminalVoice } from '../../src/render/voice.js';

it.each([
  ['percent', 1.6667, 1, '1.67 % → 1.00 %'],
  ['percent', 104, 3, '104.0 % → 3.0 %'],
  ['percent', 0.01, 0.2, '0.01 % → 0.20 %'],
  ['percent', 12.34, 0.4321, '12.34 % → 0.43 %'],
  ['percent', 0.05, 0.05, '0.05 % → 0.05 %'],
  ['percent', 0, 5, '0.0 % → 5.0 %'],
  ['percent', 4.51, 4.52, '4.51 % → 4.52 %'],
  ['days_per_worker', 1.25, 1, '1.25 → 1.00'],
  ['accidents_per_thousand_workers', 5.7471, 11.9048, '5.7 → 11.9'],
  ['accidents', 0, 4, '0 → 4'],
  ['currency_per_worker', 3_897_948.4, 3_828_905, '3,897,948 → 3,828,905'],
  ['kwh_per_thousand_currency', 0.02391, 0.0171, '0.0239 → 0.0171'],
] as const)('in %s, %d and %d are written with the same decimals', (unit, before, after, written) => {
  expect(levelTexts(before, after, unit, terminalVoice('en')).join(' → ')).toBe(written);
});
