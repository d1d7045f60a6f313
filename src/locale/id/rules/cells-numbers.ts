import { ruleTexts } from '../../message.js';
import { formatCount, formatNumber } from '../../number.js';

const number = (value: string | number) => formatNumber(Number(value), { lang: 'id', significant: 15, trim: true });
const withComma = (text: string | number) => String(text).replace('.', ',');

/** Penyebab galat lembar kerja, menurut galatnya. */
const causes: ReadonlyMap<string | number, string> = new Map([
  ['#DIV/0!', 'Rumusnya membagi dengan sel kosong atau nol: '],
  ['#REF!', 'Rumusnya menunjuk sel yang sudah dihapus: '],
  ['#VALUE!', 'Rumusnya menghitung dengan teks: '],
  ['#NAME?', 'Rumusnya menyebut fungsi atau rentang yang tidak ada: '],
  ['#NUM!', 'Rumusnya meminta angka yang tidak dapat dihitung: '],
  ['#NULL!', 'Rumusnya menunjuk rentang yang tidak bertemu: '],
]);

const why = 'Sel yang tidak dapat dibaca dianggap tidak terisi, dan perusahaannya tidak masuk ke indikator yang memerlukannya.';

/** Sel yang seharusnya berisi angka. */
export const numbers = ruleTexts({
  SC123: {
    title: 'Satuan disebut dua kali',
    why: 'Bila dikalikan dengan satuan kolom dan satuan sel sekaligus, nilainya menjadi seribu atau sejuta kali terlalu besar.',
    sentence: (a) =>
      `"${a.text}" di kolom "${a.field}" menyebut satuannya sendiri, padahal judul kolom atau berkas konfigurasi memberi satuan untuk kolom itu; nilai ini tidak dipakai.`,
    hint: () => 'Hapus satuan di sel, atau satuan yang diberikan untuk kolomnya.',
  },
  SC125: {
    title: 'Tanda persen di samping pecahan',
    why: '0,05 di samping 5 % dapat berarti lima persen atau seperduapuluh persen; perubahan tingkat itu dapat salah seratus kali lipat.',
    sentence: (a) =>
      `Di kolom "${a.field}", ${formatCount(a.percent, 'id')} sel memakai tanda persen dan ${formatCount(a.bare, 'id')} sel berupa angka biasa 1 atau kurang.`,
    hint: () => 'Periksa apakah angka itu pecahan, dan tulis seluruh kolom dengan satu cara.',
  },
  SC201: {
    title: 'Bukan angka',
    why,
    sentence: (a) => {
      const invisible = a.invisible === undefined ? '' : `: ada karakter yang tidak terlihat di dalamnya (${a.invisible})`;
      return `"${a.text}" di kolom "${a.field}" bukan angka${invisible}.`;
    },
    hint: (a) =>
      a.kind === 'zero-or-missing'
        ? 'Bila maksudnya nol, tulis 0; bila tidak dicatat, kosongkan sel.'
        : 'Tulis angka saja, atau kosongkan sel bila nilainya tidak diketahui.',
    fix: 'Tulis angka saja: 0 bila kata seperti "nihil" berarti nol. Kosongkan sel bila nilainya tidak diketahui.',
  },
  SC202: {
    title: 'Angka bermakna ganda',
    why: 'Kedua bacaannya berbeda seribu kali lipat, dan isi berkas tidak menunjukkan mana yang dimaksud.',
    sentence: (a) => {
      const readings = `dapat berarti ${number(a.thousands)} atau ${number(a.decimal)}`;
      if (a.cells === undefined) return `"${a.text}" di kolom "${a.field}" ${readings}; nilai ini tidak dipakai.`;
      return `${formatCount(a.cells, 'id')} teks di kolom "${a.field}" dapat dibaca dengan dua cara dan tidak dipakai: "${a.text}" ${readings}.`;
    },
    hint: (a) =>
      `Sebutkan tanda desimalnya: --decimal comma atau --decimal point.${a.cells === undefined ? '' : ' Atau baca tampilan (view) yang kolomnya berupa angka.'}`,
  },
  SC203: {
    title: 'Angka negatif',
    why: 'score-calc tidak menerima ukuran di bawah nol: kebanyakan salah tulis, dan rasio serta perubahan persen dari angka negatif tidak berarti apa-apa. Yang benar pun, seperti nilai tambah negatif, tidak dipakai: bila hasil terburuk bernilai negatif, angka laporan tampak lebih baik daripada keadaannya.',
    sentence: (a) => `"${a.text}" di kolom "${a.field}" kurang dari nol, dan score-calc tidak menerima ukuran negatif.`,
    hint: () =>
      'Perbaiki tandanya bila salah tulis. Bila nilainya memang negatif, biarkan: sel itu tidak dipakai, dan laporan menghitungnya di antara yang ditolak.',
  },
  SC209: {
    title: 'Mata uang lain daripada barisnya',
    why: 'Mata uang tidak pernah dikonversi: rupiah yang dibaca sebagai dolar akan salah ribuan kali lipat.',
    sentence: (a) => `"${a.text}" di kolom "${a.field}" tidak dalam ${a.currency}, mata uang barisnya.`,
    hint: () => 'Tulis nilai dalam mata uang baris itu; mata uang tidak pernah dikonversi.',
  },
  SC210: {
    title: 'Koma dan titik desimal dalam satu berkas',
    why: 'Bila keduanya dipakai, tidak jelas apakah 2.471 berarti dua setengah atau dua ribu, sehingga sel seperti itu tidak dipakai.',
    sentence: (a) =>
      `${a.table === undefined ? 'Berkas' : 'Tabel'} ini memuat ${formatCount(a.comma, 'id')} angka dengan koma desimal dan ${formatCount(a.point, 'id')} dengan titik desimal; sel yang meragukan tidak dipakai.`,
    hint: (a) => `Pilih satu untuk seluruh ${a.table === undefined ? 'berkas' : 'tabel'}: --decimal comma atau --decimal point.`,
  },
  SC211: {
    title: 'Tanda persen di kolom yang bukan tingkat',
    why: 'Persentase dari sesuatu yang tidak disebut bukanlah jumlah; bila dipakai, 12 % hari kerja akan menjadi 12 hari.',
    sentence: (a) => `"${a.text}" memakai tanda persen, padahal "${a.field}" bukan tingkat (persentase).`,
    hint: () => 'Tulis jumlahnya, atau petakan kolom ke tingkat seperti absence_rate atau defect_rate.',
  },
  SC213: {
    title: 'Angka tidak sesuai tanda desimal yang diminta',
    why: 'Sel ini hanya dapat dibaca dengan satu cara, dan bukan cara yang diminta; salah satunya keliru.',
    sentence: (a) =>
      `"${a.text}" di kolom "${a.field}" tidak sesuai dengan ${a.decimal === 'comma' ? 'koma' : 'titik'} desimal yang diminta.`,
    hint: () => 'Perbaiki selnya, atau pilih tanda lain dengan --decimal.',
  },
  SC214: {
    title: 'Mata uang diambil dari sel',
    why: 'Indikator uang memerlukan mata uang setiap baris; di sini baris yang tidak menyebutnya dianggap sama.',
    sentence: (a) =>
      `Tidak ada kolom mata uang, tetapi ${formatCount(a.rows, 'id')} baris menyebut ${a.currency} di dalam sel; seluruh berkas dianggap memakainya.`,
    hint: () => 'Bila salah, tambahkan kolom currency.',
  },
  SC215: {
    title: 'Pecahan untuk hasil hitungan',
    why: 'Orang dan kejadian selalu bulat; pecahan menandakan rerata, persentase, atau angka di kolom yang salah.',
    sentence: (a) => `Kolom "${a.field}" menghitung orang atau kejadian, tetapi nilainya ${number(a.value)}.`,
    hint: () => 'Tulis jumlahnya. Apakah ini rerata, atau untuk kolom lain?',
  },
  SC216: {
    title: 'Tingkat di atas 100 persen',
    why: 'Bagian dari hari kerja atau unit tidak dapat melebihi seluruhnya; satu nilai seperti ini menggeser rerata seluruh kelompok.',
    limits: 'Bagian paling banyak 100 % dari keseluruhannya.',
    sentence: (a) => `Nilai "${a.field}" ${number(a.value)} persen, lebih dari seluruhnya.`,
    hint: () => 'Periksa nilainya: apakah ini jumlah, atau tanda desimalnya hilang?',
  },
  SC217: {
    title: 'Angka tersembunyi di dalam teks',
    why,
    sentence: (a) => `"${a.text}" di kolom "${a.field}" berisi angka beserta keterangan lain; nilai ini tidak dipakai.`,
    hint: (a) =>
      a.number === undefined ? 'Tulis angkanya saja, dalam satuan kolom itu.' : `Bila maksudnya ${a.number}, tulis ${a.number} saja.`,
    fix: 'Tulis angkanya saja, dan keterangan di kolom tersendiri.',
  },
  SC219: {
    title: 'Rumus, bukan hasilnya',
    why: 'Berkas memuat rumusnya, bukan nilai hasil hitungannya, sehingga sel ini dianggap tidak terisi.',
    sentence: (a) => `"${a.text}" di kolom "${a.field}" adalah rumus, bukan hasilnya.`,
    hint: () => 'Di lembar kerja, ganti rumus dengan nilainya (Salin, lalu Tempel Khusus: Nilai), kemudian ekspor lagi.',
  },
  SC220: {
    title: 'Galat lembar kerja',
    why: 'Lembar kerja tidak dapat menghitung sel itu, sehingga tidak ada nilainya; sel ini dianggap tidak terisi.',
    sentence: (a) => `"${a.text}" di kolom "${a.field}" adalah galat lembar kerja, bukan nilai.`,
    hint: (a) => {
      const cause = causes.get(a.error) ?? '';
      return `${cause}${cause === '' ? 'Perbaiki' : 'perbaiki'} di lembar kerja lalu ekspor lagi, atau kosongkan sel.`;
    },
  },
  SC221: {
    title: 'Angka yang menjadi tanggal',
    why: 'Lembar kerja mengubah angka seperti 1.15 menjadi tanggal saat berkas dibuka atau diketik, dan angkanya hilang; sel ini dianggap tidak terisi.',
    sentence: (a) => `"${a.text}" di kolom "${a.field}" adalah tanggal; mungkin lembar kerja mengubahnya dari angka.`,
    hint: (a) =>
      `Angkanya mungkin ${withComma(a.first)}${a.second ? ` atau ${withComma(a.second)}` : ''}. Periksa sumbernya, atur format kolom sebagai angka, lalu ketik ulang.`,
    fix: 'Periksa angkanya di sumber, atur format kolom sebagai angka di lembar kerja, lalu ketik ulang.',
  },
  SC223: {
    title: 'Tingkat yang tampak seperti pecahan',
    why: 'Angka di kolom tingkat dibaca sebagai persen. Bila perusahaan menulis pecahan, setiap tingkat hanya seperseratus dari yang seharusnya.',
    limits: 'Pilihan kami: lima tingkat di atas nol yang semuanya 1 % atau kurang hampir pasti bukan kebetulan.',
    sentence: (a) =>
      `Semua ${formatCount(a.n, 'id')} angka di kolom "${a.field}" bernilai 1 atau kurang: ${number(a.value)} dibaca ${number(a.value)} %, bukan ${number(Number(a.value) * 100)} %.`,
    hint: () =>
      'Bila itu pecahan, tulis sebagai persen (5 atau 5%), atau beri kolom itu satuan "fraction" di berkas konfigurasi; bila memang persen, satuan "percent".',
  },
  SC224: {
    title: 'Angka yang tidak masuk akal besarnya',
    why: 'Tidak ada perusahaan dengan jumlah sebesar atau sekecil itu; satu angka seperti ini menentukan setiap rerata dan jumlah kelompoknya.',
    sentence: (a) =>
      `"${a.text}" di kolom "${a.field}" lebih ${a.beyond === 'most' ? 'besar' : 'kecil'} daripada jumlah apa pun yang mungkin di sebuah perusahaan.`,
    hint: () => 'Periksa nilainya di sumber, atau kosongkan sel bila tidak diketahui.',
  },
  SC225: {
    title: 'Nilai uang di kolom lain',
    why: 'Jumlah orang, jam, dan kilogram tidak mempunyai mata uang; nilai uang di sana akan terbaca sebagai jumlah dari hal yang lain.',
    sentence: (a) => `"${a.text}" di kolom "${a.field}" adalah nilai uang (${a.currency}), padahal kolom ini bukan kolom uang.`,
    hint: () => 'Pindahkan nilai itu ke kolom uang, seperti output_value atau wage_bill, dan isi kolom ini dengan yang diminta.',
  },
});
