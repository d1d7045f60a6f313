import type { Kind } from '../../report/model.js';
import { longDate, longDates } from '../long-date.js';
import type { Messages } from '../messages.js';

const months = 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' ');

/** Jenis angka utama, ditulis lengkap bila ada tempat. */
const kinds: Readonly<Record<Kind, string>> = {
  mean: 'rerata perubahan perusahaan',
  median: 'median perubahan perusahaan',
  pooled: 'gabungan: jumlah dari perusahaan yang diukur dengan cara sama, dibandingkan',
  share_improved: 'persentase perusahaan yang membaik',
  share_reporting: 'persentase perusahaan yang melaporkan lebih dari nol',
  share_yes: 'persentase perusahaan yang menjawab ya',
  max: '“hingga”: perusahaan terbaik',
  sum: 'jumlah seluruh perusahaan',
};

export const page: Messages['page'] = {
  kinds,
  doubt: 'lihat peringatan di bawah',
  skip: 'Langsung ke angka',
  from: (names, more) => `Dari ${names}${more === 0 ? '' : ` dan ${more} berkas lagi`}`,
  contents: 'Daftar isi',
  headings: {
    figures: 'Secara ringkas',
    indicators: 'Setiap indikator',
    leftOut: 'Siapa yang tidak ikut dihitung, dan mengapa',
    findings: 'Temuan dalam data',
    firms: 'Setiap perusahaan',
  },
  nOf: (n, N) => `${n} dari ${N} perusahaan`,
  interval: (confidence, range) => `selang ${confidence}: ${range}`,
  key: {
    title: 'Cara membaca grafik',
    lines: (confidence) => [
      '“Setiap perusahaan”: satu titik adalah satu perusahaan; biru membaik, jingga memburuk, dan sisi yang berwarna adalah sisi baik. Di bawah titik, kotak mencakup separuh yang di tengah, garis adalah median, dan belah ketupat adalah rerata.',
      '“Sebelum → sesudah”: lingkaran adalah tingkat sebelum, dan panah menunjuk ke tingkat sesudah.',
      `“Menurut kelompok”: titik (untuk seluruhnya, persegi) adalah angkanya dengan selang ${confidence}, belah ketupat adalah angka kedua sebagai pembanding. Segitiga di tepi berarti angka atau selangnya di luar sumbu.`,
    ],
  },
  distribution: {
    change: 'Setiap perusahaan: perubahan',
    amount: 'Setiap perusahaan: nilai yang dilaporkan',
    practice: 'Setiap perusahaan: jawaban',
    answers: (yes, no) => `Titik penuh: ya, ${yes}. Lingkaran: tidak, ${no}.`,
    amounts: (currency, times) =>
      `${currency}; 0 dipisahkan di kiri${times === null ? '' : `; label lainnya masing-masing ${times} kali label sebelumnya`}.`,
    beyond: (count, values) => `Di luar sumbu, sebagai segitiga di tepinya: ${count} perusahaan, ${values}.`,
    meanBeyond: (mean) => `Reratanya, ${mean}, juga di luar sumbu.`,
    notDrawn: (count) => `${count} perusahaan terlalu banyak untuk digambar satu per satu.`,
  },
  good: { higher: 'membaik →', lower: '← membaik' },
  beforeAfter: {
    title: 'Sebelum → sesudah',
    levels: (measured, n) => `${measured}; dari ${n} perusahaan dalam angka gabungan.`,
    answers: (n, adopted, abandoned) =>
      `Dari ${n} yang ditanya dua kali: ${adopted} berubah dari tidak menjadi ya, ${abandoned} dari ya menjadi tidak.`,
    yes: 'Menjawab ya',
    before: 'Sebelum',
    after: 'Sesudah',
  },
  forest: {
    title: (first, second) => `Menurut kelompok: ${first} ●${second === '' ? '' : `, ${second} ◇`}`,
    kinds: 'Rerata, median dan gabungan berdampingan',
    shown: (shown, all) => `Grafik menampilkan ${shown} kelompok pertama dari ${all} dan seluruhnya; tabel memuat semuanya.`,
  },
  figures: { title: 'Angka', figure: 'Angka', value: 'Nilai', quartiles: 'kuartil', range: 'terendah … tertinggi' },
  leftOut: {
    about: 'Pada setiap angka, perusahaan yang dihitung dan yang tidak ikut dihitung berjumlah sama dengan seluruhnya.',
    nobody: 'Semua perusahaan ikut dihitung pada setiap angka.',
    byEnterprise: 'Per perusahaan',
    who: 'Perusahaan',
    tooMany: (count) => `${count} perusahaan terlalu banyak untuk disebut di sini. score-calc report --left-out --format json menyebutnya.`,
    groups: 'Per kelompok',
  },
  noCaveats: 'Tidak ada peringatan.',
  published: 'Angka terbitan disertai jenis dan sumbernya; angka hitungan hanya disandingkan bila jenisnya sama.',
  limits: 'Sebelum dan sesudah tanpa kelompok pembanding menunjukkan apa yang teramati, bukan apa penyebabnya.',
  findings: {
    none: 'Tidak ada yang keliru ditemukan dalam data.',
    about: (errors) =>
      `${errors}. Tabel menyebut apa yang tidak dipakai karenanya; nilai lainnya tetap dihitung, juga yang mustahil, sampai diperbaiki.`,
    explain: 'score-calc validate menunjukkan setiap tempat; score-calc explain menjelaskan artinya.',
  },
  firms: {
    search: 'Cari perusahaan',
    placeholder: 'nama, id, kelompok …',
    shown: (shown, all) => `${shown} dari ${all} perusahaan`,
    close: 'Tutup',
    all: 'Seluruh perusahaan',
    tooMany: (count) => `${count} perusahaan terlalu banyak untuk satu halaman. score-calc report --level firm menampilkannya.`,
    about: 'Perubahan dari sebelum ke sesudah.',
    choose: 'Pilih satu perusahaan untuk melihat tingkatnya.',
    check: (outcome) => `${outcome}, periksa`,
    checkLegend: '? = jauh dari perubahan perusahaan lain dalam satu kelompok; periksa kedua angkanya sebelum dipakai.',
  },
  firm: {
    changes: 'Apa yang berubah',
    date: (date) => longDate(date, months),
    span: (start, end) => longDates(start, end, months).join('–'),
    money: (amount, currency) => (currency === 'IDR' ? `Rp${amount}` : `${currency} ${amount}`),
    currency: (currency) => (currency === 'IDR' ? 'rupiah' : currency),
    fromTo: (before, after, unit) => `Dari ${before} menjadi ${after}${unit === '' ? '' : ` ${unit}`}.`,
    higher: (percent) => `Naik ${percent}`,
    lower: (percent) => `Turun ${percent}`,
    same: 'Tidak berubah.',
    fromZero: {
      improved: 'Membaik; perubahan dari nol tidak punya persentase.',
      worse: 'Memburuk; perubahan dari nol tidak punya persentase.',
    },
    none: { accidents: 'Tidak ada kecelakaan, sebelum maupun sesudah.' },
    zero: 'Nol, sebelum maupun sesudah.',
    endings: { improved: ': membaik.', worse: ': memburuk.', unchanged: '.' },
    saved: (amount) => `Menghemat ${amount}, menurut jawaban pada tindak lanjut.`,
    otherRounds: (amounts) => `Pada putaran lain: ${amounts}.`,
    questions: { cooperation: 'Apakah kerja sama manajer dan pekerja membaik?' },
    answers: {
      yesYes: 'Dulu: ya. Sekarang: ya.',
      noYes: 'Dulu: tidak. Sekarang: ya.',
      yesNo: 'Dulu: ya. Sekarang: tidak.',
      noNo: 'Dulu: tidak. Sekarang: tidak.',
    },
    answer: { yes: 'Ya, menurut jawaban pada tindak lanjut.', no: 'Tidak, menurut jawaban pada tindak lanjut.' },
    place: (rank, n) => `Peringkat ${rank} dari ${n}`,
    peersMedian: (value, n) => `median dari ${n} perusahaan: ${value}`,
    peersNothing: (value, n) => `sedikitnya separuh dari ${n} perusahaan melaporkan ${value}`,
    peersYes: (k, n) => `${k} dari ${n} perusahaan menjawab ya`,
    rounds: 'Putaran dari waktu ke waktu',
    next: 'Yang perlu diukur berikutnya',
    complete: 'Semuanya sudah diukur; teruskan mengukur dengan cara yang sama.',
    statement: 'Angka ini berasal dari laporan Anda. Angka ini menunjukkan apa yang berubah, bukan apa penyebabnya.',
  },
};
