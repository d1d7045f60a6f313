import { describe, expect, it } from 'vitest';
import { measures } from '../../src/dataset/fields.js';
import { indicators } from '../../src/indicators/catalogue.js';
import { reasons } from '../../src/indicators/reasons.js';
import { errorText, findingText, langs, messages } from '../../src/locale/index.js';
import { sourceCodes } from './source-codes.js';

const args = new Proxy(
  {},
  {
    get: (_, name) =>
      ['rows', 'cells', 'comma', 'point', 'count', 'n', 'N', 'of', 'thousands', 'decimal'].includes(String(name)) ? 7 : `<${String(name)}>`,
  },
);
const { findings, errors } = sourceCodes();

describe.each(langs)('in %s', (lang) => {
  it.each(findings)('finding %s has a sentence and a hint', (code) => {
    const { sentence, hint } = findingText(code, args, lang);
    expect(sentence).toMatch(/^["\p{Lu}\d].*\.$/u);
    expect(hint).toMatch(/[.?)]$/);
    expect(sentence + hint).not.toMatch(/undefined|NaN|–/);
  });

  it.each(errors)('error %s has a sentence and a hint', (code) => {
    const { sentence, hint } = errorText(code, args, lang);
    expect(sentence).toMatch(/\.$/);
    expect(hint).toMatch(/[.?)]$/);
    expect(sentence + hint).not.toMatch(/undefined|NaN/);
  });

  it('names every basis, reason, measure and kind', () => {
    const { vocabulary } = messages(lang);
    const bases = indicators.flatMap((indicator) => (indicator.type === 'change' ? indicator.bases.map(({ id }) => id) : []));
    expect(bases.filter((id) => !(id in vocabulary.bases))).toEqual([]);
    expect(reasons.filter((reason) => !(reason in vocabulary.reasons))).toEqual([]);
    expect(Object.keys(measures).filter((measure) => !(measure in vocabulary.measures))).toEqual([]);
    expect(indicators.filter(({ headline }) => !(headline in vocabulary.kinds))).toEqual([]);
  });

  it('states the threshold of a caveat', () => {
    const { small_n, few_paired, outliers_flagged } = messages(lang).caveats;
    expect(small_n.sentence({ n: 3, threshold: 5 })).toContain('5');
    expect(few_paired.sentence({ n: 3, N: 10, threshold: 50 })).toContain('50 %');
    expect(outliers_flagged.sentence({ count: 3 })).toMatch(/3[.,]5/);
  });
});

describe('a sentence', () => {
  it('names the cell and the column, and counts in the manner of its language', () => {
    expect(findingText('SC201', { text: 'abc', field: 'workers' }, 'en').sentence).toBe('"abc" in "workers" is not a number.');
    expect(findingText('SC202', { text: '2.471', field: 'workers', thousands: 2471, decimal: 2.471 }, 'id').sentence).toContain(
      'dapat berarti 2.471 atau 2,471',
    );
    expect(findingText('SC110', { rows: 1 }, 'en').sentence).toBe('1 blank row was skipped.');
    expect(findingText('SC110', { rows: 1204 }, 'en').sentence).toBe('1,204 blank rows were skipped.');
  });

  it('suggests the nearest name only when there is one', () => {
    expect(findingText('SC106', { header: 'wrokers', nearest: 'workers' }, 'en').hint).toContain('--map "wrokers=workers"');
    expect(findingText('SC106', { header: 'x', nearest: '' }, 'en').hint).not.toContain('Did you mean');
  });

  it('without words shows its code and arguments', () => {
    expect(findingText('SC999', { header: 'x' }, 'en')).toEqual({ sentence: 'SC999 header: x', hint: '' });
  });
});
