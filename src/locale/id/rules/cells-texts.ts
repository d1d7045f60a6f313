import { ruleTexts } from '../../message.js';
import { formatCount } from '../../number.js';

const invisible: ReadonlyMap<string | number, string> = new Map([
  ['no-break-space', 'spasi tanpa putus'],
  ['zero-width', 'karakter tanpa lebar'],
  ['soft-hyphen', 'tanda hubung lunak'],
  ['direction', 'tanda arah tulisan'],
  ['control', 'karakter kendali'],
]);

/** Jawaban, mata uang, dan teks yang membedakan perusahaan dan kelompok. */
export const texts = ruleTexts({
  SC205: {
    title: 'Bukan ya dan bukan tidak',
    why: 'Jawaban yang tidak jelas tidak dihitung, baik sebagai ya maupun sebagai tidak.',
    sentence: (a) => `"${a.text}" di kolom "${a.field}" bukan ya dan bukan tidak.`,
    hint: (a) =>
      `${a.likely ? `Apakah maksudnya "${a.likely === 'no' ? 'tidak' : 'ya'}"? ` : ''}Tulis ya atau tidak (yes atau no, 1 atau 0), kosongkan sel, atau jelaskan arti kata itu di berkas konfigurasi.`,
  },
  SC208: {
    title: 'Mata uang tidak dikenal',
    why: 'Nilai uang hanya dibandingkan dalam satu mata uang; tanpa kode yang dikenal, mata uangnya tidak diketahui.',
    sentence: (a) => `"${a.text}" bukan kode mata uang.`,
    hint: (a) => `${a.nearest ? `Apakah maksudnya ${a.nearest}? ` : ''}Pakai kode tiga huruf ISO 4217 seperti IDR, PEN, GHS atau USD.`,
  },
  SC218: {
    title: 'Karakter tidak terlihat',
    why: 'Dua teks yang tampak sama menjadi berbeda: satu perusahaan menjadi dua tanpa pasangan, satu kelompok menjadi dua.',
    sentence: (a) =>
      `"${a.text}" di kolom "${a.field}" memuat karakter yang tidak terlihat: ${a.codePoint}, ${invisible.get(a.kind) ?? 'karakter tidak terlihat'}.`,
    hint: () => 'Ketik ulang teksnya, jangan disalin, atau hapus karakter itu.',
  },
  SC222: {
    title: 'Spasi berlebih',
    why: 'Spasi di tepi teks tidak dibaca di sini, tetapi dibaca oleh program lain; dua spasi berurutan membuat teksnya berbeda.',
    sentence: (a) =>
      a.where === 'inside'
        ? `Di kolom "${a.field}", ${formatCount(a.cells, 'id')} sel memuat beberapa spasi berurutan, yang pertama di "${a.text}".`
        : `Di kolom "${a.field}", ${formatCount(a.cells, 'id')} sel memuat spasi sebelum atau sesudah teks; spasi itu tidak dibaca.`,
    hint: () => 'Hapus spasi itu (TRIM di lembar kerja).',
  },
});
