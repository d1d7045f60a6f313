import { ruleTexts } from '../../message.js';
import { formatCount } from '../../number.js';

/** SC3xx: perusahaan dan periodenya. */
export const identity = ruleTexts({
  SC301: {
    title: 'Id perusahaan kosong',
    why: 'Tanpa id tidak dapat diketahui data awal dan tindak lanjut mana yang berpasangan, sehingga seluruh baris tidak masuk dalam angka mana pun.',
    sentence: (a) =>
      a.text === undefined
        ? 'Baris ini tidak mempunyai id perusahaan dan tidak dipakai.'
        : `Id perusahaan berisi "${a.text}", ${a.error === undefined ? 'yang berarti tidak ada' : 'galat lembar kerja'}; baris ini tidak dipakai.`,
    hint: () => 'Isi enterprise_id; perusahaan yang sama memakai id yang sama di setiap periode.',
  },
  SC302: {
    title: 'Perusahaan tercatat dua kali dalam satu periode',
    why: 'Bila satu perusahaan mempunyai dua baris untuk satu periode, tidak dapat dipastikan mana yang benar. Bila keduanya dihitung, bobotnya menjadi ganda; karena itu perusahaan ini tidak dihitung. Bila periodenya bukan salah satu dari dua yang dibandingkan, hanya baris-baris itu yang tidak dipakai.',
    sentence: (a) =>
      `"${a.enterprise}" tercatat lebih dari sekali untuk ${a.period} (${a.places}); ${a.compared === 'no' ? 'periode itu tidak dibandingkan, jadi hanya baris-baris ini yang tidak dipakai' : 'perusahaan ini tidak ikut dihitung'}.`,
    hint: () => 'Pertahankan baris yang benar dan hapus yang lain.',
  },
  SC303: {
    title: 'Kelompok yang berubah antarperiode',
    why: 'Satu perusahaan berada dalam satu tahap, provinsi, atau sektor. Bila baris-barisnya berbeda, nilai pada data awal yang menentukan, dan angka kedua kelompok bisa keliru.',
    sentence: (a) => `Nilai ${a.dimension} untuk "${a.enterprise}" berubah antarperiode (${a.values}).`,
    hint: (a) => `Pakai satu nilai ${a.dimension} di semua baris perusahaan itu.`,
    fix: 'Pakai satu nilai yang sama di semua baris perusahaan itu.',
  },
  SC304: {
    title: 'Satu id, beberapa nama',
    why: 'Bila satu id dipakai untuk dua perusahaan, data awal perusahaan yang satu dibandingkan dengan tindak lanjut perusahaan yang lain, dan perubahannya bukan milik keduanya.',
    sentence: (a) =>
      a.kind === 'writing'
        ? `Nama "${a.enterprise}" ditulis dengan beberapa cara (${a.names}).`
        : `Id "${a.enterprise}" mempunyai beberapa nama (${a.names}).`,
    hint: (a) => (a.kind === 'writing' ? 'Tulis nama itu dengan satu cara.' : 'Periksa apakah satu id dipakai untuk dua perusahaan.'),
  },
  SC305: {
    title: 'Periode kosong',
    why: 'Baris tanpa periode bukan sebelum dan bukan sesudah pelatihan, sehingga tidak masuk dalam angka mana pun.',
    sentence: (a) =>
      a.text === undefined
        ? `Baris "${a.enterprise}" tidak mempunyai periode dan tidak dipakai.`
        : `Periode "${a.enterprise}" berisi "${a.text}", yang berarti tidak ada; baris ini tidak dipakai.`,
    hint: () => 'Isi period: awal, tindak lanjut, tindak lanjut 2 … atau tanggal ISO.',
  },
  SC306: {
    title: 'Periode yang bertentangan dengan berkasnya',
    why: 'Berkas diberikan sebagai data awal atau sebagai tindak lanjut, tetapi barisnya menyebut yang lain. Salah satunya keliru, dan baris di sisi yang salah membalik arah perubahan.',
    sentence: (a) =>
      `Baris "${a.enterprise}" menyebut ${a.period}, padahal berkas diberikan sebagai ${a.expected}; baris ini tidak dipakai.`,
    hint: () => 'Periksa apakah --baseline dan --follow-up menunjuk berkas yang benar.',
  },
  SC307: {
    title: 'Periode yang tidak dipetakan',
    why: 'Berkas konfigurasi menyebut arti setiap nilai di kolom periode. Baris dengan nilai lain disisihkan dan tidak masuk dalam angka mana pun.',
    sentence: (a) => `Periode "${a.text}" tidak ada dalam pemetaan nilai; ${formatCount(a.rows, 'id')} baris disisihkan.`,
    hint: () => 'Tambahkan ke pemetaan di berkas konfigurasi bila baris ini harus dihitung.',
  },
  SC308: {
    title: 'Periode berupa tanggal',
    why: 'Tanggal tidak menyebut apakah pengukuran dilakukan sebelum atau sesudah pelatihan. Yang paling awal dari setiap perusahaan dianggap data awal; itu benar hanya bila setiap perusahaan diukur sebelum pelatihan.',
    sentence: (a) => `Periodenya berupa tanggal (${a.periods}); yang paling awal dari setiap perusahaan dianggap data awal.`,
    hint: () => 'Bila salah, tulis baseline dan follow-up di kolom periode.',
  },
  SC309: {
    title: 'Tanggal di samping nama periode',
    why: 'Tidak dapat dipastikan letak sebuah tanggal di antara baris yang menyebut baseline dan follow-up, sehingga baris bertanggal tidak dibandingkan.',
    sentence: (a) =>
      `${formatCount(a.rows, 'id')} baris memakai tanggal seperti ${a.example} sebagai periode, di samping baris baseline atau follow-up; baris bertanggal tidak dibandingkan.`,
    hint: () => 'Pakai satu jenis periode di semua berkas: kata, atau tanggal.',
  },
  SC310: {
    title: 'Id yang hampir sama',
    why: 'Id yang hanya berbeda huruf besar-kecil, tanda, spasi, nol, atau huruf yang mirip angka biasanya satu perusahaan. Data awalnya lalu tidak menemukan tindak lanjut, dan perusahaan itu terhitung dua kali.',
    sentence: (a) =>
      a.kind === 'accents'
        ? `Id ${a.enterprises} tampak sama (${a.places}), tetapi dihitung sebagai perusahaan yang berbeda: tanda aksen menyatu dengan hurufnya di satu id, dan menjadi karakter tersendiri di id lain.`
        : `Id ${a.enterprises} hampir sama (${a.places}), tetapi dihitung sebagai perusahaan yang berbeda.`,
    hint: (a) =>
      a.kind === 'accents'
        ? 'Bila itu satu perusahaan, salin id dari satu baris ke baris yang lain.'
        : 'Bila itu satu perusahaan, tulis satu id di semua barisnya.',
  },
  SC311: {
    title: 'Nama yang hampir sama dengan id berbeda',
    why: 'Perusahaan yang mendapat id kedua tidak mempunyai pasangan: ia hilang dari setiap perubahan dan terhitung dua kali dalam jumlah perusahaan.',
    limits: 'Pilihan kami: nama dan kata yang lebih pendek sering berbeda satu huruf saja padahal bukan perusahaan yang sama.',
    sentence: (a) => `Id ${a.enterprises} memakai nama yang sama atau hampir sama (${a.names}; ${a.places}).`,
    hint: () => 'Bila itu satu perusahaan, beri satu id di semua barisnya.',
  },
});
