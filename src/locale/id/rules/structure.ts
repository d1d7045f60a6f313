import { type Args, ruleTexts } from '../../message.js';
import { formatCount } from '../../number.js';
import { shellWord } from '../../shell.js';

/** Bila tidak ada kolom yang menyebut periode. */
const withoutPeriod =
  ' Atau beri setiap periode berkas (--baseline FILE --follow-up FILE) atau kolomnya sendiri (baseline_workers, follow_up_workers).';

/** Where the data may be in another sheet of the workbook; `sheets` are the names of the others. */
const inAnotherSheet = ({ sheets }: Args) =>
  sheets ? ` Bila datanya di lembar lain, pilih dengan --sheet NAMA; buku kerja ini juga berisi: ${sheets}.` : '';

/** SC1xx: berkas dan kolomnya. */
export const structure = ruleTexts({
  SC101: {
    title: 'Bita yang bukan UTF-8',
    why: 'Nama dan id yang memakai huruf khusus seperti é atau ± dapat terbaca salah, sehingga perusahaan yang sama mungkin tidak cocok antarberkas. Angka tidak terpengaruh.',
    sentence: (a) => encodingSentence(a),
    hint: (a) =>
      a.fault === 'cut-off'
        ? 'Ekspor atau salin lagi berkas itu: bagian akhirnya hilang, mungkin bersama beberapa baris.'
        : 'Simpan lagi berkas itu sebagai "CSV UTF-8" di program asalnya, lalu periksa sel yang memakai huruf khusus seperti é atau ±.',
  },
  SC102: {
    title: 'Akhir baris bercampur',
    why: 'Semua jenis dapat dibaca, tetapi campuran menunjukkan bahwa berkas digabung dari beberapa berkas, dan program lain mungkin melihatnya sebagai satu baris panjang.',
    sentence: (a) =>
      `Berkas ini mencampur jenis akhir baris (${newlines(a)}); inilah baris pertama yang tidak berakhir seperti kebanyakan.`,
    hint: () => 'Tidak perlu tindakan: semua jenis dapat dibaca.',
  },
  SC103: {
    title: 'Tanda urutan bita (BOM)',
    why: 'Tanda ini dilewati di sini, tetapi program yang tidak mengenalnya menganggapnya bagian dari judul kolom pertama.',
    sentence: (a) => `Berkas ini diawali tanda urutan bita (BOM, ${a.encoding}).`,
    hint: () => 'Tidak perlu tindakan. Bila program lain tidak menemukan kolom pertama, simpan berkas sebagai UTF-8 tanpa BOM.',
  },
  SC104: {
    title: 'Judul kolom ganda',
    why: 'Tidak dapat diketahui kolom mana yang berisi angka yang dimaksud, sehingga tidak ada yang dihitung.',
    sentence: (a) => `Judul kolom "${a.header}" dipakai lebih dari satu kolom (${a.columns}).`,
    hint: () => 'Ganti nama salah satu kolom atau hapus.',
  },
  SC105: {
    title: 'Kolom tanpa judul',
    why: 'Tidak ada yang tahu arti isinya; sering kali pemisah yang berlebih menggeser nilai beberapa baris satu kolom.',
    sentence: (a) => `Kolom ${a.column} tidak berjudul, tetapi berisi data di ${formatCount(a.cells, 'id')} sel; kolom ini diabaikan.`,
    hint: () => 'Beri judul pada kolom itu, atau periksa pemisah yang berlebih.',
  },
  SC106: {
    title: 'Kolom tidak dikenal',
    why: 'Nilainya tidak masuk ke angka mana pun. Salah ketik pada judul menghilangkan satu indikator tanpa tanda lain.',
    sentence: (a) => `Kolom "${a.header}" tidak dikenal dan diabaikan.`,
    hint: (a) =>
      `${a.nearest && !a.given ? `Apakah maksudnya "${a.nearest}"${a.meaning ? ` (kolom baku ${a.meaning})` : ''}? ` : ''}Ganti nama kolom, petakan dengan --map ${shellWord(`${a.header}=<kolom baku>`)} (\`score-calc template\` menampilkan kolom baku), atau abaikan dengan --map ${shellWord(`${a.header}=`)}.`,
    fix: 'Ganti nama kolom, petakan dengan --map "Judul=<kolom baku>" (`score-calc template` menampilkan kolom baku), atau abaikan dengan --map "Judul=".',
  },
  SC107: {
    title: 'Kolom kunci tidak ada',
    why: 'Tanpa perusahaan dan periode, keadaan sebelum dan sesudah tidak dapat dibandingkan.',
    sentence: (a) => `Kolom untuk "${a.field}" tidak ditemukan; judul kolom yang ada: ${a.found}${a.more ? ` dan ${a.more} lagi` : ''}.`,
    hint: (a) =>
      a.other === undefined
        ? `Ganti nama kolom (lihat \`score-calc template\`), atau sebutkan kolomnya: --map ${shellWord(`${a.likely ?? 'Judul'}=${a.field}`)}.${a.field === 'period' ? withoutPeriod : ''}${inAnotherSheet(a)}`
        : `Baris judul memuat ${a.other === 'tab' ? 'tab' : `"${a.other}"`}: coba tanpa --delimiter.`,
    fix: `Ganti nama kolom (lihat \`score-calc template\`), atau sebutkan kolomnya: --map "Judul=enterprise_id" atau --map "Judul=period".${withoutPeriod}`,
  },
  SC108: {
    title: 'Baris dengan jumlah sel yang salah',
    why: 'Pemisah yang lebih atau kurang menggeser nilai ke bawah judul yang salah, sehingga baris itu tidak dipakai.',
    sentence: (a) => `Baris ini berisi ${formatCount(a.cells, 'id')} sel, seharusnya ${a.expected}; semua nilainya tidak dipakai.`,
    hint: () => 'Cari pemisah tanpa tanda kutip di dalam nama atau angka, atau pemisah yang hilang.',
  },
  SC109: {
    title: 'Tanda kutip tidak ditutup',
    why: 'Semua yang ada sesudahnya menjadi satu sel, sehingga baris-baris di bawahnya tidak dapat dibaca.',
    sentence: (a) =>
      `Tanda kutip dibuka di sini dan tidak pernah ditutup: semua mulai baris ${a.line} menjadi satu sel, sehingga tidak satu pun baris berkas ini dapat dipakai.`,
    hint: (a) => `Tutup tanda kutip di baris ${a.line} atau hapus; tanda kutip di dalam sel ditulis dua kali ("").`,
    fix: 'Tutup tanda kutip itu atau hapus; tanda kutip di dalam sel ditulis dua kali ("").',
  },
  SC110: {
    title: 'Baris kosong',
    why: 'Tidak merugikan, tetapi mungkin menandai tempat baris hilang ketika disalin.',
    sentence: (a) => `${formatCount(a.rows, 'id')} baris kosong dilewati.`,
    hint: () => 'Tidak perlu tindakan.',
  },
  SC111: {
    title: 'Dua kolom dengan arti yang sama',
    why: 'Tidak dapat diketahui kolom mana yang berisi angka yang dimaksud, sehingga tidak ada yang dihitung.',
    sentence: (a) => `Kolom "${a.first}" dan "${a.second}" sama-sama berarti "${a.field}".`,
    hint: (a) => `Ganti nama salah satu, atau pilih: --map ${shellWord(`${a.first}=${a.field}`)} --map ${shellWord(`${a.second}=`)}.`,
    fix: 'Ganti nama salah satu, atau abaikan dengan --map "Judul=".',
  },
  SC112: {
    title: 'Tidak ada baris data',
    why: 'Tidak ada yang dapat dihitung.',
    sentence: () => 'Berkas ini mempunyai judul kolom tetapi tidak berisi baris data.',
    hint: (a) => (a.sheets ? inAnotherSheet(a).trim() : 'Periksa apakah lembar yang diekspor sudah benar.'),
  },
  SC113: {
    title: 'Berkas kosong',
    why: 'Tidak ada yang dapat dihitung.',
    sentence: () => 'Berkas ini kosong.',
    hint: (a) => (a.sheets ? inAnotherSheet(a).trim() : 'Periksa apakah ekspor sudah selesai.'),
  },
  SC114: {
    title: 'Bukan berkas teks',
    why: 'Buku kerja atau arsip tidak mempunyai baris dan sel yang dapat dibaca sebagai CSV.',
    sentence: (a) => binarySentence(a),
    hint: () => 'Simpan sebagai .xlsx, atau lembarnya sebagai "CSV UTF-8", lalu pakai berkas tersebut.',
  },
  SC115: {
    title: 'Tanda kutip di tempat yang salah',
    why: 'Tidak jelas di mana sel berakhir, sehingga baris-baris mulai dari sini tidak dapat dibaca.',
    sentence: (a) => `Sel yang dibuka dengan tanda kutip di baris ${a.line}, kolom ${a.column} ditutup di sini, padahal masih ada teks.`,
    hint: () => 'Apit seluruh sel dengan tanda kutip dan tulis kutip di dalamnya dua kali (""), atau pilih pemisah dengan --delimiter.',
  },
  SC116: {
    title: 'Hanya satu kolom',
    why: 'Kemungkinan besar pemisahnya tidak dikenal di sini, dan semua nilai satu baris berada dalam satu sel.',
    sentence: (a) =>
      a.sheets === undefined ? 'Hanya ada satu judul kolom; tidak ditemukan pemisah di dalamnya.' : 'Hanya ada satu judul kolom.',
    hint: (a) =>
      a.sheets === undefined
        ? 'Pisahkan kolom dengan koma, titik koma, tab atau |, atau pilih salah satunya dengan --delimiter.'
        : `Tulis setiap judul di selnya sendiri.${inAnotherSheet(a)}`,
  },
  SC117: {
    title: 'Judul dengan dua arti',
    why: 'Bila diartikan terbalik, perbaikan akan dilaporkan sebagai kemunduran, sehingga kolom ini tidak dibaca.',
    sentence: (a) => `Judul kolom "${a.header}" mempunyai dua arti (${a.meanings}); kolom ini diabaikan.`,
    hint: (a) => `Bila isinya hari tidak hadir, sebutkan: --map ${shellWord(`${a.header}=days_absent`)}.`,
    fix: 'Sebutkan maksudnya: --map "Judul=days_absent" bila isinya hari tidak hadir.',
  },
  SC118: {
    title: 'Kolom bentuk lebar di berkas bentuk panjang',
    why: 'Kolom periode sudah menyebut waktu pengukuran; periode lain di judul kolom bertentangan dengannya.',
    sentence: (a) => `Berkas ini mempunyai kolom periode, sehingga "${a.header}", kolom bentuk lebar, diabaikan.`,
    hint: () => 'Pakai satu bentuk: satu baris per periode, atau kolom baseline_… dan follow_up_… tanpa kolom periode.',
  },
  SC119: {
    title: 'Kolom tanpa periode di berkas bentuk lebar',
    why: 'Tidak diketahui apakah nilainya dari sebelum atau sesudah, sehingga perubahannya tidak dapat dihitung.',
    sentence: (a) => `Kolom "${a.header}" tidak menyebut periodenya dan diabaikan.`,
    hint: () => 'Tulis periode di depan namanya, seperti baseline_workers dan follow_up_workers.',
  },
  SC120: {
    title: 'Berkas beberapa periode diberikan sebagai satu periode',
    why: 'Semua nilainya akan dianggap dari periode yang sama.',
    sentence: (a) => `Berkas ini diberikan dengan --${a.role}, padahal mempunyai kolom untuk beberapa periode.`,
    hint: (a) => `Berikan tanpa --${a.role}, sebagai berkas untuk semua periode.`,
    fix: 'Berikan tanpa --baseline atau --follow-up, sebagai berkas untuk semua periode.',
  },
  SC121: {
    title: 'Pemetaan tanpa pengaruh',
    why: 'Salah ketik pada nama kolom mengubah angkanya seribu kali lipat, bila maksudnya menyebut satuan.',
    sentence: (a) => `Entri "${a.key}" di "${a.part}" pada pemetaan tidak cocok dengan kolom mana pun.`,
    hint: () => 'Periksa ejaannya, atau hapus.',
  },
  SC122: {
    title: 'Judul kolom dengan satuan lain',
    why: 'Angka dalam satuan lain akan dibandingkan seolah-olah satuannya benar, sehingga kolom ini tidak dibaca.',
    sentence: (a) => `Judul kolom "${a.header}" menyebut satuan "${a.unit}", bukan satuan "${a.field}"; kolom ini tidak dibaca.`,
    hint: (a) =>
      `Konversi nilainya, atau sebutkan satuannya di "units" pada berkas konfigurasi dan petakan kolomnya dengan --map ${shellWord(`${a.header}=${a.field}`)}.`,
    fix: 'Konversi nilainya, atau sebutkan satuannya di "units" pada berkas konfigurasi dan petakan kolomnya dengan --map "Judul=kolom".',
  },
  SC126: {
    title: 'Tanpa judul kolom',
    why: 'Tanpa judul, isi setiap kolom tidak diketahui.',
    sentence: () => 'Baris pertama tampak seperti data, bukan judul kolom; tidak satu pun selnya adalah nama kolom yang dikenal.',
    hint: () => 'Tulis baris judul di atas data: enterprise_id, period dan nama ukuran (lihat score-calc template).',
  },
  SC127: {
    title: 'Jumlah atau catatan di bawah data',
    why: 'Baris jumlah yang dianggap perusahaan akan menghitung setiap perusahaan dua kali.',
    sentence: (a) => `Baris yang diawali "${a.text}" adalah jumlah, rata-rata atau catatan, bukan perusahaan; baris ini tidak dipakai.`,
    hint: () => 'Hapus baris itu; jumlah dihitung di sini.',
  },
  SC128: {
    title: 'Baris judul kedua',
    why: 'Baris judul, satuan atau nomor kolom tidak berisi nilai dan bukan perusahaan; judul yang muncul lagi menunjukkan bahwa beberapa tabel digabung. Di bawah judul dengan kolom lain, nilai akan terbaca dengan nama yang salah, sehingga tidak ada baris di bawahnya yang dipakai.',
    sentence: (a) =>
      a.kind === 'other-header'
        ? `Baris ini judul tabel lain, dengan kolom atau urutan kolom yang berbeda; baris ini dan ${formatCount(a.rows, 'id')} baris di bawahnya tidak dipakai.`
        : `Baris ini ${secondHeader(a)}; baris ini tidak dipakai.`,
    hint: (a) =>
      a.kind === 'other-header'
        ? 'Samakan urutan kolom kedua tabel di bawah satu judul, atau simpan setiap tabel sebagai berkas sendiri.'
        : 'Hapus baris itu. Satuan boleh ditulis dalam kurung di judul kolom, seperti "Energi (kWh)".',
  },
  SC129: {
    title: 'Judul tabel di atas judul kolom',
    why: 'Program lain menganggap judul tabel sebagai judul kolom, lalu tidak menemukan kolom apa pun.',
    sentence: (a) => `Judul kolom ditemukan di baris ${a.line}; yang ada di atasnya, "${a.text}", dilewati.`,
    hint: () => 'Hapus semua yang ada di atas judul kolom, dan periksa apakah baris yang diambil sudah benar.',
  },
  SC130: {
    title: 'Ukuran untuk indikator yang diwajibkan tidak ada',
    why: 'Indikator ini diwajibkan, tetapi berkas tidak mempunyai kolom untuk menghitungnya bagi perusahaan mana pun.',
    sentence: (a) => `Indikator wajib "${a.indicator}" tidak dapat dihitung: diperlukan kolom untuk ${a.measures}.`,
    hint: () => 'Tambahkan kolomnya, petakan dengan --map, atau jangan wajibkan indikator itu.',
  },
});

function encodingSentence({ fault, byte, encoding, probably, count }: Args): string {
  if (fault === 'no-mark') return `Berkas ini tanpa tanda urutan bita (BOM), tetapi mungkin ${probably}; berkas dibaca demikian.`;
  if (fault === 'cut-off') return `Berkas ini berakhir di tengah karakter ${probably}, sesudah bita ${byte}; mungkin terpotong.`;
  if (fault === 'broken') return `Bita ${byte} milik setengah karakter ${probably}; berkas rusak di sini.`;
  if (fault === 'mixed') {
    return `Bita ${byte} bukan UTF-8, padahal sebagian besar berkas UTF-8; ${formatCount(count, 'id')} bita seperti itu dibaca sebagai Windows-1252.`;
  }
  const read = probably === encoding ? 'dibaca demikian' : `dibaca sebagai ${encoding}, sehingga huruf khusus seperti é atau ± salah`;
  return `Bita ${byte} bukan UTF-8; berkas ini mungkin ${probably}, dan ${read}.`;
}

function newlines({ lf, crlf, cr }: Args): string {
  const kinds = [`${lf} LF`, `${crlf} CRLF`, `${cr} CR`];
  return kinds.filter((kind) => !kind.startsWith('0 ')).join(', ');
}

function binarySentence({ kind }: Args): string {
  if (kind === 'nul') return 'Berkas ini bukan teks: ada bita NUL di sini.';
  const kinds: readonly (readonly [string, string])[] = [
    ['workbook', 'lembar kerja (.xlsx, .xls, .ods)'],
    ['document', 'dokumen (.pdf, .rtf)'],
    ['archive', 'arsip'],
    ['image', 'gambar'],
    ['utf-32', 'UTF-32'],
  ];
  return `Berkas ini bukan teks; tampaknya ${kinds.find(([name]) => name === kind)?.[1] ?? 'berkas lain'}.`;
}

function secondHeader({ kind }: Args): string {
  if (kind === 'units') return 'berisi satuan kolom';
  return kind === 'numbers' ? 'berisi nomor kolom' : 'mengulang judul kolom';
}
