import { describe, expect, it } from 'vitest';
import { measures } from '../../src/dataset/fields.js';
import { indicators } from '../../src/indicators/catalogue.js';
import { buildFirmRows } from '../../src/report/firm-rows.js';
import { input, read } from '../laws/programme.js';

function row(indicator: string, header: string, before: string, after = before) {
  const csv = `enterprise_id,period,${header}\nA,baseline,${before}\nA,follow-up,${after}\n`;
  return buildFirmRows(read([input(csv)]), { indicators: [indicator] }).rows[0];
}

describe('formulas with a published worked answer', () => {
  it('absence: 124 of 1,550 is 8 % (ACAS)', () => {
    expect(row('absenteeism', 'days_absent,days_scheduled', '124,1550').baseline).toBe(8);
  });

  it('absence: 70 days lost of 100 staff × 23 days is 3.04 %', () => {
    expect(row('absenteeism', 'days_absent,days_scheduled', '70,2300').baseline).toBeCloseTo(3.0435, 4);
  });

  it('accident frequency: 46 cases in 1,150,000 hours is 40; 250 in 12,000,000 is 20.83', () => {
    const result = row('accidents', 'accidents,hours_worked', '46,1150000', '250,12000000');
    expect(result.baseline).toBe(40);
    expect(result.followUp).toBeCloseTo(20.83, 2);
  });

  it('productivity: 82.56 to 86.55 is +4.8 %', () => {
    expect(row('productivity', 'output_value,workers', '82.56,1', '86.55,1').relativeChange).toBeCloseTo(4.833, 3);
  });

  it('27 % to 41 % is +14 points, which is +51.9 % relative', () => {
    const result = row('defects', 'defect_rate', '27%', '41%');
    expect(result.pointChange).toBe(14);
    expect(result.relativeChange).toBeCloseTo(51.85, 2);
    expect(result.outcome).toBe('worse');
  });
});

describe('the catalogue', () => {
  it('names measures that exist, a source and both languages for every indicator', () => {
    for (const indicator of indicators) {
      expect(indicator.source.length, indicator.id).toBeGreaterThan(20);
      expect(indicator.label.en && indicator.label.id && indicator.description.en && indicator.description.id, indicator.id).toBeTruthy();
      const used =
        indicator.type === 'change'
          ? indicator.bases.flatMap((basis) => [basis.numerator, basis.denominator ?? basis.numerator])
          : [indicator.measure];
      for (const measure of used) expect(measures).toHaveProperty(measure);
    }
  });

  it('uses the first basis that both periods fill', () => {
    const header = 'value_added,hours_worked,workers,output_value,output_units';
    expect(row('productivity', header, '1,1,1,1,1').basis).toBe('value_added_per_hour');
    expect(row('productivity', header, '1,1,1,1,1', '1,,1,1,1').basis).toBe('value_added_per_worker');
    expect(row('productivity', header, ',1,1,1,1').basis).toBe('output_value_per_hour');
    expect(row('productivity', header, ',1,1,1,1', '1,,1,,1').basis).toBe('output_units_per_worker');
  });
});
