import { formatCount, formatNumber } from '../../number.js';
import type { Messages } from '../messages.js';

type CellCode = Extract<keyof Messages['findings'], `SC2${string}` | 'SC123' | 'SC124' | 'SC125'>;

const number = (value: string | number) => formatNumber(Number(value), { lang: 'id', significant: 15, trim: true });

/** SC2xx dan SC12x tentang sel. Sel yang tidak dapat dibaca dianggap tidak terisi. */
export const cellFindings: Pick<Messages['findings'], CellCode> = {
  SC201: {
    sentence: (a) => `"${a.text}" di kolom "${a.field}" bukan angka.`,
    hint: () => 'Tulis angka saja, atau kosongkan sel bila nilainya tidak diketahui.',
  },
  SC202: {
    sentence: (a) =>
      `"${a.text}" di kolom "${a.field}" dapat berarti ${number(a.thousands)} atau ${number(a.decimal)}; nilai ini tidak dipakai.`,
    hint: () => 'Sebutkan tanda desimalnya: --decimal comma atau --decimal point.',
  },
  SC203: {
    sentence: (a) => `"${a.text}" di kolom "${a.field}" kurang dari nol, padahal tidak mungkin.`,
    hint: () => 'Perbaiki nilainya, atau kosongkan sel bila tidak diketahui.',
  },
  SC204: {
    sentence: (a) => `"${a.text}" bukan periode yang dikenal; baris ini tidak dipakai.`,
    hint: (a) =>
      a.nearest
        ? `Apakah maksudnya "${a.nearest}"? Jika bukan, pakai baseline, follow-up, follow-up-2 … atau tanggal ISO.`
        : 'Pakai baseline, follow-up, follow-up-2 … atau tanggal ISO; kata lain dapat dipetakan di berkas konfigurasi.',
  },
  SC205: {
    sentence: (a) => `"${a.text}" di kolom "${a.field}" bukan ya dan bukan tidak.`,
    hint: () => 'Tulis ya atau tidak (yes atau no, 1 atau 0), atau kosongkan sel.',
  },
  SC206: {
    sentence: (a) => `"${a.text}" di kolom "${a.field}" bukan tanggal berbentuk TTTT-BB-HH.`,
    hint: () => 'Tulis tanggal seperti 2018-03-31.',
  },
  SC207: {
    sentence: (a) => `"${a.text}" di kolom "${a.field}" harus berupa angka biasa yang lebih dari nol.`,
    hint: () => 'Tulis jumlah bulan yang dicakup baris ini, atau kosongkan sel.',
  },
  SC208: {
    sentence: (a) => `"${a.text}" bukan kode mata uang.`,
    hint: () => 'Pakai kode tiga huruf ISO 4217 seperti IDR, PEN, GHS atau USD.',
  },
  SC209: {
    sentence: (a) => `"${a.text}" di kolom "${a.field}" tidak dalam ${a.currency}, mata uang barisnya.`,
    hint: () => 'Tulis nilai dalam mata uang baris itu; mata uang tidak pernah dikonversi.',
  },
  SC210: {
    sentence: (a) =>
      `Berkas ini memuat ${formatCount(a.comma, 'id')} angka dengan koma desimal dan ${formatCount(a.point, 'id')} dengan titik desimal; sel yang meragukan tidak dipakai.`,
    hint: () => 'Pilih satu untuk seluruh berkas: --decimal comma atau --decimal point.',
  },
  SC211: {
    sentence: (a) => `"${a.text}" memakai tanda persen, padahal "${a.field}" bukan tingkat (persentase).`,
    hint: () => 'Tulis jumlahnya, atau petakan kolom ke tingkat seperti absence_rate atau defect_rate.',
  },
  SC212: {
    sentence: (a) => `Periode berakhir pada ${a.end}, sebelum dimulai pada ${a.start}.`,
    hint: () => 'Perbaiki salah satu tanggal; mungkin keduanya tertukar.',
  },
  SC213: {
    sentence: (a) =>
      `"${a.text}" di kolom "${a.field}" tidak sesuai dengan ${a.decimal === 'comma' ? 'koma' : 'titik'} desimal yang diminta.`,
    hint: () => 'Perbaiki selnya, atau pilih tanda lain dengan --decimal.',
  },
  SC214: {
    sentence: (a) =>
      `Tidak ada kolom mata uang, tetapi ${formatCount(a.rows, 'id')} baris menyebut ${a.currency} di dalam sel; seluruh berkas dianggap memakainya.`,
    hint: () => 'Bila salah, tambahkan kolom currency.',
  },
  SC123: {
    sentence: (a) =>
      `"${a.text}" di kolom "${a.field}" menyebut satuannya sendiri, padahal berkas konfigurasi memberi satuan untuk kolom itu; nilai ini tidak dipakai.`,
    hint: () => 'Hapus satuan di sel, atau yang di berkas konfigurasi.',
  },
  SC124: {
    sentence: (a) =>
      `Baris ini menyebut ${number(a.months)} bulan, tetapi dari ${a.start} s.d. ${a.end} adalah ${number(a.measured)}; yang dipakai jumlah bulan di kolom bulan.`,
    hint: () => 'Perbaiki jumlah bulan atau tanggalnya.',
  },
  SC125: {
    sentence: (a) =>
      `Di kolom "${a.field}", ${formatCount(a.percent, 'id')} sel memakai tanda persen dan ${formatCount(a.bare, 'id')} sel berupa angka biasa 1 atau kurang.`,
    hint: () => 'Apakah angka itu pecahan? Periksa, dan tulis semua sel kolom ini dengan cara yang sama.',
  },
};
