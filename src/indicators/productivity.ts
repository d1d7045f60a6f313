import type { ChangeIndicator } from './definition.js';

export const productivity: ChangeIndicator = {
  id: 'productivity',
  type: 'change',
  label: { en: 'Productivity', id: 'Produktivitas' },
  description: {
    en: 'What the firm produces per hour worked or per worker: value added where known, otherwise the value of output, otherwise units of output.',
    id: 'Hasil perusahaan per jam atau per tenaga kerja: nilai tambah bila diketahui, jika tidak nilai produksi, jika tidak jumlah produksi.',
  },
  better: 'higher',
  headline: 'mean',
  bases: [
    { id: 'value_added_per_hour', numerator: 'value_added', denominator: 'hours_worked', unit: 'currency_per_hour' },
    { id: 'value_added_per_worker', numerator: 'value_added', denominator: 'workers', unit: 'currency_per_worker' },
    { id: 'output_value_per_hour', numerator: 'output_value', denominator: 'hours_worked', unit: 'currency_per_hour' },
    { id: 'output_value_per_worker', numerator: 'output_value', denominator: 'workers', unit: 'currency_per_worker' },
    { id: 'output_units_per_hour', numerator: 'output_units', denominator: 'hours_worked', unit: 'units_per_hour', perProduct: true },
    { id: 'output_units_per_worker', numerator: 'output_units', denominator: 'workers', unit: 'units_per_worker', perProduct: true },
  ],
  source:
    'Value added per worker: the value-added productivity literature (accel-team.com, productivity/addedValue). Output per hour and worker: usual practice; Ministry of Manpower of Indonesia, Pengukuran Produktivitas (2017).',
};
