import { expect, it } from 'vitest';
import { readPeriod } from '../../src/dataset/periods.js';

it.each([
  ['Pre-test', 'baseline'],
  ['pretest', 'baseline'],
  ['Pre Test', 'baseline'],
  ['Post-test', 'follow-up'],
  ['posttest', 'follow-up'],
  ['POST TEST 2', 'follow-up-2'],
  ['Tindak lanjut I', 'follow-up'],
  ['Tindak lanjut II', 'follow-up-2'],
  ['Tindak Lanjut ke-IV', 'follow-up-4'],
  ['Follow-up III', 'follow-up-3'],
  ['Follow-up round 2', 'follow-up-2'],
  ['follow-up-x', 'follow-up-10'],
])('%s is %s', (text, id) => {
  expect(readPeriod(text)?.id).toBe(id);
});

it.each([
  'Kunjungan 1',
  'Kunjungan II',
  'Tindak lanjut IIII',
  'Tindak lanjut xx',
  'Follow-up iix',
  'awali',
  'II',
  'follow-up 0',
])('%s is no period', (text) => {
  expect(readPeriod(text)).toBeNull();
});
