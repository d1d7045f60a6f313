import type { Messages } from '../messages.js';

export const reported: Messages['reported'] = {
  title: 'Angka terbitan di samping hasil hitungan',
  published: 'Terbitan',
  computed: 'Hitungan',
  figure: 'Angka',
  asOf: 'Per',
  source: 'Sumber',
  kindStated: (kind) => kind,
  kindReadSo: (kind) => `${kind} (tafsiran kami; sumber tidak menyebutnya)`,
  cumulative: 'kumulatif',
  ofPeriod: 'satu periode',
  names: { enterprises: 'Perusahaan', workers: 'Tenaga kerja', trained: 'Orang yang dilatih', cost_recovery: 'Pemulihan biaya' },
  traps: {
    'up-to': 'Sumbernya menyebut "hingga": ini perusahaan terbaik, bukan capaian perusahaan pada umumnya.',
    'reads-as-share': 'Angka ini terbaca sebagai persentase perusahaan, bukan besarnya perubahan.',
    'ambiguous-kind': 'Sumber tidak menyebut apakah ini rerata, median atau gabungan, dan apakah perubahan "sebesar" atau "menjadi".',
    'not-phase-one':
      'Menurut hitungan ILO sendiri angka ini tidak cocok untuk Tahap I saja; tampaknya angka kumulatif dari waktu sesudahnya.',
    'at-least': 'Sumbernya menyebut "lebih dari": angka sebenarnya sedikit lebih tinggi.',
    'not-one-trend': 'Pemulihan biaya 37 % adalah rerata satu tahap dan 62 % satu tahun: keduanya bukan titik dari satu tren.',
    'satisfaction-look-alike': 'Tingkat kepuasan yang besarnya hampir sama juga diterbitkan untuk pelatihan itu; jangan tertukar.',
  },
};
