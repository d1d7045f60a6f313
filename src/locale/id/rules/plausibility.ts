import { type Args, ruleTexts } from '../../message.js';
import { changesApart, formatChange, formatCount, formatNumber } from '../../number.js';
import { isPerMonth } from '../../per-month.js';

/** Seperti tertulis dalam data. */
const number = (value: string | number) =>
  typeof value === 'number' ? formatNumber(value, { lang: 'id', significant: 15, trim: true }) : value;
/** Seperti hasil hitungan. */
const about = (value: string | number) =>
  typeof value === 'number' ? formatNumber(value, { lang: 'id', significant: 3, trim: true }) : value;
const percent = (value: string | number) => (typeof value === 'number' ? formatChange(value, 'id') : value);
/** Rerata dengan dan tanpa satu dari banyak nilai. */
const means = (a: Args) => {
  const [without, mean] = changesApart(Number(a.meanWithout), Number(a.mean), 'id');
  return { without, mean };
};
const count = (value: string | number) => formatCount(value, 'id');
/** "1.000 kali", "seperseribu dari": perkiraan satuan yang tertukar. */
const slip = ({ times, direction }: Args) =>
  direction === 'more' ? `${number(times)} kali` : times === 1000 ? 'seperseribu dari' : 'sepersejuta dari';
const ofGroup = (group: string | number) => (group === '' ? 'semua perusahaan' : `kelompok ${group}`);

const outlierLimits =
  'z adalah saran Iglewicz dan Hoaglin (1993). Selebihnya pilihan kami: kurang dari 5 perubahan tidak punya nilai tengah yang dapat diandalkan, perubahan yang kurang dari 25 poin dari median adalah biasa betapapun seragamnya yang lain, dan seperlima adalah saat satu perusahaan mengubah isi sebuah rerata; bila reratanya mendekati nol, perusahaan itu juga harus menggesernya lebih dari yang dapat terjadi karena kebetulan. Laporan menandai setiap perubahan di luar z, yang tidak mengubah angka apa pun kecuali bila pencilan dikeluarkan. Kecelakaan tidak diperiksa di sini: satu kasus lebih sedikit berarti −100 % di kebanyakan perusahaan, jauh dari yang lain dan benar.';

/** SC5xx: nilai yang sulit diterima. Nilai itu tetap dipakai sampai ada yang memperbaikinya. */
export const plausibility = ruleTexts({
  SC501: {
    title: 'Unit cacat melebihi jumlah unit',
    why: 'Tingkat di atas 100 % tidak mungkin, dan satu perusahaan seperti itu dapat membalik rerata kelompoknya.',
    sentence: (a) => `${number(a.value)} unit disebut cacat atau dikerjakan ulang, padahal "${a.whole}" hanya ${number(a.most)}.`,
    hint: () => 'Periksa kedua angka: mungkin tertukar, kelebihan satu digit, atau menghitung satuan yang berbeda.',
  },
  SC502: {
    title: 'Hari tidak hadir melebihi hari kerja',
    why: 'Ketidakhadiran di atas 100 % tidak mungkin. Sering kali hari kerja satu orang ditulis sebagai hari kerja semua tenaga kerja.',
    sentence: (a) => `${number(a.value)} hari tidak hadir lebih banyak daripada ${number(a.most)} hari di "${a.whole}".`,
    hint: () => 'Hari kerja dihitung untuk semua tenaga kerja: hari kerja dikali jumlah tenaga kerja. Periksa kedua angka.',
  },
  SC503: {
    title: 'Tenaga kerja perempuan melebihi seluruh tenaga kerja',
    why: 'Bila jumlah tenaga kerja terlalu kecil, hasil dan hari per tenaga kerja menjadi terlalu besar.',
    sentence: (a) => `${number(a.value)} perempuan lebih banyak daripada ${number(a.most)} di "${a.whole}".`,
    hint: () =>
      'Hitung perempuan di antara semua tenaga kerja, termasuk yang paruh waktu dan lepas, dan periksa apakah kedua angka tertukar.',
  },
  SC504: {
    title: 'Hari hilang tanpa kecelakaan',
    why: 'Hari kerja hilang karena kecelakaan; bila kecelakaannya tidak dicatat, tingkat kecelakaan terlihat lebih baik daripada kenyataannya.',
    sentence: (a) =>
      a.accidents === 'empty'
        ? `${number(a.value)} hari kerja hilang, tetapi jumlah kecelakaan tidak diisi.`
        : `${number(a.value)} hari kerja hilang, tetapi tidak ada kecelakaan yang dicatat.`,
    hint: () =>
      'Catat kecelakaan yang menyebabkannya. Hari hilang karena kecelakaan periode sebelumnya, atau karena sakit, tidak ditulis di sini.',
  },
  SC505: {
    title: 'Tingkat yang bertentangan dengan angkanya',
    why: 'Bila perusahaan memberi tingkat beserta angka di baliknya, keduanya harus sama; yang dipakai adalah angkanya.',
    limits:
      'Pilihan kami: seperdua puluh, atau setengah poin persentase, disisakan untuk pembulatan dan untuk hitungan dari hari yang sedikit berbeda.',
    sentence: (a) =>
      a.kind === 'fraction'
        ? `${number(a.value)} di kolom "${a.field}" adalah pecahan, bukan persen: "${a.part}" dibagi "${a.whole}" menghasilkan ${about(a.computed)} %.`
        : `${number(a.value)} di kolom "${a.field}" tidak sesuai dengan angkanya: "${a.part}" dibagi "${a.whole}" menghasilkan ${about(a.computed)}.`,
    hint: (a) =>
      a.kind === 'fraction'
        ? 'Tulis tingkatnya dalam persen, atau beri satuan "fraction" untuk kolom itu di berkas konfigurasi.'
        : 'Periksa tingkat dan kedua angkanya, dan kosongkan tingkatnya bila angkanya benar.',
    fix: 'Periksa tingkat dan kedua angkanya; tulis tingkat dalam persen.',
  },
  SC506: {
    title: 'Produksi nol padahal ada tenaga kerja',
    why: 'Nol berarti tidak ada yang dihasilkan. Bila maksudnya hanya tidak dicatat, produktivitas turun 100 %.',
    sentence: (a) => `"${a.field}" bernilai 0 padahal perusahaan mempunyai ${number(a.workers)} tenaga kerja.`,
    hint: () => 'Kosongkan sel bila produksinya tidak diketahui. Bila perusahaan tutup, hours_worked juga 0.',
  },
  SC507: {
    title: 'Jam kerja melebihi jam dalam sebulan',
    why: 'Tidak ada orang yang bekerja siang dan malam. Jam kerja yang terlalu banyak membuat produktivitas dan tingkat kecelakaan terlalu rendah.',
    limits: 'Bulan terpanjang terdiri dari 31 hari, masing-masing 24 jam.',
    sentence: (a) =>
      `${number(a.value)} jam berarti ${about(a.each)} jam sebulan untuk masing-masing dari ${number(a.workers)} tenaga kerja; sebulan paling banyak ${number(a.limit)} jam.`,
    hint: () => 'Periksa jam kerja, tenaga kerja dan lama periode: apakah ketiganya mencakup waktu yang sama?',
  },
  SC508: {
    title: 'Lonjakan antarperiode',
    why: 'Perusahaan jarang menjadi sepuluh kali lebih besar atau lebih kecil di antara dua kunjungan. Lebih sering digit, satuan atau lama periodenya salah, dan perubahannya ikut salah.',
    limits:
      'Pilihan kami: sepuluh kali lipat adalah akibat satu angka yang kelebihan; tidak ada dokumen SCORE yang kami lihat memberi batas.',
    sentence: (a) => {
      const [before, after] = [`${number(a.before)} pada data awal`, `${number(a.after)} di kolom "${a.field}" pada tindak lanjut`];
      const per = isPerMonth(a) ? ' per bulan' : '';
      return a.direction === 'up'
        ? `${after}${per} adalah ${about(a.times)} kali ${before}.`
        : `${after}${per} jauh lebih kecil: ${before}${per} adalah ${about(a.times)} kalinya.`;
    },
    hint: () => 'Periksa digitnya, dan apakah kedua baris memakai satuan, produk dan lama periode yang sama.',
  },
  SC509: {
    title: 'Nilai dalam ribuan atau jutaan',
    why: 'Nilai yang ditulis dalam ribuan di samping nilai dalam satuan menghasilkan perubahan ratusan ribu persen dan merusak setiap jumlah.',
    limits:
      'z adalah saran Iglewicz dan Hoaglin (1993). Selebihnya pilihan kami: perubahan nyata dapat mengaburkan seribu sampai tiga kali, dan kurang dari 5 nilai tidak punya median yang dapat diandalkan.',
    sentence: (a) =>
      a.against === 'median'
        ? `${number(a.value)} di kolom "${a.field}" per tenaga kerja sekitar ${slip(a)} nilai median perusahaan.`
        : `${number(a.value)} di kolom "${a.field}" sekitar ${slip(a)} ${number(a.reference)} pada periode lainnya.`,
    hint: () =>
      'Apakah salah satunya dalam ribuan atau jutaan, atau tanda desimalnya hilang? Tulis setiap nilai lengkap, dalam satuan yang sama.',
  },
  SC510: {
    title: 'Nilai uang yang tidak sesuai dengan mata uangnya',
    why: 'Dolar di bawah judul rupiah, atau rupiah dalam jutaan, membuat jumlah dan rerata keliru ribuan kali lipat.',
    limits:
      'Nilai uang dalam dolar AS, per tenaga kerja sebulan, kecuali minSavingPerEnterprise, yang per perusahaan. Evaluasi paruh waktu SCORE Fase II (2016) meragukan rerata penghematan US$ 3,12 per perusahaan; selebihnya pilihan kami, dengan ruang di bawah upah terendah yang diketahui, sekitar 26 dolar sebulan di industri garmen Etiopia.',
    sentence: (a) => {
      const limit = a.side === 'low' ? `kurang dari ${number(a.limit)}` : `lebih dari ${number(a.limit)}`;
      if (a.scope === 'cell')
        return `${number(a.value)} ${a.currency} di kolom "${a.field}" berarti ${about(a.each)} per tenaga kerja sebulan, ${limit} yang masih wajar.`;
      const per = a.per === 'enterprise' ? 'per perusahaan' : 'per tenaga kerja sebulan';
      return `Median dari ${count(a.n)} nilai dalam ${a.currency} di kolom "${a.field}" adalah ${about(a.median)} ${per}, ${limit} yang masih wajar.`;
    },
    hint: (a) => `Apakah nilainya memang dalam ${a.currency}, dan ditulis lengkap, bukan dalam ribuan atau jutaan?`,
    fix: 'Tulis mata uang yang sebenarnya, dan tulis nilainya lengkap, bukan dalam ribuan atau jutaan.',
  },
  SC511: {
    title: 'Perubahan yang menyimpang jauh',
    why: 'Perubahan yang jauh dari yang lain bisa saja benar, tetapi lebih sering salah tulis; rerata mengikutinya, median tidak.',
    limits: outlierLimits,
    sentence: (a) => {
      const { without, mean } = means(a);
      return `Perubahan ${percent(a.change)} (${a.indicator}) jauh dari perubahan lain di ${ofGroup(a.group)} (n = ${count(a.n)}, z termodifikasi ${about(a.z)}); tanpa itu reratanya ${without}, bukan ${mean}.`;
    },
    hint: () => 'Periksa kedua baris. Bila benar, lihat mediannya, atau keluarkan perusahaan seperti itu dengan --exclude-outliers.',
  },
  SC512: {
    title: 'Formulir yang disalin',
    why: 'Tindak lanjut yang mengulang data awal menyatakan tidak ada perubahan, padahal tidak ada yang diukur; formulir yang disalin dari perusahaan lain menghitung perusahaan itu dua kali.',
    limits: 'Pilihan kami: nilai dengan angka sebanyak itu sama secara kebetulan kira-kira sekali dalam sepuluh ribu.',
    sentence: (a) =>
      a.of === 'own'
        ? `Tindak lanjut mengulang data awal pada semua ${count(a.count)} nilai (${a.places}).`
        : `"${a.enterprise}" mempunyai ${count(a.count)} nilai yang sama dengan "${a.other}" (${a.places}).`,
    hint: () => 'Mintalah formulirnya lagi: baris itu mungkin disalin sebagai awal dan tidak pernah diisi.',
  },
  SC513: {
    title: 'Angka yang berakhir dengan 0 atau 5',
    why: 'Hasil hitungan berakhir dengan 0 atau 5 dalam satu dari lima kasus. Bila kebanyakan begitu, angkanya adalah perkiraan, dan perubahan kecil di antaranya tidak banyak berarti.',
    limits:
      'Penghitungan menghasilkan bagian seperlima, dan indeks Whipple menyebut 0,35 sangat kasar (United Nations, Demographic Yearbook). Separuh, dari sedikitnya 100 bilangan, adalah pilihan kami, karena sebuah kolom wajar saja sedikit dibulatkan.',
    sentence: (a) =>
      `${count(a.round)} dari ${count(a.n)} nilai di kolom "${a.field}" (${about(a.share)} %) berakhir dengan 0 atau 5, padahal wajarnya seperlima.`,
    hint: () => 'Tanyakan bagaimana angkanya diperoleh; utamakan yang berasal dari catatan, bukan dari ingatan.',
  },
  SC514: {
    title: 'Satu perubahan yang menggeser rerata',
    why: 'Bila satu perusahaan menggeser rerata kelompoknya lebih dari seperlima, rerata itu menggambarkan perusahaan itu, bukan kelompoknya.',
    limits: outlierLimits,
    sentence: (a) => {
      const { without, mean } = means(a);
      return `Perubahan ${percent(a.change)} (${a.indicator}) sendirian menggeser rerata ${count(a.n)} perubahan di ${ofGroup(a.group)} dari ${without} menjadi ${mean} (z termodifikasi ${about(a.z)}).`;
    },
    hint: () => 'Periksa kedua baris. Bila benar, lihat mediannya, atau keluarkan perusahaan seperti itu dengan --exclude-outliers.',
  },
  SC515: {
    title: 'Pecahan di samping persentase',
    why: 'Angka di kolom tingkat dibaca sebagai persen. Data awal 0,12 di samping tindak lanjut 12 menjadi perubahan +9.900 %, padahal mungkin tidak ada yang berubah.',
    limits:
      'Pilihan kami: perubahan yang sebenarnya dapat membuat seratus kali itu tiga kali lebih besar atau lebih kecil, dan bila terjadi pada sedikitnya lima perusahaan dan separuh dari semuanya, yang disebut adalah kolomnya.',
    sentence: (a) => {
      const [one, other] = a.period === 'baseline' ? ['data awal', 'tindak lanjut'] : ['tindak lanjut', 'data awal'];
      return a.scope === 'column'
        ? `Di kolom "${a.field}", nilai ${other} pada ${count(a.count)} dari ${count(a.n)} perusahaan sekitar seratus kali nilai ${one}, misalnya ${number(a.other)} di samping ${number(a.value)}.`
        : `${number(a.value)} di kolom "${a.field}" pada ${one} tampak seperti pecahan di samping ${number(a.other)} pada ${other}.`;
    },
    hint: (a) =>
      a.scope === 'column'
        ? `Periksa cara mencatat ${a.period === 'baseline' ? 'data awal' : 'tindak lanjut'}. Bila berupa pecahan, tulis sebagai persen.`
        : 'Periksa kedua nilai. Bila salah satunya pecahan, tulis sebagai persen.',
    fix: 'Periksa cara mencatat kedua periode, dan tulis semua tingkat sebagai persen.',
  },
  SC516: {
    title: 'Energi nol padahal ada produksi',
    why: 'Nol berarti perusahaan berproduksi tanpa energi. Bila maksudnya hanya tidak diukur atau dibayar bersama sewa, energi per unit seolah turun 100 % atau naik dari nol, dan jumlah kelompoknya salah.',
    sentence: (a) => `"energy_kwh" bernilai 0 padahal "${a.output}" ${number(a.value)}.`,
    hint: () => 'Kosongkan sel bila energinya tidak diketahui, misalnya karena masuk tagihan listrik rumah.',
  },
});
