import type { ChangeIndicator } from './definition.js';

export const defects: ChangeIndicator = {
  id: 'defects',
  type: 'change',
  label: { en: 'Defects and repairs', id: 'Produk cacat dan perbaikan' },
  description: {
    en: 'Units defective, or units reworked (repaired), out of every hundred inspected or produced; otherwise the rate the firm itself reports.',
    id: 'Unit cacat, atau unit yang dikerjakan ulang (diperbaiki), dari setiap seratus unit yang diperiksa atau diproduksi; jika tidak, tingkat yang dilaporkan perusahaan.',
  },
  better: 'lower',
  headline: 'mean',
  bases: [
    {
      id: 'defective_per_inspected',
      numerator: 'units_defective',
      denominator: 'units_inspected',
      factor: 100,
      unit: 'percent',
      sumsProducts: true,
    },
    {
      id: 'defective_per_produced',
      numerator: 'units_defective',
      denominator: 'output_units',
      factor: 100,
      unit: 'percent',
      sumsProducts: true,
    },
    {
      id: 'reworked_per_inspected',
      numerator: 'units_reworked',
      denominator: 'units_inspected',
      factor: 100,
      unit: 'percent',
      sumsProducts: true,
    },
    {
      id: 'reworked_per_produced',
      numerator: 'units_reworked',
      denominator: 'output_units',
      factor: 100,
      unit: 'percent',
      sumsProducts: true,
    },
    { id: 'reported_defect_rate', numerator: 'defect_rate', unit: 'percent' },
    { id: 'reported_rework_rate', numerator: 'rework_rate', unit: 'percent' },
  ],
  source:
    'Defective over produced and rework over produced: manufacturing practice, cf. ISO 22400-2:2014. Indicator: SCORE Phase II mid-term evaluation (2016), evaluation matrix.',
};
