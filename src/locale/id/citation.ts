import type { Messages } from '../messages.js';

const evaluation = 'evaluasi paruh waktu SCORE Fase II (2016), matriks evaluasi';
const projectPage = 'ILO Jakarta, laman proyek SCORE Fase III';

/** By the English text. Titles and names of publishers stay as published. */
const citations: ReadonlyMap<string, string> = new Map([
  [
    'Value added per worker: the value-added productivity literature (accel-team.com, productivity/addedValue). Output per hour and worker: usual practice; Ministry of Manpower of Indonesia, Pengukuran Produktivitas (2017).',
    'Nilai tambah per tenaga kerja: literatur produktivitas nilai tambah (accel-team.com, productivity/addedValue). Hasil per jam dan per tenaga kerja: praktik umum; Kementerian Ketenagakerjaan Republik Indonesia, Pengukuran Produktivitas (2017).',
  ],
  [
    'Yes/no ("binominal") indicators: SME measurement toolkit, case study 2 (SCORE).',
    'Indikator ya/tidak ("binominal"): SME measurement toolkit, studi kasus 2 (SCORE).',
  ],
  [
    'Share of SMEs reporting cost saving: SCORE Phase II mid-term evaluation (2016), evaluation matrix; VCCI News, 9 November 2017.',
    `Persentase UKM yang melaporkan penghematan biaya: ${evaluation}; VCCI News, 9 November 2017.`,
  ],
  [
    'Usual practice in cost accounting; no SCORE document seen prescribes it.',
    'Praktik umum dalam akuntansi biaya; tidak ada dokumen SCORE yang kami lihat yang menetapkannya.',
  ],
  [
    'Lost-time rate: ACAS; Statistics Netherlands (2020). Indicator: SCORE Phase II mid-term evaluation (2016), evaluation matrix.',
    `Tingkat waktu hilang: ACAS; Statistics Netherlands (2020). Indikator: ${evaluation}.`,
  ],
  [
    'Defective over produced and rework over produced: manufacturing practice, cf. ISO 22400-2:2014. Indicator: SCORE Phase II mid-term evaluation (2016), evaluation matrix.',
    `Unit cacat dan unit dikerjakan ulang dibagi unit diproduksi: praktik manufaktur, bdk. ISO 22400-2:2014. Indikator: ${evaluation}.`,
  ],
  [
    'Energy intensity: GRI 302 (2016), disclosure 302-3. Indicator: SCORE Phase II mid-term evaluation (2016); One Planet network (2022).',
    'Intensitas energi: GRI 302 (2016), pengungkapan 302-3. Indikator: evaluasi paruh waktu SCORE Fase II (2016); One Planet network (2022).',
  ],
  [
    'Frequency and incidence rates: Resolution concerning statistics of occupational injuries, 16th International Conference of Labour Statisticians (1998).',
    'Tingkat kekerapan dan tingkat insidensi: Resolution concerning statistics of occupational injuries, International Conference of Labour Statisticians ke-16 (1998).',
  ],
  [
    'ILO press release, 5 December 2017, and ILO SCORE home page, c. 2023: "up to 50 %"',
    'Siaran pers ILO, 5 Desember 2017, dan laman utama ILO SCORE, sekitar 2023: "up to 50 %" (hingga 50 %)',
  ],
  ['Widiasta (2023), UPN Veteran Jakarta, ch. V, citing ILO (2019)', 'Widiasta (2023), UPN Veteran Jakarta, bab V, mengutip ILO (2019)'],
  ['ILO Jakarta, SCORE Phase III project page', projectPage],
  ['ILO Jakarta, SCORE Phase III project page (Phases I and II)', `${projectPage} (Fase I dan II)`],
  ['ILO Jakarta, SCORE Phase III project page (average of Phase II)', `${projectPage} (rata-rata Fase II)`],
  ['ILO Jakarta, SCORE Phase III project page (the year 2017 alone)', `${projectPage} (hanya tahun 2017)`],
  [
    'Conover, W. J. (1999), Practical Nonparametric Statistics, 3rd ed., section 3.2.',
    'Conover, W. J. (1999), Practical Nonparametric Statistics, edisi ke-3, bagian 3.2.',
  ],
  [
    'Hyndman, R. J. and Fan, Y. (1996), Sample quantiles in statistical packages, The American Statistician 50(4), 361–365.',
    'Hyndman, R. J. dan Fan, Y. (1996), Sample quantiles in statistical packages, The American Statistician 50(4), 361–365.',
  ],
  [
    'Iglewicz, B. and Hoaglin, D. C. (1993), How to Detect and Handle Outliers, ASQC.',
    'Iglewicz, B. dan Hoaglin, D. C. (1993), How to Detect and Handle Outliers, ASQC.',
  ],
]);

export const citation: Messages['citation'] = (english) => citations.get(english) ?? english;
