import type { Messages } from '../messages.js';

export const workbook: Messages['workbook'] = {
  sheets: {
    summary: 'Ringkasan',
    groups: 'Kelompok',
    firms: 'Perusahaan',
    leftOut: 'Tidak ikut dihitung',
    method: 'Metode',
    firm: 'Perusahaan',
    reported: 'Terbitan',
  },
  headlines: 'Angka utama',
  columns: {
    period: 'Periode',
    start: 'Dari',
    end: 'Sampai',
    months: 'Bulan',
    workers: 'Tenaga kerja',
    role: 'Dibandingkan sebagai',
    outcome: 'Hasil',
    low: 'Selang dari',
    high: 'Selang sampai',
    of: 'Dihitung dari',
    best: 'Persentase',
    sum: 'Jumlah',
    before: 'Sebelum',
    after: 'Sesudah',
    trap: 'Yang perlu diketahui',
    leftOutOf: 'Tidak ikut dalam',
  },
  of: { relative_change: 'perubahan', point_change: 'perubahan dalam poin', amount: 'nilai uang', answer: 'jawaban' },
};
