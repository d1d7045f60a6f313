import { ruleTexts } from '../../message.js';
import { formatCount, formatNumber } from '../../number.js';

const number = (value: string | number) =>
  typeof value === 'number' ? formatNumber(value, { lang: 'id', significant: 15, trim: true }) : value;
const count = (value: string | number) => formatCount(value, 'id');
const group = (name: string | number) => (name === '' ? 'Data ini' : `Kelompok "${name}"`);

/** SC6xx: yang diketahui program, dan kelompok yang terlalu kecil untuk dilaporkan. */
export const programme = ruleTexts({
  SC601: {
    title: 'Kelompok kecil',
    why: 'Bila kurang dari lima perusahaan, satu saja dapat menentukan reratanya, dan angkanya tidak mengatakan apa pun tentang perusahaan lain.',
    limits:
      'Kurang dari lima adalah batas lazim untuk sel kecil dalam statistik resmi; tidak ada dokumen SCORE yang kami lihat memberi batas.',
    sentence: (a) => `${group(a.group)} hanya mempunyai ${count(a.n)} perusahaan yang dapat dibandingkan, kurang dari ${count(a.least)}.`,
    hint: () => 'Tampilkan angkanya beserta n, atau kelompokkan menurut hal yang lebih umum.',
  },
  SC602: {
    title: 'Kelompok yang terlalu kecil sehingga membuka data perusahaan',
    why: 'Angka dari satu atau dua perusahaan adalah angka perusahaan yang dapat dikenali, padahal perusahaan enggan membagikan datanya.',
    sentence: (a) =>
      `${group(a.group)} hanya mempunyai ${count(a.n)} perusahaan yang dapat dibandingkan, sehingga isi laporan satu perusahaan dapat disimpulkan.`,
    hint: () => 'Jangan terbitkan kelompok ini: gabungkan dengan yang lain, atau kelompokkan menurut hal yang lebih umum.',
  },
  SC603: {
    title: 'Sedikit perusahaan yang dibandingkan',
    why: 'Bila sebagian besar perusahaan sebuah kelompok tidak mempunyai perubahan, angkanya hanya menggambarkan yang bertahan, yang sering lebih baik.',
    limits:
      'Pilihan kami: di bawah separuh, sebagian besar perusahaan tidak masuk dalam angka; tidak ada dokumen SCORE yang kami lihat memberi batas. Laporan memperingatkan pada bagian yang sama.',
    sentence: (a) => `${group(a.group)} mempunyai ${count(a.N)} perusahaan; yang dapat dibandingkan ${count(a.n)}.`,
    hint: () => 'Cari data awal dan tindak lanjut yang belum ada, dan selalu tampilkan n di samping N.',
  },
  SC604: {
    title: 'Modul pelatihan tidak dikenal',
    why: 'Setiap ejaan menjadi kelompok tersendiri, sehingga perusahaan dari satu modul terpecah.',
    sentence: (a) => `"${a.text}" bukan modul SCORE; ada di ${count(a.rows)} baris.`,
    hint: (a) =>
      a.nearest
        ? `Apakah maksudnya "${a.nearest}"? Pisahkan beberapa modul dengan titik koma.`
        : 'Pakai M1 sampai M5, SE, SHORT atau HOCO; pisahkan beberapa modul dengan titik koma.',
  },
  SC605: {
    title: 'Skala usaha yang bertentangan dengan jumlah tenaga kerja',
    why: 'Perusahaan di skala yang salah mengubah angka dua skala sekaligus.',
    limits: 'Pilihan kami: sepersepuluh disisakan untuk tenaga kerja yang datang dan pergi selama satu periode.',
    sentence: (a) =>
      a.to === undefined
        ? `Skala "${a.text}" tidak sesuai dengan ${number(a.workers)} tenaga kerja; skala itu mulai dari ${number(a.from)}.`
        : `Skala "${a.text}" tidak sesuai dengan ${number(a.workers)} tenaga kerja; skala itu dari ${number(a.from)} sampai ${number(a.to)}.`,
    hint: () => 'Perbaiki skala atau jumlah tenaga kerjanya. Tanpa kolom skala, skala dibuat dari jumlah tenaga kerja.',
  },
});
