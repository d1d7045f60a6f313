import type { ChangeIndicator } from './definition.js';

export const energy: ChangeIndicator = {
  id: 'energy',
  type: 'change',
  label: { en: 'Energy use', id: 'Penggunaan energi' },
  description: {
    en: 'Energy per unit of output; per value of output where units are not known; otherwise the rate the firm itself reports, otherwise total kWh.',
    id: 'Energi per unit produksi; per nilai produksi bila unit tidak diketahui; jika tidak, tingkat yang dilaporkan perusahaan; jika tidak, jumlah kWh.',
  },
  better: 'lower',
  headline: 'mean',
  bases: [
    { id: 'kwh_per_unit', numerator: 'energy_kwh', denominator: 'output_units', unit: 'kwh_per_unit', perProduct: true },
    { id: 'kwh_per_output_value', numerator: 'energy_kwh', denominator: 'output_value', factor: 1000, unit: 'kwh_per_thousand_currency' },
    { id: 'reported_energy_per_unit', numerator: 'energy_per_unit', unit: 'kwh_per_unit', perProduct: true },
    { id: 'kwh', numerator: 'energy_kwh', unit: 'kwh' },
  ],
  source:
    'Energy intensity: GRI 302 (2016), disclosure 302-3. Indicator: SCORE Phase II mid-term evaluation (2016); One Planet network (2022).',
};
