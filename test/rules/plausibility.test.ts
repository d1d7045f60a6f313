import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type SoundTable, sound, withTable } from '../../fixtures/generators/broken/sound.js';
import { plausibilityRules } from '../../src/rules/plausibility/index.js';
import { codesOf, findingsIn, type RunOptions, validateText } from './run-rules.js';

const only = { only: ['SC5'] };
const codes = (change: (table: SoundTable) => void, options: RunOptions = only) => codesOf(withTable(change), options);
const csv = (header: string, ...rows: string[]) => codesOf([header, ...rows, ''].join('\n'), only);

describe('each broken file gives its one code', () => {
  it.each([
    ['SC501', ['SC501 6:114 error']],
    ['SC501-rework', ['SC501 7:136 error']],
    ['SC502', ['SC502 6:100 error']],
    ['SC503', ['SC503 7:79 error']],
    ['SC504', ['SC504 7:130 warning']],
    ['SC504-empty', ['SC504 7:129 warning']],
    ['SC505', ['SC505 7:136 warning']],
    ['SC505-fraction', ['SC505 7:136 warning']],
    ['SC506', ['SC506 6:87 warning']],
    ['SC507', ['SC507 7:82 error']],
    ['SC508', ['SC508 7:136 warning']],
    ['SC509', ['SC509 7:136 warning']],
    ['SC509-baseline', ['SC509 6:132 warning']],
    ['SC509-both', ['SC509 6:132 warning', 'SC509 7:136 warning']],
    ['SC510', ['SC510 1:142 warning']],
    ['SC510-firm', ['SC510 6:136 warning', 'SC510 7:145 warning']],
    ['SC511', ['SC511 7:118 note']],
    ['SC512', ['SC512 7:44 warning']],
    ['SC512-other', ['SC512 8:1 warning', 'SC512 9:1 warning']],
    ['SC513', ['SC513 1:155 note']],
    ['SC514', ['SC514 7:122 warning']],
    ['SC515', ['SC515 1:257 warning']],
    ['SC515-firm', ['SC515 6:132 warning']],
    ['SC516', ['SC516 6:118 warning']],
  ])('%s', (name, expected) => {
    expect(findingsIn(`broken/${name}.csv`)).toEqual(expected);
  });
});

describe('the examples', () => {
  it.each(plausibilityRules.filter(({ example }) => !example.excerpt))('of $code are bad and good', ({ code, example }) => {
    expect(codesOf(example.bad, { only: [code] })).toContain(code);
    expect(codesOf(example.good, { only: [code] })).toEqual([]);
  });
});

describe('sound data', () => {
  it.each(['clean.csv', 'restoran-bali.csv', 'phase-1.csv'])('%s has nothing implausible', (name) => {
    expect(findingsIn(name, only)).toEqual([]);
  });

  it('of programme.csv gives the three inserted outliers and one more', () => {
    const { findings } = validateText(readFileSync(new URL('../../fixtures/programme.csv', import.meta.url)), only);
    expect(findings.map(({ code, subject, args }) => [code, subject?.enterprise, args.indicator, Math.round(Number(args.change))])).toEqual(
      [
        ['SC514', 'BALI-003', 'energy', 400],
        ['SC514', 'BALI-012', 'productivity', 900],
        ['SC514', 'DKI-024', 'absenteeism', 300],
        ['SC514', 'SUMUT-004', 'unit_cost', -32],
        ['SC511', 'SULSEL-016', 'absenteeism', -92],
      ],
    );
  });
});

describe('counts and rates', () => {
  it('may be equal to their whole', () => {
    const header = 'enterprise_id,period,workers,workers_female,units_inspected,units_defective,days_absent,days_scheduled';
    expect(csv(header, 'A,baseline,12,12,40,40,300,300')).toEqual([]);
    expect(csv(header, 'A,baseline,12,13,40,41,301,300')).toEqual(['SC503', 'SC501', 'SC502']);
  });

  it('are held against the units inspected, and against output only without them', () => {
    const header = 'enterprise_id,period,output_units,units_inspected,units_defective';
    expect(csv(header, 'A,baseline,50,900,80')).toEqual([]);
    expect(csv(header, 'A,baseline,50,,80')).toEqual(['SC501']);
  });

  it('agree with a rate that was rounded, or that divides by another whole', () => {
    const header = 'enterprise_id,period,output_units,units_inspected,units_defective,defect_rate,energy_kwh,energy_per_unit';
    // 247 of 10,000 is 2.47 %; 243 kWh over 10,000 is 0.0243
    expect(csv(header, 'A,baseline,10000,,247,2,243,0.02')).toEqual([]);
    expect(csv(header, 'A,baseline,10000,,247,2.99,243,0.03')).toEqual(['SC505', 'SC505']);
    expect(csv(header, 'A,baseline,10000,2000,247,2.5,,')).toEqual([]);
    expect(csv(header, 'A,baseline,10000,2000,247,12.4,,')).toEqual([]);
    expect(csv(header, 'A,baseline,10000,2000,247,7,,')).toEqual(['SC505']);
  });

  it('of days lost need no accident if they are zero', () => {
    expect(csv('enterprise_id,period,accidents,days_lost', 'A,baseline,0,0', 'B,baseline,,', 'C,baseline,0,')).toEqual([]);
  });

  it('of zero are right for a firm that was closed', () => {
    expect(csv('enterprise_id,period,workers,hours_worked,output_units', 'A,baseline,12,0,0', 'B,baseline,0,,0')).toEqual([]);
  });

  it('of hours may fill a month of 31 days and no more', () => {
    const header = 'enterprise_id,period,months,workers,hours_worked';
    expect(csv(header, 'A,baseline,2,10,14880')).toEqual([]);
    expect(csv(header, 'A,baseline,2,10,14881')).toEqual(['SC507']);
    expect(csv(header, 'A,baseline,,10,99000', 'B,baseline,1,10,1600')).toEqual([]);
    expect(codesOf(`${header}\nA,baseline,2,10,14880\n`, { ...only, rules: { SC507: { limits: { hours: 700 } } } })).toEqual(['SC507']);
  });
});

describe('a jump', () => {
  const header = 'enterprise_id,period,months,workers,output_units,output_unit,materials_kg';

  it('is more than ten times, up or down, and never from or to zero', () => {
    expect(csv(header, 'A,baseline,3,20,,,100', 'A,follow-up,3,20,,,1000')).toEqual([]);
    expect(csv(header, 'A,baseline,3,20,,,100', 'A,follow-up,3,20,,,1001')).toEqual(['SC508']);
    expect(csv(header, 'A,baseline,3,20,,,1001', 'A,follow-up,3,20,,,100')).toEqual(['SC508']);
    expect(csv(header, 'A,baseline,3,20,,,0', 'A,follow-up,3,20,,,1000')).toEqual([]);
    const wide = { ...only, rules: { SC508: { limits: { factor: 20 } } } };
    expect(codesOf(`${header}\nA,baseline,3,20,,,100\nA,follow-up,3,20,,,1001\n`, wide)).toEqual([]);
  });

  it('is taken per month, and not at all where one length is missing or the product is another', () => {
    expect(csv(header, 'A,baseline,1,20,,,100', 'A,follow-up,12,20,,,1200')).toEqual([]);
    expect(csv(header, 'A,baseline,12,20,,,100', 'A,follow-up,1,20,,,100')).toEqual(['SC508']);
    expect(csv(header, 'A,baseline,,20,,,100', 'A,follow-up,12,20,,,1200')).toEqual([]);
    expect(csv(header, 'A,baseline,3,20,100,kg,', 'A,follow-up,3,20,5000,pcs,')).toEqual([]);
  });

  it('of the whole firm is reported for its workers only', () => {
    const rows = ['A,baseline,3,5,,,100', 'A,follow-up,3,60,,,1200'];
    expect(validateText([header, ...rows, ''].join('\n'), only).findings.map(({ code, subject }) => [code, subject?.field])).toEqual([
      ['SC508', 'workers'],
    ]);
  });

  it('of about a thousand or a million is a slip of units instead', () => {
    for (const [after, code] of [
      [32_000, 'SC508'],
      [34_000, 'SC509'],
      [299_000, 'SC509'],
      [301_000, 'SC508'],
      [100_000_000, 'SC509'],
    ])
      expect(csv(header, 'A,baseline,3,20,,,100', `A,follow-up,3,20,,,${after}`)).toEqual([code]);
  });
});

describe('a slip of units', () => {
  it('is not seen where firms differ that much anyway', () => {
    const rows = [3, 40, 500, 6000, 70_000, 800_000, 9_000_000].map((kwh, i) => `F-${i},baseline,3,20,${kwh}`);
    expect(csv('enterprise_id,period,months,workers,energy_kwh', ...rows)).toEqual([]);
  });

  it('is sought in one currency at a time', () => {
    const rows = Array.from({ length: 12 }, (_, i) => {
      const dollars = 20 * 3 * (900 + 37 * i);
      return `F-${i},baseline,3,20,${i < 2 ? dollars : dollars * 1000},${i < 2 ? 'KES' : 'IDR'}`;
    });
    const header = 'enterprise_id,period,months,workers,output_value,currency';
    expect(codesOf([header, ...rows, ''].join('\n'), { only: ['SC509'] })).toEqual([]);
    expect(codesOf([header, ...rows, ''].join('\n').replaceAll('KES', 'IDR'), { only: ['SC509'] })).toEqual(['SC509', 'SC509']);
  });
});

describe('a slip of currencies', () => {
  const said = (change: (table: SoundTable) => void) =>
    validateText(withTable(change), { only: ['SC510'] }).findings.map(({ subject, args }) => [subject?.field, args.currency, args.side]);

  it('is seen in the model case, a mean saving of US$ 3.12 an enterprise', () => {
    const savings = [2.4, 3.9, 2.95, 3.3, 2.2, 3.6, 3.01, 3.6];
    expect(savings.reduce((sum, value) => sum + value) / 8).toBeCloseTo(3.12, 10);
    const write = ({ rows }: SoundTable) =>
      rows.forEach((row, i) => {
        row.cost_savings = i % 2 === 0 ? null : savings[(i - 1) / 2];
      });
    expect(said(write)).toEqual([['cost_savings', 'USD', 'low']]);
    const withoutWorkers = (table: SoundTable) => {
      write(table);
      for (const row of table.rows) row.workers = null;
    };
    expect(said(withoutWorkers)).toEqual([['cost_savings', 'USD', 'low']]);
  });

  it('is seen in dollars said to be rupiah, and in rupiah said to be dollars', () => {
    const relabelled = (currency: string, factor: number) => (table: SoundTable) => {
      for (const row of table.rows) {
        row.currency = currency;
        for (const money of ['output_value', 'cost_savings']) if (typeof row[money] === 'number') row[money] *= factor;
      }
    };
    expect(said(relabelled('IDR', 1))).toEqual([
      ['output_value', 'IDR', 'low'],
      ['cost_savings', 'IDR', 'low'],
    ]);
    expect(said(relabelled('USD', 14_000))).toEqual([
      ['output_value', 'USD', 'high'],
      ['cost_savings', 'USD', 'high'],
    ]);
    expect(said(relabelled('IDR', 14_000))).toEqual([]);
    expect(said(relabelled('XAU', 1))).toEqual([]);
  });
});

describe('an outlier', () => {
  it('says what the mean is with and without it', () => {
    const [finding] = validateText(readFileSync(new URL('../../fixtures/broken/SC514.csv', import.meta.url)), only).findings;
    const { rows } = sound();
    rows[5].energy_kwh = 68634;
    const changes = Array.from({ length: 8 }, (_, firm) => {
      const [before, after] = [rows[2 * firm], rows[2 * firm + 1]].map((row) => Number(row.energy_kwh) / Number(row.output_value));
      return (after / before - 1) * 100;
    });
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(finding.args).toMatchObject({ indicator: 'energy', group: 'phase I', n: 8, places: 'data.csv:6, data.csv:7' });
    expect(finding.args.mean).toBeCloseTo(mean(changes), 9);
    expect(finding.args.meanWithout).toBeCloseTo(mean(changes.toSpliced(2, 1)), 9);
  });

  it('is a note where the mean hardly moves, and nothing where firms are merely alike', () => {
    expect(
      findingsIn('broken/SC514.csv', { ...only, rules: { SC511: { limits: { influence: 3 } }, SC514: { limits: { influence: 3 } } } }),
    ).toEqual(['SC511 7:122 note']);
    expect(codes(({ rows }) => Object.assign(rows[5], { days_absent: 100 }))).toEqual([]);
  });
});

describe('a copy', () => {
  it('is not what stays the same for the head-count, or by chance in small numbers', () => {
    const header = 'enterprise_id,period,workers,workers_female,hours_worked,days_scheduled,accidents,leavers';
    expect(csv(header, 'A,baseline,20,9,9600,1300,2,3', 'A,follow-up,20,9,9600,1300,2,3', 'B,baseline,20,9,9600,1300,2,3')).toEqual([]);
  });

  it('has every value alike', () => {
    const header = 'enterprise_id,period,workers,days_absent,energy_kwh,output_units,waste_kg';
    const row = '20,97,17083,15461,331';
    expect(csv(header, `A,baseline,${row}`, `B,baseline,${row}`)).toEqual(['SC512']);
    expect(csv(header, `A,baseline,${row}`, 'B,baseline,20,97,17083,15461,332')).toEqual([]);
    expect(csv(header, `A,baseline,${row}`, 'B,baseline,20,97,17083,15461,')).toEqual([]);
    expect(csv(header, `A,baseline,${row}`, `A,baseline,${row}`)).toEqual([]);
    expect(csv(header, `A,baseline,${row}`, 'A,follow-up,20,97,17083,15461,')).toEqual(['SC512']);
  });
});

describe('digit preference', () => {
  const column = (field: string, n: number, value: (i: number) => number) =>
    csv(`enterprise_id,period,${field}`, ...Array.from({ length: n }, (_, i) => `F-${i},baseline,${value(i)}`));

  it('is not seen in counts, in fewer than a hundred values, or in money', () => {
    expect(column('days_absent', 200, (i) => 11 + 7 * i)).toEqual([]);
    expect(column('days_absent', 200, (i) => 10 + 5 * i)).toEqual(['SC513']);
    expect(column('days_absent', 99, (i) => 10 + 5 * i)).toEqual([]);
    expect(column('wage_bill', 200, (i) => 10_000 + 500 * i)).toEqual([]);
    expect(column('accidents', 200, (i) => (i % 2) * 5)).toEqual([]);
  });
});

describe('a fraction beside a percentage', () => {
  const file = (...pairs: readonly (readonly [string, string])[]) =>
    `enterprise_id,period,workers,defect_rate\n${pairs.map(([b, f], i) => `F${i},baseline,9,${b}\nF${i},follow-up,9,${f}\n`).join('')}`;
  const found = (text: string, options: RunOptions = {}) =>
    validateText(text, { only: ['SC515'], ...options }).findings.map(({ at, args }) => [at.line, args.period, args.count ?? 1]);

  it('is reported once per column if most firms have it, whichever period has the fractions', () => {
    const firms = Array.from({ length: 24 }, (_, i) => [`0.${10 + i}`, `${10 + i}`] as const);
    expect(found(file(...firms))).toEqual([[1, 'baseline', 24]]);
    expect(found(file(...firms.map(([b, f]) => [f, b] as const)))).toEqual([[1, 'follow-up', 24]]);
    expect(found(file(...firms.slice(0, 14), ...firms.slice(14).map(([, f]) => [f, f] as const)))).toEqual([[1, 'baseline', 14]]);
  });

  it('is reported per firm if fewer than half or fewer than five have it', () => {
    const plain = Array.from({ length: 12 }, () => ['12', '11'] as const);
    const mixed = [
      ['0.12', '9'],
      ['14', '0.11'],
    ] as const;
    expect(found(file(...mixed, ...plain))).toEqual([
      [2, 'baseline', 1],
      [5, 'follow-up', 1],
    ]);
    expect(found(file(['0.12', '12'], ['0.1', '9'], ['0.2', '20'], ['0.3', '21']))).toHaveLength(4);
    expect(found(file(['0.12', '12'], ['0.1', '9']), { rules: { SC515: { limits: { minEnterprises: 2 } } } })).toEqual([
      [1, 'baseline', 2],
    ]);
  });

  it.each([
    ['0.9', '9'],
    ['0.02', '0.9'],
    ['1.2', '100'],
    ['0.1', '95'],
    ['0', '12'],
    ['0.12', ''],
  ])('is not seen in %s and %s', (baseline, followUp) => {
    expect(found(file([baseline, followUp]))).toEqual([]);
  });

  it('is left to SC505 where the row with the fraction has the counts', () => {
    const text = (units: string) =>
      `enterprise_id,period,defect_rate,units_defective,units_inspected\nA,baseline,0.12,${units}\nA,follow-up,12,120,1000\n`;
    expect(codesOf(text('120,1000'), { only: ['SC505', 'SC515'] })).toEqual(['SC505']);
    expect(codesOf(text(','), { only: ['SC505', 'SC515'] })).toEqual(['SC515']);
  });
});

describe('energy of zero', () => {
  const found = (...rows: readonly string[]) =>
    csv('enterprise_id,period,output_units,output_value,energy_kwh', ...rows).filter((code) => code === 'SC516').length;

  it.each([
    ['A,baseline,100,,0', 1],
    ['A,baseline,,5000,0', 1],
    ['A,baseline,0,5000,0', 1],
    ['A,baseline,0,0,0', 0],
    ['A,baseline,,,0', 0],
    ['A,baseline,100,5000,', 0],
    ['A,baseline,100,5000,1', 0],
  ])('%s is reported %i times', (row, times) => {
    expect(found(row)).toBe(times);
  });
});

describe('an outlier in a group whose mean change is near zero', () => {
  const found = (...more: readonly number[]) => {
    const changes = [...Array.from({ length: 41 }, (_, i) => (i - 20) * 0.9), ...more];
    const rows = changes.flatMap((change, i) => [`F${i},baseline,1000,100000`, `F${i},follow-up,${1000 + 10 * change},100000`]);
    return csv('enterprise_id,period,days_absent,days_scheduled', ...rows).filter((code) => /^SC51[14]$/.test(code));
  };

  it('carries the mean only if it moves it by more than chance', () => {
    expect(found(50)).toEqual(['SC511']);
    expect(found(500)).toEqual(['SC514']);
  });
});
