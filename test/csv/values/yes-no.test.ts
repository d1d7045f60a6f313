import { expect, it } from 'vitest';
import { naTokens } from '../../../src/csv/values/number.js';
import { readYesNo } from '../../../src/csv/values/yes-no.js';

it.each(['ya', 'Ya', ' YA ', 'iya', 'yes', 'y', 'true', 'TRUE', 'benar', '1', '✓', '✔', '✔\ufe0f'])('%j is yes', (text) => {
  expect(readYesNo(text)).toBe(true);
});

it.each(['tidak', 'Tidak', 'no', 'N', 'false', 'SALAH', '0', '✗', '✘'])('%j is no', (text) => {
  expect(readYesNo(text)).toBe(false);
});

it.each(['t', 'ada', 'tidak ada', 'belum ada', 'mungkin', '2', 'x', 'ya/tidak', 'y n'])('%j is neither', (text) => {
  expect(readYesNo(text)).toBeNull();
});

it.each(['', '\u00a0', 'N/A', ...naTokens.filter((token) => !['tidak ada', 'belum ada'].includes(token))])('%j is missing', (text) => {
  expect(readYesNo(text)).toBe('missing');
});
