import type { outputErrors as english } from '../../en/errors/output.js';
import { formatCount } from '../../number.js';

const whyNotWritten: Readonly<Record<string, string>> = {
  'is-folder': 'ini adalah folder',
  'is-input': 'berkas ini salah satu masukan',
};

export const outputErrors: typeof english = {
  'annotated-workbook': {
    sentence: (a) => `--annotated menyalin berkas CSV bita demi bita; "${a.path}" adalah buku kerja.`,
    hint: () => 'Simpan lembarnya sebagai CSV dan periksa itu, atau tulis temuan dengan -o findings.csv.',
  },
  'output-exists': {
    sentence: (a) => `Berkas "${a.path}" sudah ada dan tidak diubah.`,
    hint: () => 'Pilih nama lain, atau tambahkan --force untuk menggantinya.',
  },
  'stream-failed': {
    sentence: (a) => `${a.stream} tidak dapat ditulis: ${a.reason}.`,
    hint: () => 'Arahkan ke tempat yang masih punya ruang, atau tulis ke berkas dengan -o.',
  },
  'output-failed': {
    sentence: (a) => `Berkas "${a.path}" tidak dapat ditulis: ${whyNotWritten[a.reason] ?? a.reason}.`,
    hint: (a) =>
      a.reason in whyNotWritten
        ? 'Pilih nama lain untuk keluaran.'
        : 'Periksa apakah folder ada, dapat ditulisi, dan ruang penyimpanan cukup.',
  },
  'output-format': {
    sentence: (a) => `Nama "${a.path}" tidak menunjukkan bentuk keluarannya.`,
    hint: (a) => `Tambahkan --format, atau pakai salah satu akhiran ini: ${a.allowed}.`,
  },
  'format-other-name': {
    sentence: (a) => `--format ${a.format} diberikan, tetapi nama "${a.path}" berarti ${a.named}.`,
    hint: () => 'Hilangkan --format, atau pilih nama dengan akhiran lain.',
  },
  'output-other-format': {
    sentence: (a) => `Dokumen ini tidak dapat ditulis sebagai ${a.format}, yang diminta oleh nama "${a.path}".`,
    hint: (a) => `Bentuk yang dapat ditulis: ${a.formats}. Pakai salah satu akhiran ini: ${a.allowed}.`,
  },
  'too-many-rows': {
    sentence: (a) =>
      `Lembar "${a.sheet}" akan berisi ${formatCount(a.rows, 'id')} baris; lembar sebar memuat paling banyak ${formatCount(a.most, 'id')}.`,
    hint: () => 'Pilih lebih sedikit indikator dengan --indicators, atau tulis CSV.',
  },
  'not-for-terminal': {
    sentence: (a) => `${a.format} bukan teks yang dapat ditampilkan terminal.`,
    hint: (a) => `Tulis ke berkas, misalnya -o report.${a.format}.`,
  },
  'annotated-plain': {
    sentence: (a) => `--annotated menulis CSV biasa, tetapi nama "${a.path}" berarti bentuk lain.`,
    hint: () => 'Pakai nama yang berakhir dengan .csv.',
  },
  'annotated-one-file': {
    sentence: (a) => `--annotated menyalin satu berkas data, tetapi ada ${a.files} berkas.`,
    hint: () => 'Periksa berkas satu per satu.',
  },
};
