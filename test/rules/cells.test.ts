import { describe, expect, it } from 'vitest';
import { withCells } from '../../fixtures/generators/broken/sound.js';
import { emptyMapping } from '../../src/dataset/header/mapping.js';
import { langs } from '../../src/locale/index.js';
import { findingText, type RuleCode, ruleText } from '../../src/locale/rules.js';
import { findingsIn, type RunOptions, validateText, validateTexts } from './run-rules.js';

describe('files with one thing wrong in a cell', () => {
  it.each([
    ['SC123', ['SC123 6:118 error']],
    ['SC124', ['SC124 6:64 warning', 'SC404 7:136 note']],
    ['SC125', ['SC125 6:132 warning']],
    ['SC201', ['SC201 6:75 error']],
    ['SC201-invisible', ['SC201 6:75 error']],
    ['SC202', ['SC202 6:118 error']],
    ['SC203', ['SC203 6:124 error']],
    ['SC203-brackets', ['SC203 6:124 error']],
    ['SC204', ['SC204 8:44 error']],
    ['SC205', ['SC205 7:132 error']],
    ['SC205-survey-code', ['SC205 7:132 error']],
    ['SC206', ['SC206 6:53 error', 'SC409 6:64 warning']],
    ['SC206-day-or-month', ['SC206 6:53 error', 'SC409 6:64 warning']],
    ['SC206-no-such-day', ['SC206 6:53 error', 'SC409 6:64 warning']],
    ['SC206-serial', ['SC206 6:53 error', 'SC409 6:59 warning']],
    ['SC207', ['SC207 6:132 error']],
    ['SC208', ['SC208 6:95 error']],
    ['SC208-letters', ['SC208 6:95 error']],
    ['SC208-sign', ['SC208 6:95 error']],
    ['SC209', ['SC209 6:87 error']],
    ['SC210', ['SC210 6:118 warning']],
    ['SC211', ['SC211 6:100 error']],
    ['SC212', ['SC212 6:64 error', 'SC409 6:64 warning']],
    ['SC214', ['SC214 6:87 note']],
    ['SC215', ['SC215 6:124 warning']],
    ['SC216', ['SC216 6:132 error']],
    ['SC217', ['SC217 6:75 error']],
    ['SC217-about', ['SC217 6:75 error']],
    ['SC218', ['SC218 6:1 warning', 'SC218 7:1 warning']],
    ['SC218-name', ['SC218 6:7 warning', 'SC218 7:7 warning']],
    ['SC219', ['SC219 6:75 error']],
    ['SC219-sum', ['SC219 6:75 error']],
    ['SC220', ['SC220 6:75 error']],
    ['SC220-reference', ['SC220 6:75 error']],
    ['SC221', ['SC221 6:118 error']],
    ['SC221-month', ['SC221 6:118 error']],
    ['SC221-whole', ['SC221 6:118 error']],
    ['SC222', ['SC222 6:7 note']],
    ['SC222-inside', ['SC222 6:7 note']],
    ['SC222-quoted', ['SC222 6:7 note', 'SC304 7:7 warning']],
    ['SC223', ['SC223 2:130 warning']],
    ['SC224', ['SC224 6:75 error']],
    ['SC224-small', ['SC224 6:118 error']],
    ['SC225', ['SC225 6:75 error']],
  ])('%s', (name, found) => {
    expect(findingsIn(`broken/${name}.csv`)).toEqual(found);
  });

  it('SC213, when the decimal mark is given', () => {
    expect(findingsIn('broken/SC213.csv', { read: { decimal: 'comma' } })).toEqual(['SC213 6:118 error']);
    expect(findingsIn('broken/SC213.csv', { read: { decimal: 'point' } })).toEqual([]);
  });
});

describe('a cell that was meant for something else', () => {
  const found = (field: string, text: string) =>
    validateText(withCells(4, { [field]: text })).findings.map(({ code, args }) => ({ code, ...args }));

  it.each([
    ['workers', '12 orang', { code: 'SC217', number: '12' }],
    ['workers', '±12', { code: 'SC217', number: '12' }],
    ['energy_kwh', '±2500 kWh', { code: 'SC217' }],
    ['workers', '#VALUE!', { code: 'SC220', error: '#VALUE!' }],
    ['workers', '#NAMA?', { code: 'SC220', error: '' }],
    ['workers', '=SUM(A1:A2)', { code: 'SC219' }],
    ['energy_kwh', 'Jan-15', { code: 'SC221', first: '1.15', second: '15.1' }],
    ['energy_kwh', '15-Jan', { code: 'SC221' }],
    ['workers', 'dua belas', { code: 'SC201' }],
    ['workers', '1O', { code: 'SC201' }],
    ['workers', '9'.repeat(40), { code: 'SC224', beyond: 'most' }],
    ['energy_kwh', '2.2250738585072011e-308', { code: 'SC224', beyond: 'least' }],
  ])('%s %s', (field, text, expected) => {
    expect(found(field, text)[0]).toMatchObject(expected);
  });

  it.each(langs)('gives no hint in %s that would turn money into a number of workers or keep an impossible number', (lang) => {
    for (const text of ['Rp 500', '1e30', '1e-30']) {
      const [{ code, ...args }] = found('workers', text);
      expect(code).toMatch(/^SC22[45]$/);
      expect(findingText(code, args, lang).hint).not.toMatch(/digit|angka saja|angkanya saja/);
      expect(ruleText(code as RuleCode, lang).title).not.toMatch(/^(Not a number|Bukan angka)$/);
    }
  });

  it.each([
    ['value_added', '5k', undefined],
    ['value_added', '5 K', undefined],
    ['value_added', '5 mio', undefined],
    ['value_added', '±500 Rp', '500'],
    ['output_units', '5k', undefined],
    ['output_units', '5 ton', undefined],
    ['output_units', 'sekitar 500 pcs', '500'],
    ['energy_kwh', '1.4 MWh', undefined],
    ['energy_kwh', '50 GJ', undefined],
    ['energy_kwh', '2500 kWh', '2500'],
    ['energy_kwh', 'MWh: 14', undefined],
    ['waste_kg', '5 ton', undefined],
    ['waste_kg', '5 kg', '5'],
    ['days_absent', '12 jam', undefined],
    ['days_absent', '12 hari', '12'],
    ['hours_worked', '5400 h', '5400'],
    ['workers', '3 lusin', undefined],
    ['workers', '39 Orang', '39'],
    ['workers', '39 people?', '39'],
    ['workers', '12 org', '12'],
    ['workers', '12 pegawai', '12'],
  ])('in %s, "%s" is suggested as a number only if nothing beside it changes its value', (field, text, number) => {
    const [{ args }] = validateText(`enterprise_id,period,${field}\nA,baseline,${text}\n`, { only: ['SC217'] }).findings;
    expect(args.number).toBe(number);
    for (const lang of langs) expect(/\d/.test(findingText('SC217', args, lang).hint)).toBe(number !== undefined);
  });

  it('is reported for a tab beside the text, unless tabs separate the cells', () => {
    expect(found('workers', '\t39')).toMatchObject([{ code: 'SC222', where: 'ends' }]);
    const tabs = 'enterprise_id\tperiod\tworkers\nA1\tbaseline\t39\nA1\tfollow-up\t40\n';
    expect(validateText(tabs, { only: ['SC222'] }).findings).toEqual([]);
    expect(validateText(tabs.replace('A1\tb', 'A1 \tb'), { only: ['SC222'] }).findings).toMatchObject([{ code: 'SC222' }]);
  });

  it.each([
    ['01/07/2023', '30/09/2023', true],
    ['31/03/2023', '30/06/2023', true],
    ['Maret 2023', 'Mei 2023', true],
    ['31/03/2023', '2023-06-30', false],
    ['31/03/2023', '-', false],
    ['2023-02-30', '2023-02-31', false],
  ])('%s to %s: the hint says how dates survive a spreadsheet that writes both in another form', (text, end, rewritten) => {
    const [{ args }] = validateText(`enterprise_id,period,period_start,period_end,workers\nA,baseline,${text},${end},3\n`, {
      only: ['SC206'],
    }).findings;
    for (const lang of langs) {
      expect(findingText('SC206', args, lang).hint.includes('.xlsx')).toBe(rewritten);
      expect(ruleText('SC206', lang).why).toMatch(
        /whether its follow-up came before its baseline|tindak lanjutnya mendahului data awalnya/,
      );
    }
  });

  it.each(['nihil', 'Nol', 'none', 'tdk ada'])('%s is not read as missing or zero, and the hint asks which it is', (text) => {
    const [{ code, ...args }] = found('accidents', text);
    expect(code).toBe('SC201');
    expect(findingText(code, args, 'en').hint).toBe('If this means zero, write 0; if it was not recorded, leave the cell empty.');
    expect(findingText(code, args, 'id').hint).toBe('Bila maksudnya nol, tulis 0; bila tidak dicatat, kosongkan sel.');
  });

  it.each(['NA', '-', 'kosong', 'tidak ada', '1 234', '1.234.567', 'n/a'])('%s is not reported as one', (text) => {
    expect(found('energy_kwh', text).filter(({ code }) => code.startsWith('SC2'))).toEqual([]);
  });

  it.each([
    ['idr', []],
    ['UDS', ['USD']],
    ['Rp', ['IDR']],
    ['US$', ['USD']],
    ['soles', ['PEN']],
  ])('currency %s', (text, nearest) => {
    const told = found('currency', text).filter(({ code }) => code === 'SC208');
    expect(told.map((args) => (args as { nearest?: string }).nearest)).toEqual(nearest);
  });

  it('is reported for fractions of counted cases, but not of hours or an average number of workers', () => {
    expect(found('hours_worked', '19617.5')).toEqual([]);
    expect(found('workers', '39.5')).toEqual([]);
    expect(found('accidents', '3.5')).toMatchObject([{ code: 'SC215', field: 'accidents', value: 3.5 }]);
  });
});

describe('rates that look like shares', () => {
  const shares = ['0.05', '1', '0', '0.07', '0.12', '0.02', 'n/a'];
  const file = (cells: readonly string[], header = 'defect_rate') =>
    [`enterprise_id,period,${header}`, ...cells.map((cell, i) => `F-${i},baseline,${cell}`), ''].join('\n');
  const told = (contents: readonly string[], options: RunOptions = {}) =>
    validateTexts(contents, { only: ['SC223'], ...options }).findings.map(({ at, args }) => [at.file, at.line, args.n, args.value]);

  it('are reported once, at the first fraction', () => {
    expect(told([file(shares)])).toEqual([['data.csv', 2, 6, 0.05]]);
    expect(told([file(['1', ...shares], 'rework_rate')])).toEqual([['data.csv', 3, 7, 0.05]]);
  });

  it.each([
    ['one is more than 1', [...shares, '1.01']],
    ['a cell has a per cent sign', [...shares, '0.4%']],
    ['fewer than five are above zero', [...shares.slice(1), '0', '0']],
    ['there is no fraction', ['1', '1', '0', '1', '1', '1']],
  ])('are not reported if %s', (_, cells) => {
    expect(told([file(cells)])).toEqual([]);
  });

  it('are not reported for other ratios', () => {
    expect(told([file(shares, 'energy_per_unit')])).toEqual([]);
  });

  it.each(['Defect rate (%)', 'defect_rate (persen)'])('are not reported under the header %s, which states the unit', (header) => {
    expect(told([file(shares, header)])).toEqual([]);
  });

  it.each(['percent', 'fraction', 2])('are not reported if the mapping gives the unit %s', (unit) => {
    const tiny = shares.map((cell) => (cell === '1' ? '0.001' : cell)).map((cell) => cell.replace('0.', '0.00'));
    for (const key of ['defect_rate', 'Defect rate'])
      expect(told([file(tiny, 'Defect rate')], { read: { mapping: { ...emptyMapping, units: { [key]: unit } } } })).toEqual([]);
    expect(told([file(tiny, 'Defect rate')])).toHaveLength(1);
  });

  it('are searched for in each file, and in both periods of a wide one', () => {
    const percents = file(['5', '7%', '4', '6', '8', '3']).replaceAll('baseline', 'follow-up');
    expect(told([percents, file(shares)])).toEqual([['data-2.csv', 2, 6, 0.05]]);
    expect(told([file(shares), percents])).toEqual([['data.csv', 2, 6, 0.05]]);
    const wide = (later: string) =>
      ['enterprise_id,baseline_defect_rate,followup_defect_rate', ...[1, 2, 3].map((i) => `F-${i},0.0${i},${later}`), ''].join('\n');
    expect(told([wide('0.04')])).toEqual([['data.csv', 2, 6, 0.01]]);
    expect(told([wide('4')])).toEqual([]);
    expect(told([wide('0.4%')])).toEqual([]);
  });

  it('need at least as many rates as the limit requires', () => {
    expect(told([file(shares)], { rules: { SC223: { limits: { minRates: 6 } } } })).toEqual([]);
  });
});
