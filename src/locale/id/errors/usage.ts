import type { usageErrors as english } from '../../en/errors/usage.js';
import { maksudnya } from './did-you-mean.js';

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

export const usageErrors: typeof english = {
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
  'condition-syntax': {
    sentence: (a) =>
      a.rest === ''
        ? `Syarat "${a.text}" berakhir di tempat yang seharusnya berisi ${diharapkan[a.wanted] ?? diharapkan.known}.`
        : `Syarat "${a.text}" tidak dipahami pada huruf ke-${a.at}, "${a.rest}": seharusnya ${diharapkan[a.wanted] ?? diharapkan.known}.`,
    hint: () =>
      'Tulis, misalnya, "productivity.median < 0" atau "energy.mean[Tahap II] > 5 or absenteeism.mean > 5"; `compare` juga menerima "change(accidents.pooled) >= 0".',
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
  'excess-arguments': {
    sentence: () => 'Argumen lebih banyak daripada yang diterima perintah ini.',
    hint: () => 'Apit nama yang berspasi dengan tanda kutip; --help menunjukkan cara memakainya.',
  },
};
