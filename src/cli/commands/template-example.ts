import type { FieldId } from '../../dataset/fields.js';

/** An example value in the filled template: one text for both periods, or a number or text for each. */
type Example = string | readonly [baseline: string | number, followUp: string | number];

const numbers: Partial<Record<FieldId, Example>> = {
  workers: [24, 26],
  workers_female: [10, 12],
  trained: [0, 8],
  hours_worked: [12480, 13104],
  output_units: [18200, 21450],
  output_value: [910000000, 1072500000],
  value_added: [318500000, 386100000],
  production_cost: [591500000, 676500000],
  cost_savings: [0, 18500000],
  days_absent: [96, 71.5],
  days_scheduled: [1872, 1950],
  units_inspected: [18200, 21450],
  units_defective: [728, 601],
  units_reworked: [455, 322],
  energy_kwh: [14560.5, 14872.8],
  accidents: [2, 1],
  days_lost: [5, 1],
  leavers: [3, 1],
  wage_bill: [216000000, 241800000],
  waste_kg: [1180.5, 962.4],
  materials_kg: [25480, 29172],
  grievances: [4, 2],
  suggestions: [3, 17],
};

const dates: Partial<Record<FieldId, Example>> = {
  period_start: ['2018-01-01', '2018-07-01'],
  period_end: ['2018-03-31', '2018-09-30'],
  months: [3, 3],
};

/** An enterprise before and after, in the language of the template. Its texts say that it is an example. */
export const examples: Readonly<Record<'en' | 'id', Partial<Record<FieldId, Example>>>> = {
  en: {
    enterprise_id: 'EXAMPLE-01',
    enterprise_name: 'Example enterprise',
    period: ['baseline', 'follow-up'],
    currency: 'IDR',
    output_unit: 'piece',
    data_note: 'example, not real data',
    phase: 'Phase I',
    country: 'Indonesia',
    province: 'Bali',
    sector: 'furniture',
    training: 'M1;M2',
    ...dates,
    ...numbers,
    cooperation: ['no', 'yes'],
  },
  id: {
    enterprise_id: 'CONTOH-01',
    enterprise_name: 'Contoh perusahaan',
    period: ['awal', 'tindak lanjut'],
    currency: 'IDR',
    output_unit: 'buah',
    data_note: 'contoh, bukan data nyata',
    phase: 'Tahap I',
    country: 'Indonesia',
    province: 'Bali',
    sector: 'mebel',
    training: 'M1;M2',
    ...dates,
    ...numbers,
    cooperation: ['tidak', 'ya'],
  },
};
