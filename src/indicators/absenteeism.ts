import type { ChangeIndicator } from './definition.js';

export const absenteeism: ChangeIndicator = {
  id: 'absenteeism',
  type: 'change',
  label: { en: 'Absenteeism', id: 'Ketidakhadiran' },
  description: {
    en: 'Worker-days absent out of every hundred scheduled (lost-time rate); days absent per worker where the schedule is not known; otherwise the rate the firm itself reports.',
    id: 'Hari tidak hadir dari setiap seratus hari kerja terjadwal; hari tidak hadir per tenaga kerja bila jadwal tidak diketahui; jika tidak, tingkat yang dilaporkan perusahaan.',
  },
  better: 'lower',
  headline: 'mean',
  bases: [
    { id: 'days_absent_per_scheduled', numerator: 'days_absent', denominator: 'days_scheduled', factor: 100, unit: 'percent' },
    { id: 'days_absent_per_worker', numerator: 'days_absent', denominator: 'workers', unit: 'days_per_worker' },
    { id: 'reported_absence_rate', numerator: 'absence_rate', unit: 'percent' },
  ],
  source: 'Lost-time rate: ACAS; Statistics Netherlands (2020). Indicator: SCORE Phase II mid-term evaluation (2016), evaluation matrix.',
};
