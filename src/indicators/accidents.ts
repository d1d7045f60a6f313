import type { ChangeIndicator } from './definition.js';

export const accidents: ChangeIndicator = {
  id: 'accidents',
  type: 'change',
  label: { en: 'Accidents', id: 'Kecelakaan kerja' },
  description: {
    en: 'Recorded accidents per million hours worked; per thousand workers where hours are not known; otherwise the number of accidents.',
    id: 'Kecelakaan kerja tercatat per sejuta jam kerja; per seribu tenaga kerja bila jam kerja tidak diketahui; jika tidak, jumlahnya.',
  },
  better: 'lower',
  headline: 'pooled',
  bases: [
    {
      id: 'accidents_per_million_hours',
      numerator: 'accidents',
      denominator: 'hours_worked',
      factor: 1_000_000,
      unit: 'accidents_per_million_hours',
    },
    {
      id: 'accidents_per_thousand_workers',
      numerator: 'accidents',
      denominator: 'workers',
      factor: 1000,
      unit: 'accidents_per_thousand_workers',
    },
    { id: 'accidents', numerator: 'accidents', unit: 'accidents' },
  ],
  source:
    'Frequency and incidence rates: Resolution concerning statistics of occupational injuries, 16th International Conference of Labour Statisticians (1998).',
};
