import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findingText } from '../../src/locale/rules.js';
import { kindOf } from '../../src/render/findings.js';
import { calendarMonths, sharedMonths } from '../../src/rules/pairing/calendar.js';
import { pairingRules } from '../../src/rules/pairing/index.js';
import { keepsRamadan, ramadanDays } from '../../src/rules/pairing/ramadan.js';
import { codesOf, findingsIn, validateText } from './run-rules.js';

describe('fixtures with one thing wrong', () => {
  it.each([
    ['SC401', ['SC401 6:44 warning']],
    ['SC402', ['SC402 6:44 note']],
    ['SC403', ['SC403 7:54 error']],
    ['SC404', ['SC404 7:65 note']],
    ['SC405', ['SC405 -:- note']],
    ['SC406', ['SC406 7:54 note']],
    ['SC406-ramadan', ['SC406 7:64 note']],
    ['SC407', ['SC407 7:54 warning']],
    ['SC408', ['SC408 7:44 warning']],
    ['SC409', ['SC409 7:55 warning']],
  ])('%s', (name, found) => {
    expect(findingsIn(`broken/${name}.csv`)).toEqual(found);
  });
});

describe('the examples', () => {
  it.each(pairingRules)('$code fires on the bad one only', ({ code, example }) => {
    expect(codesOf(example.bad)).toContain(code);
    expect(codesOf(example.good)).not.toContain(code);
  });
});

describe('numbers of a finding', () => {
  const said = (text: string, code: string) => {
    const [{ args }] = validateText(text, { only: [code] }).findings;
    return { args, sentence: findingText(code, args, 'en').sentence };
  };

  it('are unrounded for programs and rounded for people', () => {
    const lengths = 'enterprise_id,period,months,energy_kwh\nA,baseline,1.0012345,1\nA,follow-up,4.3456789,1\n';
    expect(said(lengths, 'SC404')).toEqual({
      args: expect.objectContaining({ baseline: 1.0012345, followUp: 4.3456789 }),
      sentence: expect.stringContaining('covers 1 month, its follow-up 4.35 months;'),
    });
    const seasons =
      'enterprise_id,period,period_start,period_end,workers\nA,baseline,2018-01-01,2018-03-31,1\nA,follow-up,2018-06-30,2019-01-31,1\n';
    const { args, sentence } = said(seasons, 'SC406');
    const share = 100 * sharedMonths(calendarMonths('2018-01-01', '2018-03-31'), calendarMonths('2018-06-30', '2019-01-31'));
    expect(args.share).toBeCloseTo(share, 10);
    expect(share).not.toBeCloseTo(Math.round(share), 1);
    expect(sentence).toContain(`only ${Math.round(share)} % of their calendar months`);
    const contradicted = 'enterprise_id,period,months,period_start,period_end,workers\nA,baseline,6,2019-01-01,2019-03-30,1\n';
    expect(said(contradicted, 'SC124')).toEqual({
      args: expect.objectContaining({ months: 6, measured: expect.closeTo(2 + 30 / 31, 10) }),
      sentence: expect.stringContaining('make it 2.97;'),
    });
  });
});

describe('published fixtures', () => {
  it('phase-1.csv: 59 without follow-up, 11 without baseline, 14 periods of different length', () => {
    const { rules } = validateText(readFileSync('fixtures/phase-1.csv'));
    const counts = Object.fromEntries(rules.filter(({ code }) => code.startsWith('SC4')).map(({ code, count }) => [code, count]));
    expect(counts).toMatchObject({ SC401: 11, SC402: 59, SC403: 0, SC404: 14, SC405: 0, SC407: 0, SC408: 0, SC409: 0 });
  });

  it('programme.csv: one gives the months of its baseline only', () => {
    expect(findingsIn('programme.csv', { only: ['SC403', 'SC404', 'SC405', 'SC407', 'SC408', 'SC409'] })).toHaveLength(1);
  });
});

describe('an enterprise without a pair', () => {
  it.each([
    ['SC402', 'A,baseline,1\nA,Kunjungan 2,2\nA,,3\nB,baseline,1\n'],
    ['SC401', 'A,follow-up,1\nA,Kunjungan 1,2\nA,,3\nB,follow-up,1\n'],
  ] as const)('%s names its rows that are not used because of their period', (code, rows) => {
    const { findings } = validateText(`enterprise_id,period,workers\n${rows}C,baseline,1\nC,follow-up,1\n`, { only: [code] });
    expect(findings.map(({ args }) => [args.enterprise, args.unused])).toEqual([
      ['A', 'data.csv:3, data.csv:4'],
      ['B', undefined],
    ]);
    for (const lang of ['en', 'id'] as const) {
      expect(findings.map(({ args }) => findingText(code, args, lang).hint.includes('data.csv:3, data.csv:4'))).toEqual([true, false]);
    }
    expect(new Set(findings.map(kindOf)).size).toBe(2);
  });
});

describe('rounds', () => {
  const rows = 'A,baseline,1\nA,follow-up,2\nB,follow-up,3\nC,baseline,4\nC,follow-up-2,5\n';

  it('are checked for the follow-up that is compared', () => {
    const text = `enterprise_id,period,workers\n${rows}`;
    expect(findingsOf(text, ['SC401', 'SC402'])).toEqual(['SC401 B 4']);
    expect(findingsOf(text, ['SC401', 'SC402'], { followUpRound: 2 })).toEqual(['SC402 A 2', 'SC401 B 4']);
  });

  it('give no result if the data has none of them', () => {
    const status = (text: string) =>
      Object.fromEntries(validateText(text, { only: ['SC4'] }).rules.map(({ code, status }) => [code, status]));
    expect(status('enterprise_id,period,workers\nA,baseline,1\n')).toMatchObject({
      SC401: 'not-applicable',
      SC402: 'fail',
      SC403: 'not-applicable',
      SC405: 'not-applicable',
      SC408: 'pass',
    });
    expect(status('enterprise_id,period,workers\nA,2018,1\nA,2019,1\nB,2019,1\n')).toMatchObject({
      SC401: 'not-applicable',
      SC402: 'fail',
      SC405: 'fail',
      SC408: 'not-applicable',
    });
  });

  it('entered twice do not count as missing', () => {
    const text = 'enterprise_id,period,workers\nA,baseline,1\nA,baseline,2\nA,follow-up,3\nA,follow-up,4\n';
    expect(findingsOf(text, ['SC401', 'SC402', 'SC408'])).toEqual([]);
  });

  it('with three baselines are one finding that names them all', () => {
    const text = 'enterprise_id,period,workers\nA,baseline-3,1\nA,baseline,2\nA,baseline-2,2\nA,follow-up,3\n';
    const { findings } = validateText(text, { only: ['SC408'] });
    expect(findings.map(({ args, at }) => [args, at.line])).toEqual([
      [{ enterprise: 'A', used: 'baseline', others: 'baseline-2, baseline-3', places: 'data.csv:2, data.csv:3, data.csv:4' }, 4],
    ]);
  });
});

describe('lengths', () => {
  const text = (before: string, after: string) =>
    `enterprise_id,period,months,energy_kwh\nA,baseline,${before},1\nA,follow-up,${after},1\n`;

  it('may differ by a quarter, or as was set', () => {
    expect(codesOf(text('4', '5'), { only: ['SC4'] })).toEqual([]);
    expect(codesOf(text('4', '5.1'), { only: ['SC4'] })).toEqual(['SC404']);
    expect(codesOf(text('5.1', '4'), { only: ['SC4'] })).toEqual(['SC404']);
    expect(codesOf(text('3', '6'), { only: ['SC4'], rules: { SC404: { limits: { ratio: 2 } } } })).toEqual([]);
  });

  it('given for one period only are reported at the other', () => {
    expect(findingsOf(text('', '5'), ['SC4'])).toEqual(['SC409 A 2']);
    expect(findingsOf(text('5', ''), ['SC4'])).toEqual(['SC409 A 3']);
    expect(findingsOf(text('', ''), ['SC4'])).toEqual(['SC405  -']);
  });
});

describe('dates', () => {
  const text = (before: string, after: string, extra = '', value = '') =>
    `enterprise_id,period,period_start,period_end,workers${extra}\nA,baseline,${before},1${value}\nA,follow-up,${after},1${value}\n`;
  const found = (before: string, after: string, extra = '', value = '') => codesOf(text(before, after, extra, value), { only: ['SC4'] });

  it('that meet on one day do not overlap', () => {
    expect(found('2018-01-01,2018-12-31', '2018-12-31,2019-12-30')).toEqual([]);
    expect(found('2018-01-01,2018-12-31', '2018-12-30,2019-12-29')).toEqual(['SC407']);
    expect(found('2018-01-01,2018-12-31', '2018-01-01,2018-12-31')).toEqual(['SC407']);
  });

  it('of a follow-up before its baseline are reported once', () => {
    expect(found('2018-01-01,2018-12-31', '2017-12-31,2018-12-30')).toEqual(['SC403']);
  });

  it('with less than half of their calendar months in common are reported', () => {
    expect(found('2018-01-01,2018-03-31', '2019-01-01,2019-06-30')).toEqual(['SC404']);
    expect(found('2018-01-01,2018-04-30', '2019-03-01,2019-06-30')).toEqual([]);
    expect(found('2018-01-01,2018-04-30', '2019-03-02,2019-07-01')).toEqual(['SC406']);
    expect(found('2018-10-01,2019-03-31', '2019-11-01,2020-02-29')).toEqual(['SC404']);
    expect(found('2018-01-01,2018-12-31', '2019-01-01,2019-03-31')).toEqual(['SC404']);
  });

  it('with Ramadan in only one period are reported where people keep it', () => {
    const [before, after] = ['2015-06-16,2015-09-15', '2018-06-16,2018-09-15'];
    expect(found(before, after)).toEqual([]);
    expect(found(before, after, ',currency', ',IDR')).toEqual(['SC406']);
    expect(found(before, after, ',country', ',Tunisia')).toEqual(['SC406']);
    expect(found(before, after, ',country', ',Peru')).toEqual([]);
    expect(found(before, '2016-06-16,2016-09-15', ',currency', ',IDR')).toEqual([]);
  });
});

describe('calendar months', () => {
  it('are covered day by day', () => {
    expect(calendarMonths('2018-01-01', '2018-02-14')).toEqual([1, 0.5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(calendarMonths('2018-12-01', '2019-01-31')).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
    expect(calendarMonths('1000-01-15', '9999-12-31')).toEqual(new Array(12).fill(1));
    expect(sharedMonths(calendarMonths('2018-01-01', '2018-06-30'), calendarMonths('2019-04-01', '2019-06-30'))).toBe(0.5);
  });
});

describe('Ramadan', () => {
  const iso = (time: number) => new Date(time).toISOString().slice(0, 10);
  const day = 86_400_000;

  it('begins when the Umm al-Qura calendar of Unicode says', () => {
    const format = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura', { month: 'numeric', day: 'numeric', timeZone: 'UTC' });
    for (let time = Date.UTC(2005, 0, 1); time < Date.UTC(2036, 0, 1); time += day) {
      const parts = format.formatToParts(time);
      const begins = parts.find(({ type }) => type === 'month')?.value === '9' && parts.find(({ type }) => type === 'day')?.value === '1';
      if (begins) expect([iso(time), ramadanDays(iso(time - 10 * day), iso(time))]).toEqual([iso(time), 1]);
    }
  });

  it.each([
    '2005-10-04',
    '2007-09-13',
    '2009-08-22',
    '2011-08-01',
    '2013-07-10',
    '2015-06-18',
    '2017-05-27',
  ])('begins within a day of %s, as was published', (first) => {
    const time = Date.parse(first);
    expect(ramadanDays(iso(time - 40 * day), iso(time - 2 * day))).toBe(0);
    expect(ramadanDays(iso(time - 40 * day), iso(time + day))).toBeGreaterThanOrEqual(1);
  });

  it('counts the longer of two', () => {
    expect(ramadanDays('2030-01-10', '2030-12-28')).toBe(25);
    expect(ramadanDays('2018-07-01', '2018-12-31')).toBe(0);
    expect(ramadanDays('2018-05-16', '2018-05-16')).toBe(1);
  });

  it('is kept by country, and by currency only where there is none', () => {
    expect([keepsRamadan('Indonesia', 'USD'), keepsRamadan(null, 'IDR'), keepsRamadan('Ghana', 'IDR'), keepsRamadan(null, null)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

function findingsOf(text: string, only: readonly string[], view: { followUpRound?: number } = {}): string[] {
  const { findings } = validateText(text, { only, ...view });
  return findings.map(({ code, subject, at }) => `${code} ${subject?.enterprise ?? ''} ${at.line ?? '-'}`);
}
