import type { dataErrors as english } from '../../en/errors/data.js';
import { formatCount } from '../../number.js';
import { maksudnya } from './did-you-mean.js';

export const dataErrors: typeof english = {
  'data-unusable': {
    sentence: (a) => `Data tidak dapat dipakai: ${a.files}.`,
    hint: () => 'Perbaiki galat di atas, lalu jalankan lagi.',
  },
  'unknown-enterprise': {
    sentence: (a) => `Tidak ada perusahaan "${a.id}" dalam data.`,
    hint: (a) => maksudnya(a.nearest, 'Pakai id atau nama lengkapnya seperti di dalam data.'),
  },
  'ambiguous-enterprise': {
    sentence: (a) => `Beberapa perusahaan bernama "${a.name}": ${a.ids}.`,
    hint: () => 'Pakai id, bukan nama.',
  },
  'unknown-dimension': {
    sentence: (a) => `Tidak ada dimensi "${a.name}".`,
    hint: (a) =>
      a.known === ''
        ? 'Data ini tidak mempunyai dimensi: tidak ada kolom tahap, negara, provinsi, sektor, skala usaha, atau pelatihan, dan tidak ada jumlah tenaga kerja untuk menghitung skala usaha.'
        : maksudnya(a.nearest, `Pilih dari: ${a.known}.`),
  },
  'unknown-indicator': {
    sentence: (a) => `Tidak ada indikator "${a.name}".`,
    hint: (a) => maksudnya(a.nearest, `Pilih dari: ${a.known}.`),
  },
  'no-such-round': {
    sentence: (a) => `Tidak ada putaran tindak lanjut ${a.round}; yang terakhir ${a.last}.`,
    hint: (a) => `Isi --follow-up-round (atau followUpRound di berkas konfigurasi) dengan salah satu dari: ${a.allowed}.`,
  },
  'compare-what': {
    sentence: () => 'Hanya satu berkas diberikan untuk dibandingkan.',
    hint: () => 'Sebutkan berkas kedua, atau dua kelompok dari berkas ini: --group "Tahap I" --with "Tahap II".',
  },
  'unknown-group': {
    sentence: (a) => `Tidak ada kelompok "${a.name}".`,
    hint: (a) => maksudnya(a.nearest, `Kelompoknya: ${a.known}. --by menentukan pengelompokannya.`),
  },
  'report-not-json': {
    sentence: (a) => `Berkas "${a.path}" bukan JSON yang benar.`,
    hint: () => 'Tulis lagi laporannya dengan `score-calc report … -o report.json`.',
  },
  'report-invalid': {
    sentence: (a) => `Berkas "${a.path}" bukan laporan versi ini: salah di ${a.where} (${a.reason}).`,
    hint: () => 'Tulis lagi laporannya dengan `score-calc report … -o report.json`; `score-calc schema report` menampilkan bentuknya.',
  },
  'strict-errors': {
    sentence: (a) => `Data mengandung ${formatCount(a.errors, 'id')} galat, dan --strict menolak data yang mengandung galat.`,
    hint: (a) => `Lihat dengan: ${a.command}`,
  },
  'rule-crashed': {
    sentence: (a) => `Aturan ${a.code} berhenti karena galat dan tidak memeriksa apa pun: ${a.reason}.`,
    hint: () => 'Ini kesalahan score-calc; mohon dilaporkan.',
  },
};
