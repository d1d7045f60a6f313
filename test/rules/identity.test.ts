import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { distance } from 'fastest-levenshtein';
import { describe, expect, it } from 'vitest';
import { sound } from '../../fixtures/generators/broken/sound.js';
import { toCsv } from '../../fixtures/table.js';
import { emptyMapping } from '../../src/dataset/header/mapping.js';
import { readPeriod } from '../../src/dataset/periods.js';
import { parseDataset } from '../../src/dataset/read/parse.js';
import { findingText } from '../../src/locale/rules.js';
import { findingWords, kindOf } from '../../src/render/findings.js';
import { nameWords } from '../../src/rules/identity/firm-names.js';
import { identityRules } from '../../src/rules/identity/index.js';
import { idsAlike } from '../../src/rules/identity/near-ids.js';
import { typingSlips } from '../../src/rules/identity/typing-slips.js';
import { validate } from '../../src/rules/validate.js';
import { codesOf, findingsIn, validateText } from './run-rules.js';

describe('fixtures with one thing wrong', () => {
  it.each([
    ['SC301', ['SC301 18:1 error']],
    ['SC302', ['SC302 18:1 error']],
    ['SC303', ['SC303 7:33 warning']],
    ['SC304', ['SC304 7:7 warning']],
    ['SC305', ['SC305 18:44 error']],
    ['SC308', ['SC308 2:44 note']],
    ['SC309', ['SC309 18:44 error']],
    ['SC310', ['SC310 16:1 warning']],
    ['SC311', ['SC311 16:7 warning']],
    ['SC311-slip', ['SC311 16:7 warning']],
  ])('%s', (name, found) => {
    expect(findingsIn(`broken/${name}.csv`)).toEqual(found);
  });

  it('SC306, of the file given as the baseline', () => {
    const followUps = sound();
    const rows = followUps.rows.filter(({ period }) => period === 'follow-up');
    const read = parseDataset(
      [
        { source: { name: 'a.csv', bytes: readFileSync('fixtures/broken/SC306.csv') }, period: 'baseline' },
        { source: { name: 'b.csv', bytes: Buffer.from(toCsv({ ...followUps, rows })) }, period: 'follow-up' },
      ],
      {},
    );
    const { findings } = validate(read, { only: ['SC3', 'SC4'] });
    expect(findings.map(({ code, severity, at }) => `${code} ${at.file}:${at.line}:${at.column} ${severity}`)).toEqual([
      'SC306 a.csv:4:44 error',
      'SC401 b.csv:4:44 warning',
    ]);
  });

  it('SC307, with a mapping that lists two periods', () => {
    const mapping = { ...emptyMapping, values: { period: { baseline: 'baseline', 'follow-up': 'follow-up' } } };
    const { findings } = validateText(readFileSync('fixtures/broken/SC307.csv'), { read: { mapping } });
    expect(findings.map(({ code, severity, args }) => [code, severity, args])).toEqual([['SC307', 'note', { text: 'during', rows: 1 }]]);
  });
});

describe('words for a missing value', () => {
  const header = 'enterprise_id,enterprise_name,period,sector,workers\n';
  const told = (row: string) =>
    validateText(`${header}A1,Toko,baseline,food,5\n${row}\n`, { only: ['SC2', 'SC3'] }).findings.map(({ code, subject }) => ({
      code,
      ...subject,
    }));

  it.each(['-', 'n/a', '…', '?', 'N.A.'])('%s is not an id, period, name or group', (text) => {
    expect(told(`${text},Toko,baseline,food,6`)).toEqual([{ code: 'SC301', field: 'enterprise_id' }]);
    expect(told(`A1,Toko,${text},food,6`)).toEqual([{ code: 'SC305', enterprise: 'A1', field: 'period' }]);
    expect(told(`A1,${text},follow-up,${text},6`)).toEqual([]);
    const { dataset } = parseDataset([{ source: { name: 'data.csv', bytes: Buffer.from(`${header}A1,Toko,baseline,${text},5\n`) } }], {});
    expect(dataset?.dimensions.get('sector')?.column.values ?? []).toEqual([]);
  });
});

describe('a period that is not known', () => {
  it.each([
    ['basline', 'baseline'],
    ['midline', 'follow-up'],
    ['Mid-term', 'follow-up'],
    ['T0', ''],
  ])('%s may be %j', (word, nearest) => {
    const text = `enterprise_id,period,workers\nA1,baseline,5\nA1,${word},5\n`;
    const [{ code, args, subject }] = validateText(text, { only: ['SC2'] }).findings;
    expect({ code, nearest: args.nearest, subject }).toEqual({ code: 'SC204', nearest, subject: { enterprise: 'A1', field: 'period' } });
  });
});

describe('the hint for a period that is not known', () => {
  const hint = (word: string, lang: 'en' | 'id') => {
    const text = `enterprise_id,Periode,workers\nA1,baseline,5\nA1,${word},5\n`;
    const [{ code, args }] = validateText(text, { only: ['SC204'] }).findings;
    return findingText(code, args, lang).hint;
  };

  it.each([
    ['Kunjungan 1', 'baseline'],
    ['Kunjungan 2', 'follow-up'],
    ['T0', 'baseline'],
  ])('maps %s in a config file that reads the row, once copied', (word, period) => {
    for (const lang of ['en', 'id'] as const) {
      const [entry] = /"values": .* \}/.exec(hint(word, lang)) ?? [];
      const { values } = JSON.parse(`{${entry}}`);
      expect(values).toEqual({ Periode: { [word]: period } });
      const text = `enterprise_id,Periode,workers\nA1,${word},5\n`;
      const { dataset } = parseDataset([{ source: { name: 'data.csv', bytes: Buffer.from(text) } }], {
        mapping: { ...emptyMapping, values },
      });
      expect(dataset?.periods.map(({ id }) => id)).toEqual([period]);
    }
  });

  it('lists Indonesian words, which are read, in Indonesian', () => {
    for (const word of ['Kunjungan 1', 'tindak lanjt']) {
      const [, words = ''] = /pakai ([^…]*) …/i.exec(hint(word, 'id')) ?? [];
      expect(words.split(', ').map((text) => readPeriod(text)?.id)).toEqual(['baseline', 'follow-up', 'follow-up-2']);
      expect(words).not.toContain('follow');
    }
  });
});

it('a name spelled in another way is reported as such, unlike two different names', () => {
  const rows = ['A1,PT Melati,baseline,5', 'A1,"MELATI, P.T.",follow-up,5', 'A2,Anggrek,baseline,5', 'A2,Bambu,follow-up,5'];
  const { findings } = validateText(`enterprise_id,enterprise_name,period,workers\n${rows.join('\n')}\n`, { only: ['SC304'] });
  expect(findings.map(({ at, args }) => [at.line, args.kind])).toEqual([
    [3, 'writing'],
    [5, undefined],
  ]);
  expect(new Set(findings.map(kindOf)).size).toBe(2);
});

describe('the examples', () => {
  it.each(identityRules.filter(({ example }) => !example.excerpt))('$code fires on the bad one only', ({ code, example }) => {
    expect(codesOf(example.bad)).toContain(code);
    expect(codesOf(example.good)).not.toContain(code);
  });
});

describe('ids that are nearly the same', () => {
  it.each([
    ['BALI-01', 'Bali 01'],
    ['BALI-01', 'BALI01'],
    ['BALI-01', 'BALI_1'],
    ['SYN-1', 'SYN-01'],
    ['SYN-01', 'SYN-O1'],
    ['SYN-1', 'syn O1'],
    ['SYN01', 'SYNO1'],
    ['SYN-12', 'SYN-l2'],
    ['SYN-12', 'SYN-I2'],
    ['BALI-01', 'BALI\u201301'],
    ['BALI-01', '\uFF22\uFF21\uFF2C\uFF29\uFF0D\uFF10\uFF11'],
    ['SYN-1', 'SYN-1\u200B'],
    ['Café 1', 'Cafe\u0301-1'],
    ['7', '007'],
  ])('%s and %s', (a, b) => {
    expect(idsAlike(a, b)).toBe(true);
    expect(codesOf(`enterprise_id,period,workers\n${a},baseline,1\n${b},baseline,1\n`, { only: ['SC310'] })).toEqual(['SC310']);
  });

  it.each([
    ['SYN-1', 'SYN-2'],
    ['SYN-1', 'SYN-11'],
    ['1-11', '11-1'],
    ['1-01', '101'],
    ['10-1', '1-01'],
    ['NO1', 'N1'],
    ['I-01', 'L-01'],
    ['I-01', 'II-01'],
    ['SYN-10', 'SYN-1'],
    ['A+', 'A'],
  ])('not %s and %s', (a, b) => {
    expect(codesOf(`enterprise_id,period,workers\n${a},baseline,1\n${b},baseline,1\n`, { only: ['SC310'] })).toEqual([]);
  });

  it('are named with their places, in one finding at the second', () => {
    const text = 'enterprise_id,period,workers\nBali 01,baseline,1\nX,baseline,1\nBALI-01,follow-up,1\nbali1,follow-up,1\n';
    const [finding, ...rest] = validateText(text, { only: ['SC310'] }).findings;
    expect(rest).toEqual([]);
    expect(finding.args).toEqual({
      enterprise: 'BALI-01',
      enterprises: 'BALI-01, Bali 01, bali1',
      places: 'data.csv:2, data.csv:4, data.csv:5',
    });
    expect([finding.at.line, finding.at.column, finding.subject?.enterprise]).toEqual([4, 1, 'BALI-01']);
  });
});

describe('ids that look the same', () => {
  it('are explained in words, since their difference is invisible', () => {
    const text = 'enterprise_id,period,workers\nCaf\u00e9,baseline,1\nCafe\u0301,follow-up,1\n';
    const [finding] = validateText(text, { only: ['SC310'] }).findings;
    expect(findingWords(finding, 'en').sentence).toBe(
      'The ids Cafe\u0301, Caf\u00e9 look the same (data.csv:2, data.csv:3) but count as different enterprises: an accent is one character with its letter in one of them, and a character of its own in the other.',
    );
  });
});

describe('names that are nearly the same', () => {
  const found = (a: string, b: string, ids = ['X-1', 'Y-2']) =>
    codesOf(`enterprise_id;enterprise_name;period;workers\n${ids[0]};${a};baseline;1\n${ids[1]};${b};baseline;1\n`, { only: ['SC311'] });

  it.each([
    ['Contoh Anggrek', 'Contoh Anggrek'],
    ['PT Contoh Anggrek', 'P.T. Contoh Anggrek Tbk'],
    ['PT. Contoh Anggrek', 'CV Contoh-Anggrek'],
    ['Contoh Anggrek, PT', 'contoh ANGGREK'],
    ['UD Majujaya', 'Maju Jaya'],
    ['Contoh 01', 'Contoh 1'],
    ['Contoh Anggrek Ltd.', 'Contoh Angrek Limited'],
    ['Contoh Anggrek', 'Contoh Anggerk'],
    ['Sumber Rejeki', 'Sumber Rezeki'],
    ['Comercial Peña S.A.C.', 'Comercial Pena'],
  ])('%s and %s', (a, b) => {
    expect(found(a, b)).toEqual(['SC311']);
  });

  it.each([
    ['Contoh 001', 'Contoh 002'],
    ['Contoh Sintetis 1', 'Contoh Sintetis 11'],
    ['Contoh Cabang II', 'Contoh Cabang III'],
    ['Contoh Cabang XXVII', 'Contoh Cabang XXVIII'],
    ['Contoh Cabang A', 'Contoh Cabang B'],
    ['Warung Bu Ani', 'Warung Bu Ari'],
    ['Melati', 'Melatu'],
    ['PT', 'CV'],
    ['-', '–'],
    ['Contoh Anggrek', 'Contoh Bambu'],
    ['Contoh 1 2', 'Contoh 12'],
  ])('not %s and %s', (a, b) => {
    expect(found(a, b)).toEqual([]);
  });

  it('are not reported again if the ids are nearly the same', () => {
    expect(found('Contoh Anggrek', 'Contoh Anggrek', ['BALI-01', 'Bali 1'])).toEqual([]);
  });

  it('follow the limits that were set', () => {
    const text = 'enterprise_id,enterprise_name,period,workers\nA,Melati,baseline,1\nB,Melatu,baseline,1\n';
    expect(codesOf(text, { only: ['SC311'], rules: { SC311: { limits: { letters: 6 } } } })).toEqual(['SC311']);
  });

  it('of one enterprise are no finding of this rule', () => {
    const text = 'enterprise_id,enterprise_name,period,workers\nA,Contoh Anggrek,baseline,1\nA,Contoh Angrek,follow-up,1\n';
    expect(codesOf(text, { only: ['SC31'] })).toEqual([]);
  });

  it('are found as by comparing every name with every other', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 5, maxLength: 8 });
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 2, maxLength: 12 }), (texts) => {
        const names = texts.map((text) => [text]);
        const expected = texts.flatMap((a, i) => texts.flatMap((b, j) => (i < j && distance(a, b) === 1 ? [`${a} ${b}`] : [])));
        const pairs = [...typingSlips(names, 5, 5)].map(([a, b]) => `${texts[Math.min(a, b)]} ${texts[Math.max(a, b)]}`);
        expect(pairs).toEqual(expect.arrayContaining(expected));
        for (const pair of pairs) {
          const [a, b] = pair.split(' ');
          expect(distance(a, b) === 1 || ([...a].sort().join('') === [...b].sort().join('') && distance(a, b) === 2)).toBe(true);
        }
      }),
    );
  });

  it('costs no more than a look at each, for 100,000 firms whose names have the same beginning', () => {
    const syllables = ['ban', 'cem', 'dil', 'fos', 'gur', 'hak', 'jet', 'kip', 'lod', 'mus'];
    const names = Array.from({ length: 100_000 }, (_, i) =>
      nameWords(`Contoh Sintetis ${[...String(i).padStart(5, '0')].map((digit) => syllables[Number(digit)]).join('')}`),
    );
    const started = performance.now();
    expect([...typingSlips(names, 8, 5)]).toEqual([]);
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});

describe('sound files', () => {
  it.each(['clean.csv', 'phase-1.csv'])('%s contradicts itself nowhere', (file) => {
    expect(findingsIn(file, { only: ['SC3'] })).toEqual([]);
  });

  it('programme.csv has the one enterprise that was entered twice', () => {
    expect(findingsIn('programme.csv', { only: ['SC3'] })).toHaveLength(1);
  });
});
