import { type Args, ruleTexts } from '../../message.js';
import { formatNumber } from '../../number.js';

const months = (value: string | number) => `${formatNumber(Number(value), { lang: 'id', decimals: 2, trim: true })} bulan`;
const whole = (value: string | number) => formatNumber(Number(value), { lang: 'id', decimals: 0 });

const inCommon = (share: string | number) => {
  if (share === 0) return 'tidak mempunyai bulan kalender yang sama';
  return whole(share) === '0' ? 'sama dalam kurang dari 1% bulan kalendernya' : `hanya sama dalam ${whole(share)}% bulan kalendernya`;
};

/** Baris yang mungkin merupakan baris yang tidak ada itu. */
const unusedRows = ({ unused }: Args) => (unused === undefined ? '' : `Perbaiki dahulu periode barisnya yang tidak dipakai (${unused}). `);

/** SC4xx: data awal dibandingkan dengan tindak lanjut. */
export const pairing = ruleTexts({
  SC401: {
    title: 'Tidak ada data awal',
    why: 'Perubahan memerlukan keadaan sebelum dan sesudah. Perusahaan tanpa data awal tidak masuk dalam perubahan mana pun; bila banyak yang tidak punya, angka hanya menggambarkan perusahaan lainnya.',
    sentence: (a) => `"${a.enterprise}" mempunyai tindak lanjut, tetapi tidak ada data awal sebagai pembanding.`,
    hint: (a) => `${unusedRows(a)}Tambahkan baris data awalnya, atau periksa apakah tercatat dengan id lain.`,
  },
  SC402: {
    title: 'Tidak ada tindak lanjut',
    why: 'Perubahan memerlukan keadaan sebelum dan sesudah. Bila perusahaan yang tidak diukur lagi hasilnya lebih buruk daripada yang lain, angka tampak lebih baik daripada kenyataannya.',
    sentence: (a) => `"${a.enterprise}" mempunyai data awal, tetapi tidak ada tindak lanjut sebagai pembanding.`,
    hint: (a) => `${unusedRows(a)}Tambahkan baris tindak lanjut bila sudah ada, atau periksa apakah tercatat dengan id lain.`,
  },
  SC403: {
    title: 'Tindak lanjut sebelum data awal',
    why: 'Bila kedua baris tertukar, setiap perubahan perusahaan itu bertanda terbalik.',
    sentence: (a) => `Tindak lanjut "${a.enterprise}" dimulai pada ${a.followUp}, sebelum data awalnya, yang dimulai pada ${a.baseline}.`,
    hint: () =>
      'Perbaiki tanggalnya, atau tukar data awal dan tindak lanjut bila labelnya salah; sebelum itu, perubahannya dihitung menurut labelnya.',
  },
  SC404: {
    title: 'Panjang periode berbeda',
    why: 'Produksi, energi, atau kecelakaan selama enam bulan tidak dapat disandingkan dengan yang selama tiga bulan. Semuanya dibandingkan per bulan, dengan anggapan bahwa bulan-bulannya serupa.',
    limits: 'Pilihan kami: periode yang lebih panjang kurang dari seperempat masih kira-kira sama panjang.',
    sentence: (a) =>
      `Data awal "${a.enterprise}" mencakup ${months(a.baseline)}, tindak lanjutnya ${months(a.followUp)}; jumlah dibandingkan per bulan.`,
    hint: () => 'Periksa tanggal atau jumlah bulannya; bila dapat, ukur kedua periode selama waktu yang sama.',
  },
  SC405: {
    title: 'Panjang periode tidak disebut',
    why: 'Jumlah seperti energi atau kecelakaan bertambah seiring waktu yang dicakup. Tanpa tanggal atau jumlah bulan tidak terlihat apakah kedua periode serupa, dan jumlah dibandingkan apa adanya.',
    sentence: () =>
      'Tidak ada baris yang menyebut panjang periodenya, sehingga jumlah dibandingkan seolah-olah kedua periode sama panjang.',
    hint: () => 'Tambahkan period_start dan period_end, atau months.',
  },
  SC406: {
    title: 'Musim yang berbeda',
    why: 'Pesanan, jumlah tamu, dan ketidakhadiran mengikuti musim dan Ramadan. Perubahan antara dua musim bisa jadi mencerminkan musimnya, bukan pelatihannya.',
    limits:
      'Pilihan kami: periode yang berbagi separuh bulan kalendernya dianggap serupa, periode 11 bulan atau lebih memuat hampir semua musim, dan 15 hari adalah separuh Ramadan.',
    sentence: (a) =>
      a.reason === 'ramadan'
        ? `Data awal "${a.enterprise}" (${a.baseline}) mencakup ${a.baselineDays} hari Ramadan, tindak lanjutnya (${a.followUp}) ${a.followUpDays}.`
        : `Data awal "${a.enterprise}" (${a.baseline}) dan tindak lanjutnya (${a.followUp}) ${inCommon(a.share)}.`,
    hint: () => 'Baca perubahannya dengan hati-hati; bila dapat, ukur bulan yang sama dari dua tahun.',
  },
  SC407: {
    title: 'Periode yang bertumpang tindih',
    why: 'Yang terjadi pada waktu yang bertumpang tindih terhitung sebagai sebelum dan sekaligus sesudah, sehingga perubahannya tampak terlalu kecil.',
    sentence: (a) => `Tindak lanjut "${a.enterprise}" dimulai pada ${a.start}, sebelum data awalnya berakhir pada ${a.end}.`,
    hint: () => 'Perbaiki tanggalnya, atau hitung bulan-bulan itu hanya di salah satu periode.',
  },
  SC408: {
    title: 'Lebih dari satu data awal',
    why: 'Data awal pertama yang dibandingkan; yang lain tidak dipakai. Bila pelatihan sebenarnya dimulai pada data awal yang kemudian, perubahan diukur dari titik yang salah.',
    sentence: (a) => `"${a.enterprise}" mempunyai lebih dari satu data awal (${a.places}); yang dibandingkan ${a.used}, bukan ${a.others}.`,
    hint: () => 'Pertahankan data awal yang harus dihitung, dan namai putaran berikutnya follow-up dan follow-up-2.',
  },
  SC409: {
    title: 'Panjang hanya satu periode yang disebut',
    why: 'Jumlah selama tiga bulan tidak dapat dibandingkan dengan jumlah selama waktu yang tidak diketahui, sehingga perusahaan itu tidak masuk dalam angka per bulan.',
    sentence: (a) =>
      `Panjang periode ${a.period} "${a.enterprise}" tidak diketahui, padahal panjang periode pembandingnya diketahui; perusahaan ini tidak masuk dalam angka per bulan.`,
    hint: () => 'Isi tanggal atau jumlah bulan di baris ini, atau perbaiki yang tidak dapat dibaca.',
  },
});
