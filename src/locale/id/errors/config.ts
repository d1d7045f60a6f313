import type { configErrors as english } from '../../en/errors/config.js';
import type { Args } from '../../message.js';
import { maksudnya } from './did-you-mean.js';

export const configErrors: typeof english = {
  'mapping-invalid': {
    sentence: (a) => `Pemetaan salah di ${placeOf(a)}: ${fault(a)}.`,
    hint: faultHint,
  },
  'config-not-found': {
    sentence: (a) => `Berkas konfigurasi "${a.path}" tidak ada.`,
    hint: () => 'Periksa lokasi yang diberikan dengan --config.',
  },
  'config-is-folder': {
    sentence: (a) => `"${a.path}" adalah folder, bukan berkas konfigurasi.`,
    hint: (a) => `Sebutkan berkas di dalamnya, misalnya ${a.name}.`,
  },
  'config-not-json': {
    sentence: (a) => `Berkas konfigurasi "${a.path}" bukan JSON yang sah: ${a.reason}.`,
    hint: () => 'Cari koma yang kurang atau berlebih, atau kutip yang belum ditutup; `score-calc schema config` menampilkan bentuknya.',
  },
  'config-invalid': {
    sentence: (a) => `Berkas konfigurasi "${a.path}" salah di ${placeOf(a)}: ${fault(a)}.`,
    hint: faultHint,
  },
  'map-syntax': {
    sentence: (a) => `--map "${a.text}" tidak berbentuk judul=kolom.`,
    hint: () => 'Tulis, misalnya, --map "Nama=enterprise_id".',
  },
  'map-unknown-field': {
    sentence: (a) => `--map menyebut kolom baku "${a.field}" yang tidak ada.`,
    hint: (a) => maksudnya(a.nearest, '`score-calc template` menampilkan semua kolom baku.'),
  },
  'map-unknown-column': {
    sentence: (a) => `--map menyebut judul kolom "${a.header}" yang tidak ada di berkas mana pun.`,
    hint: (a) => maksudnya(a.nearest, 'Tulis judul kolom seperti di dalam berkas.'),
  },
  'unknown-rule': {
    sentence: (a) => `Tidak ada aturan "${a.code}".`,
    hint: (a) => maksudnya(a.nearest, '`score-calc explain` menampilkan semua aturan.'),
  },
  'unknown-limit': {
    sentence: (a) => `Aturan ${a.code} tidak mempunyai batas "${a.name}".`,
    hint: (a) => maksudnya(a.nearest, a.known === '' ? 'Aturan ini tidak mempunyai batas.' : `Batasnya: ${a.known}.`),
  },
  'fixed-severity': {
    sentence: (a) =>
      `${a.code} menghentikan pembacaan dan tidak dapat ${a.severity === 'off' ? 'dimatikan' : `diatur menjadi "${a.severity}"`}.`,
    hint: () => 'Berkas dengan kesalahan ini tidak menghasilkan angka apa pun. Perbaiki berkasnya, atau jangan sertakan.',
  },
  'bad-rule-option': {
    sentence: (a) => `--rule "${a.text}" tidak mengatakan apa yang diatur.`,
    hint: () =>
      'Aturan diatur menjadi error, warning, note, atau off, misalnya --rule SC512=off; batasnya menjadi bilangan, misalnya --rule SC508.factor=20.',
  },
  'unknown-topic': {
    sentence: (a) => `Tidak ada aturan maupun indikator "${a.name}".`,
    hint: (a) => maksudnya(a.nearest, '`score-calc explain` menampilkan aturan, `score-calc indicators` indikator.'),
  },
};

/** Types of JSON values. */
const jsonTypes: Readonly<Record<string, string>> = {
  string: 'teks',
  number: 'angka',
  int: 'bilangan bulat',
  boolean: 'true atau false',
  array: 'daftar',
  object: 'objek',
  record: 'objek',
};

function placeOf({ where }: Args): string {
  return where === '' ? '(tingkat teratas)' : String(where);
}

function fault({ kind, what, reason, allowed }: Args): string {
  const list = allowed ? `; yang boleh: ${allowed}` : '';
  if (kind === 'unknown-key') return `kunci ${what} tidak dikenal${list}`;
  if (kind === 'unknown-field') return `"${what}" bukan kolom baku`;
  if (kind === 'wrong-type') return `nilainya harus berupa ${jsonTypes[String(what)] ?? what}`;
  if (kind === 'not-allowed') return what === '' ? `nilainya tidak diperbolehkan${list}` : `nilainya harus salah satu dari ${what}`;
  if (kind === 'too-small') return `angkanya harus ${what} atau lebih`;
  if (kind === 'too-big') return `angkanya harus ${what} atau kurang`;
  if (kind === 'empty') return 'teksnya tidak boleh kosong';
  return `${reason}${list}`;
}

function faultHint({ kind, nearest }: Args): string {
  if (kind !== 'unknown-field') return '`score-calc schema config` menampilkan bentuk yang benar.';
  const otherwise =
    'Sebutkan kolom itu di "dimensions" untuk mengelompokkan menurutnya; `score-calc template` menampilkan semua kolom baku.';
  return maksudnya(nearest, otherwise);
}
