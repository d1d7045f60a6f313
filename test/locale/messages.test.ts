import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { measures } from '../../src/dataset/fields.js';
import { parseDataset } from '../../src/dataset/read/parse.js';
import { indicators } from '../../src/indicators/catalogue.js';
import { reasons } from '../../src/indicators/reasons.js';
import { errorText, langs, messages } from '../../src/locale/index.js';
import { findingText, ruleText } from '../../src/locale/rules.js';
import { input } from '../laws/programme.js';
import { everyFinding } from '../rules/every-finding.js';
import { validateFixture } from '../rules/run-rules.js';
import { sourceCodes } from './source-codes.js';

const args = new Proxy({}, { get: (_, name) => `<${String(name)}>` });
const { findings: codes, errors } = sourceCodes();
const layouts = readdirSync('fixtures/layouts').map((name) => `layouts/${name}`);
const sound = ['phase-1.csv', 'programme.csv', 'restoran-bali.csv', ...layouts];
const found = [...everyFinding(), ...sound.flatMap((path) => validateFixture(path).findings)];

describe.each(langs)('in %s', (lang) => {
  it('every finding of every fixture has a sentence and a hint', () => {
    const told = new Set<string>();
    for (const finding of found) {
      const { sentence, hint } = findingText(finding.code, finding.args, lang);
      expect(sentence).toMatch(/^["\p{Lu}\d].*\.$/su);
      expect(hint).toMatch(/[.?)]$/);
      expect(sentence + hint).not.toMatch(/undefined|NaN|Infinity|\[object|–/);
      told.add(finding.code);
    }
    expect(codes.filter((code) => !told.has(code))).toEqual([]);
  });

  it('says nothing in the other language', () => {
    const other = lang === 'en' ? 'id' : 'en';
    for (const { code, args } of found) {
      const [own, foreign] = [findingText(code, args, lang), findingText(code, args, other)];
      expect(own.sentence).not.toBe(foreign.sentence);
      expect(own.hint).not.toBe(foreign.hint);
    }
  });

  it.each(errors)('error %s has a sentence and a hint', (code) => {
    const { sentence, hint } = errorText(code, args, lang);
    expect(sentence).toMatch(/\.$/);
    // A command stands at the end alone, to be copied.
    expect(hint).toMatch(/[.?)]$|: <command>$/);
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

  it('does not say more of a pooled figure, a zero baseline or a period than is true', () => {
    const { page, method, caveats, report } = messages(lang);
    const english = lang === 'en';
    expect(page.kinds.pooled).toMatch(english ? /measured alike/ : /diukur dengan cara sama/);
    expect(report.alsoLeftOut('x', 'y')).toBe(english ? 'also left out of x: y' : 'juga tidak ikut dalam x: y');
    const percentage = english ? 'no percentage change can be computed' : 'perubahan dalam persen tidak dapat dihitung';
    const zero = [caveats.zero_baselines.sentence({}), caveats.pooled_zero_baseline.sentence({}), method.topics.change.text];
    expect(zero.filter((text) => !text.includes(percentage))).toEqual([]);
    expect(method.topics.max.text).toMatch(english ? /of a single enterprise\.$/ : /dari satu perusahaan saja\.$/);
    expect(caveats.period_length_not_stated.sentence({})).toMatch(english ? /^Some rows do not say/ : /^Sebagian baris tidak/);
    expect(caveats.outliers_flagged.sentence({})).toContain(english ? 'are included' : 'tetap disertakan');
  });

  it('asks the question of every yes/no indicator', () => {
    const { questions } = messages(lang).page.firm;
    expect(indicators.filter(({ type, id }) => type === 'practice' && !(id in questions))).toEqual([]);
  });

  it('the sentence of a caveat states its threshold', () => {
    const { small_n, few_paired, outliers_flagged } = messages(lang).caveats;
    expect(small_n.sentence({ n: 3, threshold: 5 })).toContain('5');
    expect(few_paired.sentence({ n: 3, N: 10, threshold: 50 })).toContain(
      { en: 'Fewer than half of the', id: 'Kurang dari separuh' }[lang],
    );
    expect(few_paired.sentence({ n: 3, N: 10, threshold: 40 })).toContain('40 %');
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

  it.each([
    [
      'SC124',
      { months: 1, start: '2018-01-01', end: '2018-03-31', measured: 2.957 },
      'The row says 1 month, but its dates, 2018-01-01 to 2018-03-31, make it 2.96;',
    ],
    ['SC406', { reason: 'ramadan', baselineDays: 1, followUpDays: 15 }, 'has 1 day of Ramadan'],
    ['SC501', { value: 1, whole: 'output_units', most: 0 }, '1 unit is said to be faulty'],
    ['SC502', { value: 1.5, whole: 'days_scheduled', most: 1 }, '1.5 days are counted as absent'],
    ['SC503', { value: 1, whole: 'workers', most: 0 }, '1 woman is counted'],
    ['SC504', { value: 1, accidents: 0 }, '1 day was lost'],
  ])('%s uses the singular for one', (code, args, said) => {
    expect(findingText(code, args, 'en').sentence).toContain(said);
  });

  it.each([
    ['en', 'is 20 times the 4 at baseline.', 'the 80 at baseline is 20 times as much.', 'is, per month, 10 times the 4 at baseline.'],
    ['id', 'adalah 20 kali 4 pada data awal.', '80 pada data awal adalah 20 kalinya.', 'per bulan adalah 10 kali 4 pada data awal.'],
  ] as const)('says in %s how many times one value another is, either way and per month', (lang, up, down, perMonth) => {
    const said = (args: Record<string, string | number>) => findingText('SC508', { field: 'workers', ...args }, lang).sentence;
    expect(said({ before: 4, after: 80, times: 20, direction: 'up' })).toContain(up);
    expect(said({ before: 80, after: 4, times: 20, direction: 'down' })).toContain(down);
    expect(said({ before: 4, after: 80, times: 10, direction: 'up' })).toContain(perMonth);
  });

  it.each([
    ['en', '2,000 in "energy_kwh" at follow-up is far less per month: the 1,000 at baseline is, per month, 12 times as much.'],
    ['id', '2.000 di kolom "energy_kwh" pada tindak lanjut per bulan jauh lebih kecil: 1.000 pada data awal per bulan adalah 12 kalinya.'],
  ] as const)('says in %s that a total that is larger is less per month', (lang, sentence) => {
    const args = { field: 'energy_kwh', before: 1000, after: 2000, times: 12, direction: 'down' };
    expect(findingText('SC508', args, lang).sentence).toBe(sentence);
  });

  it.each([
    ['en', 0, 'have no calendar month in common'],
    ['en', 0.4, 'have less than 1 % of their calendar months in common'],
    ['en', 12.6, 'have only 13 % of their calendar months in common'],
    ['id', 0, 'tidak mempunyai bulan kalender yang sama'],
    ['id', 0.4, 'sama dalam kurang dari 1% bulan kalendernya'],
    ['id', 12.6, 'hanya sama dalam 13% bulan kalendernya'],
  ] as const)('says in %s of a share of %d how much two seasons have in common', (lang, share, said) => {
    const args = { reason: 'season', enterprise: 'A', baseline: 'x', followUp: 'y', share };
    expect(findingText('SC406', args, lang).sentence).toContain(said);
  });

  it.each([
    ['en', 'low', '1 IDR in "output_value" comes to 0.1 per worker and month, less than the 50,000 that would be plausible.'],
    ['en', 'high', '1 IDR in "output_value" comes to 0.1 per worker and month, more than the 50,000 that would be plausible.'],
    ['id', 'low', '1 IDR di kolom "output_value" berarti 0,1 per tenaga kerja sebulan, kurang dari 50.000 yang masih wajar.'],
  ] as const)('says in %s of an amount that is too %s what would be plausible', (lang, side, sentence) => {
    const args = { scope: 'cell', side, value: 1, currency: 'IDR', field: 'output_value', each: 0.1, limit: 50000 };
    expect(findingText('SC510', args, lang).sentence).toBe(sentence);
  });

  it.each([
    ['en', 'The data has 1 error, and --strict', 'The data has 3 errors, and --strict', 'The groups are: I (Phase I)'],
    ['id', 'Data mengandung 1 galat, dan --strict', 'Data mengandung 3 galat, dan --strict', 'Kelompoknya: I (Phase I)'],
  ] as const)('says in %s why --strict refuses, and which groups there are', (lang, one, three, groups) => {
    expect(errorText('strict-errors', { errors: 1, command: '' }, lang).sentence).toContain(one);
    expect(errorText('strict-errors', { errors: 3, command: '' }, lang).sentence).toContain(three);
    expect(errorText('unknown-group', { name: 'x', nearest: '', known: 'I (Phase I)' }, lang).hint).toContain(groups);
  });

  it('suggests the nearest name only when there is one', () => {
    expect(findingText('SC106', { header: 'wrokers', nearest: 'workers' }, 'en').hint).toContain('Is "workers" meant?');
    expect(findingText('SC106', { header: 'x', nearest: '' }, 'en').hint).not.toContain('meant');
  });

  it.each(langs)('does not suggest in %s a column that already exists', (lang) => {
    const hintFor = (header: string) => {
      const { findings } = parseDataset([input(`enterprise_id,period,${header}\nA,baseline,1,2\n`)], {});
      return findings.map(({ code, args }) => findingText(code, args, lang).hint).join();
    };
    expect(hintFor('salez,workers')).toContain('"sales"');
    expect(hintFor('salez,sales')).not.toContain('"sales"');
    expect(hintFor('salez,output_value')).not.toContain('"sales"');
  });

  it.each(langs)('names in %s the field that --map takes, where the nearest header is another word for it', (lang) => {
    const { findings } = parseDataset([input('enterprise_id,period,employ,accident\nA,baseline,1,2\n')], {});
    const [employ, accident] = findings.map(({ code, args }) => findingText(code, args, lang).hint);
    expect(employ).toMatch(/"employees" \((field|kolom baku) workers\)/);
    expect(accident).toMatch(/"accidents"( meant)?\?/);
  });

  it.each([
    ['en', '(n = 40,367, modified z 3.82); without it the mean is +21.199 % instead of +21.200 %.'],
    ['id', '(n = 40.367, z termodifikasi 3,82); tanpa itu reratanya +21,199 %, bukan +21,200 %.'],
  ] as const)('tells a mean with and without an outlier apart, and writes counts with separators, in %s', (lang, end) => {
    const args = { change: 96.9, indicator: 'energy', group: '', n: 40367, z: 3.8217, mean: 21.20032, meanWithout: 21.19947, limit: 3.5 };
    expect(findingText('SC511', args, lang).sentence).toContain(end);
    const alone = findingText('SC514', { ...args, mean: 0.04, meanWithout: 0.01 }, lang).sentence.replaceAll(',', '.');
    expect(alone).toMatch(/40\.367.*\+0\.01 %.*\+0\.04 %/);
    expect(findingText('SC603', { group: '', n: 1200, N: 5000 }, lang).sentence).toMatch(/1[.,]200/);
  });

  it.each([
    ['en', 'which changes no figure unless outliers are excluded', 'special characters such as é or ±'],
    ['id', 'yang tidak mengubah angka apa pun kecuali bila pencilan dikeluarkan', 'huruf khusus seperti é atau ±'],
  ] as const)('in %s says when marking outliers changes figures, and gives examples of the characters that may be wrong', (lang, marks, characters) => {
    for (const code of ['SC511', 'SC514'] as const) expect(ruleText(code, lang).limits).toContain(marks);
    expect(ruleText('SC101', lang).why).toContain(characters);
    expect(findingText('SC101', { fault: 'other', byte: '0xB1', encoding: 'a', probably: 'b' }, lang).sentence).toContain(characters);
    expect(findingText('SC101', {}, lang).hint).toContain(characters);
  });

  it.each(langs)('in %s mentions the other layouts only if no column gives the period', (lang) => {
    const { hint } = findingText('SC107', { field: 'period', found: 'nama' }, lang);
    expect(hint).toMatch(/--map "\w+=period".*--baseline FILE --follow-up FILE.*baseline_workers, follow_up_workers/);
    expect(findingText('SC107', { field: 'enterprise_id', found: 'nama' }, lang).hint).not.toContain('--baseline');
  });

  it.each(langs)('in %s never suggests reading an unknown column as another', (lang) => {
    for (const nearest of ['', 'workers']) {
      const { hint } = findingText('SC106', { header: 'indicator', nearest }, lang);
      expect(hint).not.toContain('=workers');
      expect(hint).toMatch(/--map "indicator=<.*--map "indicator="/);
    }
    const { hint } = findingText('SC119', { header: 'Pekerja (orang)' }, lang);
    expect(hint).toMatch(/baseline_workers .* follow_up_workers\.$/);
    expect(hint).not.toContain('orang');
  });

  it.each(langs)('in %s explains every kind of doubt', (lang) => {
    const said = (code: string, args: Record<string, string | number>) => Object.values(findingText(code, args, lang)).join(' ');
    expect(said('SC120', { role: 'baseline' })).toMatch(/--baseline.* --baseline/);
    expect(said('SC121', { part: 'units', key: 'Enrgi' })).toMatch(/"Enrgi".*"units"/);
    expect(said('SC122', { header: 'Energi (MJ)', unit: 'MJ', field: 'energy_kwh' })).toMatch(
      /"Energi \(MJ\)".*"MJ".*"units".*=energy_kwh"/,
    );
    expect(said('SC123', { field: 'wage_bill', text: '5 juta' })).toMatch(/"5 juta".*"wage_bill"/);
    expect(said('SC124', { months: 12, start: '2018-01-01', end: '2018-03-31', measured: 2.96 })).toMatch(
      /12 .*2018-01-01.*2018-03-31.*2[.,]96/,
    );
    expect(said('SC125', { field: 'defect_rate', percent: 4, bare: 1 })).toMatch(/"defect_rate".* 4 .* 1 |"defect_rate", 4 .* 1 /);
    expect(said('SC207', { text: '3 x', field: 'months' })).toMatch(/plain number greater than zero|angka biasa yang lebih dari nol/);
  });

  it('lists the values of an option so that they read as a list', () => {
    const args = { option: '--follow-up-round', value: '3', allowed: 'first, last, 1, 2' };
    expect(errorText('bad-option', args, 'en').hint).toBe('Use one of: first, last, 1, 2.');
    expect(errorText('bad-option', args, 'id').hint).toBe('Pakai salah satu: first, last, 1, 2.');
    expect(errorText('bad-option', { ...args, allowed: '1–999' }, 'en').hint).toBe('Use 1–999.');
  });

  it('for a code without words shows the code and arguments', () => {
    expect(findingText('SC999', { header: 'x' }, 'en')).toEqual({ sentence: 'SC999 header: x', hint: '' });
  });
});

it('a reason for being left out does not claim more than the data shows', () => {
  // A currency or product unit is also unlike the others' where none is given, and the lengths of both periods may be unknown.
  for (const [lang, stated, one] of [
    ['en', 'not stated', 'one'],
    ['id', 'tidak disebut', 'satu'],
  ] as const) {
    const { currency_mismatch, unit_mismatch, period_length_unknown } = messages(lang).vocabulary.reasons;
    expect([currency_mismatch, unit_mismatch]).toEqual(Array(2).fill(expect.stringContaining(stated)));
    expect(period_length_unknown).not.toContain(one);
  }
});

it('calls a mean and an outlier by one name each in Indonesian', () => {
  const { vocabulary, caveats, firm, cli, method, report } = messages('id');
  const texts = [caveats.outliers_flagged.sentence({}), caveats.outliers_excluded.sentence({}), firm.checkLegend];
  for (const text of [...texts, cli.optionDescriptions.excludeOutliers]) expect(text).toContain('z termodifikasi');
  expect(method.topics.outliers.text).toContain('z termodifikasi');
  expect([vocabulary.kinds.mean, vocabulary.shortKinds.mean, report.columns.mean.toLowerCase()]).toEqual(Array(3).fill('rerata'));
});
