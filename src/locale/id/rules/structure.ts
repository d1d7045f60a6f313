import { formatCount } from '../../number.js';
import type { Messages } from '../messages.js';

type FileCode = Exclude<Extract<keyof Messages['findings'], `SC1${string}`>, 'SC123' | 'SC124' | 'SC125'>;

/** SC1xx: berkas dan kolomnya. */
export const fileFindings: Pick<Messages['findings'], FileCode> = {
  SC101: {
    sentence: (a) => `Berkas ini bukan UTF-8; dibaca sebagai ${a.encoding}, karena bita ${a.byte}.`,
    hint: () => 'Periksa nama yang memakai aksen; bila salah, simpan berkas sebagai "CSV UTF-8".',
  },
  SC102: {
    sentence: () => 'Berkas ini mencampur jenis akhir baris.',
    hint: () => 'Tidak perlu tindakan: semua jenis dapat dibaca.',
  },
  SC104: {
    sentence: (a) => `Judul kolom "${a.header}" dipakai lebih dari satu kolom (${a.columns}).`,
    hint: () => 'Ganti nama salah satu kolom atau hapus.',
  },
  SC105: {
    sentence: (a) => `Kolom ${a.column} tidak berjudul, tetapi berisi data di ${formatCount(a.cells, 'id')} sel; kolom ini diabaikan.`,
    hint: () => 'Beri judul pada kolom itu, atau periksa pemisah yang berlebih.',
  },
  SC106: {
    sentence: (a) => `Kolom "${a.header}" tidak dikenal dan diabaikan.`,
    hint: (a) =>
      `${a.nearest ? `Apakah maksudnya "${a.nearest}"? ` : ''}Ganti nama kolom, petakan dengan --map "${a.header}=<kolom score-calc>", atau abaikan dengan --map "${a.header}=".`,
  },
  SC107: {
    sentence: (a) => `Kolom untuk "${a.field}" tidak ditemukan; judul kolom yang ada: ${a.found}.`,
    hint: (a) => `Ganti nama kolom, atau sebutkan kolomnya: --map "Judul=${a.field}".`,
  },
  SC108: {
    sentence: (a) => `Baris ini berisi ${formatCount(a.cells, 'id')} sel, seharusnya ${a.expected}; semua nilainya tidak dipakai.`,
    hint: () => 'Cari pemisah tanpa tanda kutip di dalam nama atau angka, atau pemisah yang hilang.',
  },
  SC109: {
    sentence: () => 'Tanda kutip dibuka di sini dan tidak pernah ditutup.',
    hint: () => 'Tutup tanda kutip itu, atau tulis tanda kutip di dalam sel dua kali ("").',
  },
  SC110: {
    sentence: (a) => `${formatCount(a.rows, 'id')} baris kosong dilewati.`,
    hint: () => 'Tidak perlu tindakan.',
  },
  SC111: {
    sentence: (a) => `Kolom "${a.first}" dan "${a.second}" sama-sama berarti "${a.field}".`,
    hint: (a) => `Ganti nama salah satu, atau pilih: --map "${a.first}=${a.field}".`,
  },
  SC112: {
    sentence: () => 'Berkas ini mempunyai judul kolom tetapi tidak berisi baris data.',
    hint: () => 'Periksa apakah lembar yang diekspor sudah benar.',
  },
  SC113: {
    sentence: () => 'Berkas ini kosong.',
    hint: () => 'Periksa apakah ekspor sudah selesai.',
  },
  SC114: {
    sentence: () => 'Berkas ini bukan teks; mungkin lembar kerja (.xlsx) atau arsip.',
    hint: () => 'Simpan lembar itu sebagai "CSV UTF-8", lalu pakai berkas tersebut.',
  },
  SC115: {
    sentence: () => 'Ada tanda kutip di tempat yang salah.',
    hint: () => 'Apit seluruh sel dengan tanda kutip dan tulis kutip di dalamnya dua kali (""), atau pilih pemisah dengan --delimiter.',
  },
  SC117: {
    sentence: (a) => `Judul kolom "${a.header}" mempunyai dua arti (${a.meanings}); kolom ini diabaikan.`,
    hint: (a) => `Bila isinya hari tidak hadir, sebutkan: --map "${a.header}=days_absent".`,
  },
  SC118: {
    sentence: (a) => `Berkas ini mempunyai kolom periode, sehingga "${a.header}", kolom bentuk lebar, diabaikan.`,
    hint: () => 'Pakai satu bentuk: satu baris per periode, atau kolom baseline_… dan follow_up_… tanpa kolom periode.',
  },
  SC119: {
    sentence: (a) => `Kolom "${a.header}" tidak menyebut periodenya dan diabaikan.`,
    hint: () => 'Tulis periode di depan namanya, seperti baseline_workers dan follow_up_workers.',
  },
  SC120: {
    sentence: (a) => `Berkas ini diberikan dengan --${a.role}, padahal mempunyai kolom untuk beberapa periode.`,
    hint: (a) => `Berikan tanpa --${a.role}, sebagai berkas untuk semua periode.`,
  },
  SC121: {
    sentence: (a) => `Entri "${a.key}" di "${a.part}" pada pemetaan tidak cocok dengan kolom mana pun.`,
    hint: () => 'Periksa ejaannya, atau hapus.',
  },
  SC122: {
    sentence: (a) => `Judul kolom "${a.header}" menyebut satuan "${a.unit}", bukan satuan "${a.field}"; kolom ini tidak dibaca.`,
    hint: (a) =>
      `Konversi nilainya, atau sebutkan satuannya di "units" pada berkas konfigurasi dan petakan kolomnya dengan --map "${a.header}=${a.field}".`,
  },
};
