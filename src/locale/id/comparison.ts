import type { Messages } from '../messages.js';

export const comparison: Messages['comparison'] = {
  title: 'Yang berubah',
  old: 'Lama',
  new: 'Baru',
  settings: {
    confidence: 'tingkat kepercayaan selang',
    followUpRound: 'tindak lanjut yang dibandingkan',
    outliers: 'pencilan',
    by: 'dikelompokkan menurut',
  },
  madeOtherwise: (changes) => `Keduanya dibuat dengan pengaturan yang berbeda, dan berbeda juga karena itu: ${changes}.`,
  nothing: 'tidak ada',
  size: (before, after) => `${before} → ${after} perusahaan`,
  onlyIn: (group, file, enterprises) => `${group}: hanya dalam ${file} (${enterprises})`,
  fileOf: (file, side) => `${file} yang ${side.toLowerCase()}`,
  columns: {
    indicator: 'Indikator',
    figure: 'Angka',
    difference: 'Selisih',
    enterprise: 'Perusahaan',
    share: 'Menggeser',
    how: 'Bagaimana',
  },
  same: (count) => `${count} angka tetap sama`,
  allSame: 'Semua angka tetap sama.',
  firms: 'Perusahaan yang membuat selisihnya',
  firmsUnknown:
    'Laporan tidak menyebut perusahaannya; bandingkan berkas datanya, masing-masing paling banyak 200.000 perusahaan, untuk melihat mana yang menggeser suatu angka.',
  moved: (label, kind, difference) => `${label}, ${kind} ${difference}`,
  counts: (entered, left, changed) => `${entered} masuk, ${left} keluar, ${changed} dengan nilai lain`,
  how: { entered: 'masuk', left: 'keluar', changed: 'berubah' },
  names: (names, more) => `${names}${more === 0 ? '' : ` dan ${more} lagi`}`,
  read: (file, groups) => `membaca ${file}: laporan dengan ${groups} kelompok`,
  met: (condition, value) => `--fail-if terpenuhi: ${condition} (nilainya ${value})`,
  undecided: (condition, otherCurrency) =>
    `--fail-if tidak dapat diputuskan: ${condition} (${otherCurrency ? 'kedua nilai memakai mata uang yang berbeda' : 'angka itu tidak ada'})`,
};
