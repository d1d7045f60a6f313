import { type Args, ruleTexts } from '../../message.js';
import { formatNumber } from '../../number.js';
import { valueMapping } from '../../value-mapping.js';

const number = (value: string | number) => formatNumber(Number(value), { lang: 'id', significant: 15, trim: true });
/** Seperti hasil hitungan dari tanggal. */
const measured = (value: string | number) => formatNumber(Number(value), { lang: 'id', decimals: 2, trim: true });

/** Ada lembar kerja yang menulis setiap tanggal menurut setelan wilayahnya ketika menyimpan CSV. */
const asWritten = ({ form }: Args) =>
  form === undefined
    ? ''
    : ' Bila lembar kerja mengubahnya kembali ketika menyimpan CSV, simpan sebagai .xlsx, yang tanggalnya dibaca sebagai tanggal, atau beri kolom itu format Teks lebih dahulu.';

/** Periode, tanggal dan lamanya. */
export const dates = ruleTexts({
  SC124: {
    title: 'Jumlah bulan bertentangan dengan tanggal',
    why: 'Produksi, energi dan kecelakaan dibandingkan per bulan; lama periode yang salah separuh mengubahnya separuh pula.',
    sentence: (a) =>
      `Baris ini menyebut ${number(a.months)} bulan, tetapi dari ${a.start} s.d. ${a.end} adalah ${measured(a.measured)} bulan; yang dipakai jumlah bulan yang disebut.`,
    hint: () => 'Perbaiki jumlah bulan atau tanggalnya.',
  },
  SC204: {
    title: 'Periode tidak dikenal',
    why: 'Baris yang periodenya tidak dikenal bukan sebelum dan bukan sesudah, sehingga tidak dapat dipakai.',
    sentence: (a) => `"${a.text}" bukan periode yang dikenal; baris ini tidak dipakai.`,
    hint: (a) =>
      a.nearest
        ? `Apakah maksudnya "${a.nearest}"? Jika bukan, pakai awal, tindak lanjut, tindak lanjut 2 … atau tanggal ISO.`
        : `Pakai awal, tindak lanjut, tindak lanjut 2 … atau tanggal ISO, atau sebutkan di berkas konfigurasi arti kata ini dan setiap isi lain kolom itu: ${valueMapping(a)}`,
    fix: 'Pakai awal, tindak lanjut, tindak lanjut 2 … atau tanggal ISO; kata lain dapat dipetakan di berkas konfigurasi.',
  },
  SC206: {
    title: 'Tanggal tidak dapat dibaca',
    why: 'Tanggal menentukan lama periode. Apakah 03/04 berarti Maret atau April tidak pernah ditebak, jadi hanya satu bentuk yang dibaca. Perusahaan yang lama periodenya tidak dapat dibaca tidak ikut dalam angka per bulan, dan tidak dapat diperiksa apakah tindak lanjutnya mendahului data awalnya.',
    sentence: (a) =>
      a.kind === 'no-such-day'
        ? `"${a.text}" di kolom "${a.field}" tidak ada dalam kalender.`
        : `"${a.text}" di kolom "${a.field}" bukan tanggal berbentuk TTTT-BB-HH.`,
    hint: (a) => {
      if (a.kind === 'no-such-day') return 'Perbaiki hari atau bulannya.';
      if (a.kind === 'serial')
        return `Mungkin ini nomor hari dari lembar kerja, yaitu ${a.meant}: atur format kolom sebagai tanggal lalu ekspor lagi.`;
      if (a.kind === 'month') return `Ini nama bulan tanpa hari: tulis ${a.meant}.${asWritten(a)}`;
      if (a.kind === 'day-or-month') return `Maksudnya mungkin ${a.first} atau ${a.second}: tulis yang benar.${asWritten(a)}`;
      return a.meant ? `Tulis sebagai ${a.meant}.${asWritten(a)}` : 'Tulis tanggal seperti 2018-03-31.';
    },
  },
  SC207: {
    title: 'Jumlah bulan tidak dapat dipakai',
    why: 'Produksi, energi dan kecelakaan dibandingkan per bulan, sehingga lama periode harus lebih dari nol.',
    sentence: (a) => `"${a.text}" di kolom "${a.field}" harus berupa angka biasa yang lebih dari nol.`,
    hint: () => 'Tulis jumlah bulan yang dicakup baris ini, atau kosongkan sel.',
  },
  SC212: {
    title: 'Periode berakhir sebelum dimulai',
    why: 'Periode seperti itu tidak mempunyai lama, sehingga yang diproduksi atau dipakai di dalamnya tidak dapat dibandingkan per bulan.',
    sentence: (a) => `Periode berakhir pada ${a.end}, sebelum dimulai pada ${a.start}.`,
    hint: () => 'Perbaiki salah satu tanggal; mungkin keduanya tertukar.',
  },
});
