import type { AmountIndicator } from './definition.js';

export const costSavings: AmountIndicator = {
  id: 'cost_savings',
  type: 'amount',
  label: { en: 'Cost savings', id: 'Penghematan biaya' },
  description: {
    en: 'Share of the enterprises answering at follow-up that report saving more than nothing; the sum, mean and median are amounts in one currency.',
    id: 'Persentase perusahaan yang menjawab pada tindak lanjut dan melaporkan penghematan lebih dari nol; jumlah, rerata dan median adalah nilai dalam satu mata uang.',
  },
  better: 'higher',
  headline: 'share_reporting',
  measure: 'cost_savings',
  unit: 'currency',
  source: 'Share of SMEs reporting cost saving: SCORE Phase II mid-term evaluation (2016), evaluation matrix; VCCI News, 9 November 2017.',
};
