import type { Messages } from '../messages.js';

export const method: Messages['method'] = {
  title: 'Cara setiap angka dihitung',
  enterprises: (way, count) => `${way}, ${count} perusahaan`,
  headline: (kind) => `angka utama: ${kind}`,
  topics: {
    change: {
      title: 'Perubahan',
      text: 'Tindak lanjut dikurangi data awal, dibagi data awal, kali 100, per perusahaan, dengan cara ukur pertama yang terisi di kedua periode dan dapat dibandingkan di antara keduanya. Dari data awal nol, perubahan dalam persen tidak dapat dihitung.',
    },
    per_month: {
      title: 'Per bulan',
      text: 'Produksi, jam kerja, energi, hari tidak masuk, dan kecelakaan dibagi jumlah bulan periodenya bila data menyebut lamanya. Rasio dua jumlah seperti itu dari satu perusahaan tidak memerlukannya.',
    },
    mean: {
      title: 'Rerata',
      text: 'Rerata hitung dari perubahan atau nilai uang perusahaan, masing-masing berbobot sama, dengan selang t Student. Sebuah perusahaan disebut menggeser rerata perubahan bila tanpa perusahaan itu reratanya berbeda lebih dari seperlima dan, bila rerata kurang dari dua galat baku dari nol, lebih dari galat baku rerata perusahaan yang lain: di dekat nol, pergeseran kecil pun besar dibandingkan dengan reratanya.',
    },
    median: { title: 'Median', text: 'Perubahan atau nilai uang yang di tengah, dengan selang eksak dari statistik urutan.' },
    quartiles: { title: 'Kuartil', text: 'Tipe 7: linear di antara statistik urutan, seperti di R, NumPy, dan lembar sebar.' },
    pooled: {
      title: 'Gabungan',
      text: 'Jumlah pembilang dibagi jumlah penyebut, tindak lanjut terhadap data awal, dari perusahaan yang diukur dengan cara sama: cara ukur yang paling umum, lalu mata uang, satuan produk, dan per bulan atau tidak yang paling umum. Bila sama banyak, yang dipakai cara ukur yang lebih diutamakan; untuk mata uang dan satuan, yang pertama menurut urutan alami namanya. Perusahaan besar berbobot lebih; dalam rasio dua jumlah yang tidak dihitung per bulan, begitu pula perusahaan dengan periode yang panjang. Tidak ada selang.',
    },
    share: { title: 'Persentase', text: 'k dari n perusahaan, dengan selang skor Wilson.' },
    max: { title: 'Hingga', text: 'Perbaikan terbesar, atau nilai uang terbesar, dari satu perusahaan saja.' },
    outliers: {
      title: 'Pencilan',
      text: 'Perubahan dengan z termodifikasi di atas 3,5 ditandai dan tetap dihitung; dikeluarkan hanya atas permintaan, dan laporan menyebutkannya. z adalah 0,6745 kali jarak dari median dibagi median simpangan mutlak, atau bila itu 0, jaraknya dibagi 1,253314 kali rerata simpangan mutlak. Setiap kelompok diperiksa sendiri, sehingga tanpa pencilan angka seluruhnya bukan jumlah kelompoknya. Penghematan biaya dan kerja sama tidak diperiksa. Aturan SC511 dari `validate` menandai lebih sedikit, karena z yang besar itu biasa dan umumnya benar bila perubahannya sedikit atau hampir sama, dan untuk kecelakaan.',
    },
    coverage: {
      title: 'Tenaga kerja dan Dilatih',
      text: 'Jumlah dari perusahaan yang menyebut angkanya, dengan n-nya: tenaga kerja pada data awal, atau bila tidak ada, pada tindak lanjut; orang yang dilatih pada tindak lanjut, atau bila tidak ada, pada data awal.',
    },
    left_out: {
      title: 'Tidak ikut dihitung',
      text: 'Setiap perusahaan dalam kelompok ikut dihitung dalam suatu angka atau tidak karena satu alasan: n dan yang tidak ikut berjumlah N.',
    },
    numbers: {
      title: 'Bilangan',
      text: 'Angka dihitung dalam binary64 dengan penjumlahan terkompensasi dan dibulatkan satu kali, saat ditulis.',
    },
  },
  cite: 'Cara mengutip',
  citation: (c) => `Dihitung dengan ${c.tool} dari ${c.files}. ${c.how}. ${c.statement}.`,
  file: (name, sha256) => `${name} (SHA-256 diawali ${sha256})`,
};
