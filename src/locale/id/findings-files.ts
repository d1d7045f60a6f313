import type { Messages } from '../messages.js';
import { formatCount } from '../number.js';

type FileCode = Extract<keyof Messages['findings'], `SC1${string}`>;

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
      a.nearest
        ? `Apakah maksudnya "${a.nearest}"? Ganti nama kolom atau tambahkan --map "${a.header}=${a.nearest}".`
        : `Bila isinya dikenal score-calc, sebutkan namanya, misalnya --map "${a.header}=workers".`,
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
    sentence: (a) => `Berkas ini mempunyai kolom periode, padahal "${a.header}" adalah kolom bentuk lebar.`,
    hint: () => 'Pakai satu bentuk: satu baris per periode, atau kolom baseline_… dan follow_up_… tanpa kolom periode.',
  },
  SC119: {
    sentence: (a) => `Kolom "${a.header}" tidak menyebut periodenya dan diabaikan.`,
    hint: (a) => `Beri nama baseline_${a.header} atau follow_up_${a.header}, seperti kolom lainnya.`,
  },
};
