import type { ChangeIndicator } from './definition.js';

export const unitCost: ChangeIndicator = {
  id: 'unit_cost',
  type: 'change',
  label: { en: 'Unit production cost', id: 'Biaya produksi per unit' },
  description: {
    en: 'What one unit of output costs to make. It shows cost savings as a change where the firm records costs and output.',
    id: 'Biaya untuk membuat satu unit produksi. Menunjukkan penghematan biaya sebagai perubahan bila biaya dan produksi dicatat.',
  },
  better: 'lower',
  headline: 'mean',
  bases: [{ id: 'cost_per_unit', numerator: 'production_cost', denominator: 'output_units', unit: 'currency_per_unit', perProduct: true }],
  source: 'Usual practice in cost accounting; no SCORE document seen prescribes it.',
};
