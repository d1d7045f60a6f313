import type { PracticeIndicator } from './definition.js';

export const cooperation: PracticeIndicator = {
  id: 'cooperation',
  type: 'practice',
  label: { en: 'Workplace cooperation', id: 'Kerja sama di tempat kerja' },
  description: {
    en: 'Share of the enterprises answering at follow-up that say managers and workers cooperate better; a baseline answer stands beside it where there is one.',
    id: 'Persentase perusahaan yang menjawab pada tindak lanjut bahwa kerja sama manajer dan pekerja membaik; jawaban data awal ditampilkan bila ada.',
  },
  better: 'higher',
  headline: 'share_yes',
  measure: 'cooperation',
  source: 'Yes/no ("binominal") indicators: SME measurement toolkit, case study 2 (SCORE).',
};
