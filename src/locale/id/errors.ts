import type { Messages } from '../messages.js';
import { formatCount } from '../number.js';
import { shellWord } from '../shell.js';
import { tableErrors } from './table-errors.js';

const maksudnya = (nearest: string | number, otherwise: string) => (nearest ? `Apakah maksudnya "${nearest}"? ${otherwise}` : otherwise);

const whyNotWritten: Readonly<Record<string, string>> = {
  'is-folder': 'ini adalah folder',
  'is-input': 'berkas ini salah satu masukan',
};

/** Rentang bilangan; ujungnya bisa hanya bilangan terbesar yang dapat dihitung. */
const rentang = (low: string | number, high: string | number) =>
  high === Number.MAX_SAFE_INTEGER ? `mulai dari ${low}` : `dari ${low} sampai ${high}`;

const whyNotTogether: Readonly<Record<string, string>> = {
  'parquet-alone': 'Berkas Parquet ditulis sendiri: jalankan perintah sekali untuk setiap berkas.',
  'no-place': 'Hilangkan salah satunya: CSV tidak punya tempat untuk itu; JSON, Markdown, HTML, dan xlsx punya.',
};

/** Yang seharusnya ada di tempat syarat tidak dipahami. */
const diharapkan: Readonly<Record<string, string>> = {
  figure: 'angka seperti productivity.median',
  dot: 'titik dan jenis angka',
  kind: 'jenis angka, misalnya median',
  sign: 'salah satu dari < <= > >= = !=',
  number: 'bilangan',
  bracket: 'kurung tutup',
  end: '"and", "or", atau akhir',
  known: 'yang lain',
};

/** Kesalahan yang dapat diperbaiki pengguna. */
export const errors: Messages['errors'] = {
  ...tableErrors,
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
  'annotated-workbook': {
    sentence: (a) => `--annotated menyalin berkas CSV bita demi bita; "${a.path}" adalah buku kerja.`,
    hint: () => 'Simpan lembarnya sebagai CSV dan periksa itu, atau tulis temuan dengan -o findings.csv.',
  },
  'stdin-twice': {
    sentence: () => 'stdin (-) diberikan lebih dari sekali.',
    hint: () => 'Pakai - satu kali; sebutkan berkas untuk masukan yang lain.',
  },
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
    hint: (a) => maksudnya(a.nearest, `Pilih dari: ${a.known}.`),
  },
  'unknown-indicator': {
    sentence: (a) => `Tidak ada indikator "${a.name}".`,
    hint: (a) => maksudnya(a.nearest, `Pilih dari: ${a.known}.`),
  },
  'bad-option': {
    sentence: (a) => `"${a.value}" bukan nilai untuk ${a.option}.`,
    hint: (a) => (/[, ]/.test(String(a.allowed)) ? `Pakai salah satu: ${a.allowed}.` : `Pakai ${a.allowed}.`),
  },
  'nothing-named': {
    sentence: (a) => `${a.option} tidak menyebutkan apa pun.`,
    hint: () => 'Sebutkan setidaknya satu, atau hilangkan. Dalam skrip, periksa apakah variabelnya kosong.',
  },
  'bad-argument': {
    sentence: (a) => `${a.name} tidak boleh bernilai ${a.value}.`,
    hint: (a) => `Nilainya harus: ${a.type}.`,
  },
  'unknown-key': {
    sentence: (a) => `Tidak ada "${a.key}" di ${a.name}.`,
    hint: (a) => maksudnya(a.nearest, `Isinya boleh: ${a.known}.`),
  },
  'mapping-invalid': {
    sentence: (a) => `Pemetaan salah di ${a.where}: ${a.reason}${a.allowed ? `; yang boleh: ${a.allowed}` : ''}.`,
    hint: () => '`score-calc schema config` menampilkan bentuk yang benar.',
  },
  'bad-whole-number': {
    sentence: (a) => `"${a.value}" bukan nilai untuk ${a.option}.`,
    hint: (a) => `${a.meant === '' ? 'Pakai' : `Tulis ${a.meant}:`} bilangan bulat ${rentang(a.low, a.high)}, dengan angka saja.`,
  },
  'bad-number': {
    sentence: (a) => `"${a.value}" bukan nilai untuk ${a.option}.`,
    hint: (a) => `Pakai bilangan ${rentang(a.low, a.high)}.`,
  },
  'bad-share': {
    sentence: (a) => `"${a.value}" bukan nilai untuk ${a.option}.`,
    hint: () => 'Pakai bilangan dari 0 sampai 1, atau persentase dari 0% sampai 100%.',
  },
  'no-such-round': {
    sentence: (a) => `Tidak ada putaran tindak lanjut ${a.round}; yang terakhir ${a.last}.`,
    hint: (a) => `Isi --follow-up-round (atau followUpRound di berkas konfigurasi) dengan salah satu dari: ${a.allowed}.`,
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
    sentence: (a) =>
      `Berkas konfigurasi "${a.path}" salah di ${a.where}: ${configFault(a)}${a.allowed ? `; yang boleh: ${a.allowed}` : ''}.`,
    hint: () => '`score-calc schema config` menampilkan bentuk yang benar.',
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
  'period-files-only': {
    sentence: () => '--baseline dan --follow-up harus dipakai bersama; hanya satu yang diberikan.',
    hint: () => 'Berikan kedua berkas, atau satu berkas dengan kolom periode.',
  },
  'period-files-mixed': {
    sentence: (a) => `"${a.path}" diberikan tanpa periode di samping --baseline dan --follow-up.`,
    hint: () => 'Berikan setiap berkas dengan salah satunya, atau semua tanpa keduanya: periode lalu dibaca dari kolom.',
  },
  'compare-what': {
    sentence: () => 'Hanya satu berkas diberikan untuk dibandingkan.',
    hint: () => 'Sebutkan berkas kedua, atau dua kelompok dari berkas ini: --group "Tahap I" --with "Tahap II".',
  },
  'unknown-group': {
    sentence: (a) => `Tidak ada kelompok "${a.name}".`,
    hint: (a) => maksudnya(a.nearest, `Yang ada: ${a.known}. --by menentukan pengelompokannya.`),
  },
  'report-not-json': {
    sentence: (a) => `Berkas "${a.path}" bukan JSON yang benar.`,
    hint: () => 'Tulis lagi laporannya dengan `score-calc report … -o report.json`.',
  },
  'report-invalid': {
    sentence: (a) => `Berkas "${a.path}" bukan laporan versi ini: salah di ${a.where} (${a.reason}).`,
    hint: () => 'Tulis lagi laporannya dengan `score-calc report … -o report.json`; `score-calc schema report` menampilkan bentuknya.',
  },
  'condition-syntax': {
    sentence: (a) =>
      a.rest === ''
        ? `Syarat "${a.text}" berakhir di tempat yang seharusnya berisi ${diharapkan[a.wanted] ?? diharapkan.known}.`
        : `Syarat "${a.text}" tidak dipahami pada huruf ke-${a.at}, "${a.rest}": seharusnya ${diharapkan[a.wanted] ?? diharapkan.known}.`,
    hint: () => 'Tulis, misalnya, "productivity.median < 0", "energy.mean[Tahap II] > 5 or change(accidents.pooled) >= 0".',
  },
  'unknown-kind': {
    sentence: (a) => `Tidak ada angka "${a.name}" untuk ${a.indicator}.`,
    hint: (a) => maksudnya(a.nearest, `Pilih dari: ${a.known}.`),
  },
  'indicator-not-shown': {
    sentence: (a) => `Syarat menyebut "${a.name}", yang tidak ada dalam laporan.`,
    hint: () => 'Tambahkan ke --indicators.',
  },
  'condition-needs-two': {
    sentence: (a) => `Syarat memakai ${a.of}(…), tetapi hanya ada satu laporan.`,
    hint: () => 'Pakai dengan `score-calc compare`.',
  },
  'unknown-command': {
    sentence: (a) => `Tidak ada perintah "${a.name}".`,
    hint: (a) => maksudnya(a.nearest, 'score-calc --help menampilkan semua perintah.'),
  },
  'unknown-option': {
    sentence: (a) => `Tidak ada opsi "${a.name}".`,
    hint: (a) => maksudnya(a.nearest, '--help menampilkan semua opsi.'),
  },
  'missing-argument': {
    sentence: (a) => `Argumen <${a.name}> belum diberikan.`,
    hint: () => '--help menunjukkan cara memakai perintah ini.',
  },
  'missing-option': {
    sentence: (a) => `Opsi ${a.name} belum diberikan.`,
    hint: (a) => (a.allowed ? `Pakai salah satu: ${a.allowed}.` : '--help menunjukkan cara memakai perintah ini.'),
  },
  'option-missing-argument': {
    sentence: (a) => `Opsi ${a.name} memerlukan nilai.`,
    hint: () => '--help menunjukkan nilai yang dapat dipakai.',
  },
  'conflicting-options': {
    sentence: (a) => `${a.first} dan ${a.second} tidak dapat dipakai bersama.`,
    hint: (a) => whyNotTogether[a.why] ?? 'Hapus salah satu.',
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
  'annotated-plain': {
    sentence: (a) => `--annotated menulis CSV biasa, tetapi nama "${a.path}" berarti bentuk lain.`,
    hint: () => 'Pakai nama yang berakhir dengan .csv.',
  },
  'annotated-one-file': {
    sentence: (a) => `--annotated menyalin satu berkas data, tetapi ada ${a.files} berkas.`,
    hint: () => 'Periksa berkas satu per satu.',
  },
  'strict-errors': {
    sentence: (a) => `--strict diminta dan data mengandung galat: ${a.errors}. Tidak ada angka yang dihitung.`,
    hint: (a) => `Lihat dengan: ${a.command}`,
  },
  'rule-crashed': {
    sentence: (a) => `Aturan ${a.code} berhenti karena galat dan tidak memeriksa apa pun: ${a.reason}.`,
    hint: () => 'Ini kesalahan score-calc; mohon dilaporkan.',
  },
  'excess-arguments': {
    sentence: () => 'Argumen lebih banyak daripada yang diterima perintah ini.',
    hint: () => 'Apit nama yang berspasi dengan tanda kutip; --help menunjukkan cara memakainya.',
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

function configFault({ kind, what, reason }: Readonly<Record<string, unknown>>): string {
  if (kind === 'unknown-key') return `kunci ${what} tidak dikenal`;
  if (kind === 'wrong-type') return `nilainya harus berupa ${jsonTypes[String(what)] ?? what}`;
  if (kind === 'not-allowed') return what === '' ? 'nilainya tidak diperbolehkan' : `nilainya harus salah satu dari ${what}`;
  return String(reason);
}
