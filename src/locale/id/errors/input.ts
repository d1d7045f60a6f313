import type { inputErrors as english } from '../../en/errors/input.js';
import { shellWord } from '../../shell.js';

export const inputErrors: typeof english = {
  'no-input': {
    sentence: () => 'Tidak ada berkas data yang diberikan.',
    hint: () => 'Sebutkan satu atau beberapa berkas CSV, atau - untuk membaca dari stdin; lihat --help.',
  },
  'no-enterprise': {
    sentence: () => 'ID perusahaan tidak diberikan.',
    hint: (a) => `Sebutkan ID sebelum berkas: ${a.command}`,
  },
  'no-working-folder': {
    sentence: () => 'Folder tempat Anda berada sudah tidak ada.',
    hint: () => 'Pindah ke folder lain lalu jalankan lagi.',
  },
  'file-not-found': {
    sentence: (a) => `Berkas "${a.path}" tidak ada.`,
    hint: () => 'Periksa nama dan foldernya.',
  },
  'is-folder': {
    sentence: (a) => `"${a.path}" adalah folder, bukan berkas.`,
    hint: (a) => `Sebutkan berkas di dalamnya, misalnya ${shellWord(`${a.path}/*.csv`)}.`,
  },
  'not-readable': {
    sentence: (a) => `Berkas "${a.path}" tidak dapat dibaca: ${a.reason}.`,
    hint: () => 'Periksa hak baca dan apakah program lain sedang memakainya.',
  },
  'file-changed': {
    sentence: (a) => `Berkas "${a.path}" berubah atau diganti saat sedang dibaca.`,
    hint: () => 'Jalankan lagi setelah tidak ada program yang menulisinya, atau pakai salinannya.',
  },
  'glob-empty': {
    sentence: (a) => `Tidak ada berkas yang cocok dengan "${a.pattern}".`,
    hint: () => 'Periksa pola dan folder tempat Anda berada.',
  },
  'folder-not-readable': {
    sentence: (a) => `Folder "${a.folder}" tidak dapat dibaca: ${a.reason}.`,
    hint: () => 'Periksa hak bacanya.',
  },
  'corrupt-gzip': {
    sentence: (a) => `Berkas "${a.path}" terkompresi, tetapi rusak atau terpotong.`,
    hint: () => 'Salin atau unduh lagi, atau buka kompresinya lebih dulu.',
  },
  'too-large': {
    sentence: (a) => `Berkas "${a.path}" berisi lebih dari ${a.mebibytes} MiB, lebih dari yang dapat dibaca sekaligus.`,
    hint: () => 'Bagi menjadi beberapa berkas dan sebutkan semuanya.',
  },
  'gzip-bomb': {
    sentence: (a) =>
      `Berkas terkompresi "${a.path}" mengembang menjadi lebih dari ${a.ratio} kali ukurannya, tidak seperti tabel data biasa.`,
    hint: () => 'Periksa dari mana asalnya; buka kompresinya sendiri bila memang itu yang diharapkan.',
  },
  'not-a-workbook': {
    sentence: (a) => `"${a.path}" bernama seperti buku kerja Excel tetapi bukan.`,
    hint: () => 'Buka di program lembar sebar lalu simpan lagi sebagai .xlsx; bila isinya CSV, beri nama yang berakhir .csv.',
  },
  'workbook-damaged': {
    sentence: (a) => `Buku kerja "${a.path}" rusak atau terpotong, sehingga lembarnya tidak dapat dibaca.`,
    hint: () => 'Buka di program lembar sebar lalu simpan lagi sebagai .xlsx, atau simpan lembarnya sebagai CSV.',
  },
  'workbook-encrypted': {
    sentence: (a) => `Buku kerja "${a.path}" dilindungi kata sandi dan tidak dapat dibaca.`,
    hint: () => 'Buka, hapus kata sandinya (File › Info › Proteksi Buku Kerja di Excel), lalu simpan lagi.',
  },
  'workbook-too-large': {
    sentence: (a) => `Satu lembar buku kerja "${a.path}" membentang lebih dari 20 juta sel.`,
    hint: () => 'Cari sel tersasar jauh di bawah atau di kanan data lalu hapus, atau simpan lembarnya sebagai CSV.',
  },
  'unknown-sheet': {
    sentence: (a) => `Buku kerja "${a.path}" tidak punya lembar "${a.name}".`,
    hint: (a) => `Lembarnya: ${a.known}.`,
  },
  'sheet-without-workbook': {
    sentence: (a) => `--sheet "${a.sheet}" diberikan, tetapi tidak ada berkas yang berupa buku kerja.`,
    hint: () => 'Hapus --sheet, atau sebutkan berkas .xlsx.',
  },
  'merged-cells': {
    sentence: (a) =>
      `Di "${a.path}", lembar "${a.sheet}", ada sel yang digabung melewati beberapa baris (${a.cells}); tidak dapat dipastikan untuk baris mana.`,
    hint: () => 'Pisahkan sel itu di lembar sebar dan isi setiap barisnya.',
  },
  'stdin-twice': {
    sentence: () => 'stdin (-) diberikan lebih dari sekali.',
    hint: () => 'Pakai - satu kali; sebutkan berkas untuk masukan yang lain.',
  },
  'period-files-only': {
    sentence: () => '--baseline dan --follow-up harus dipakai bersama; hanya satu yang diberikan.',
    hint: () => 'Berikan kedua berkas, atau satu berkas dengan kolom periode.',
  },
  'period-files-mixed': {
    sentence: (a) => `"${a.path}" diberikan tanpa periode di samping --baseline dan --follow-up.`,
    hint: () => 'Berikan setiap berkas dengan salah satunya, atau semua tanpa keduanya: periode lalu dibaca dari kolom.',
  },
};
