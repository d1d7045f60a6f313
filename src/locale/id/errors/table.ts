import type { tableErrors as english } from '../../en/errors/table.js';
import { formatCount } from '../../number.js';

/** Yang dapat salah pada tabel, basis data, dan mesin yang ditanya. */
export const tableErrors: typeof english = {
  'engine-missing': {
    sentence: (a) => `${a.engine} belum terpasang.`,
    hint: (a) => `Di folder tempat score-calc dipasang: ${a.command}`,
  },
  'engine-failed': {
    sentence: (a) => `${a.engine} menyatakan: ${a.reason}.`,
    hint: () => 'Periksa data dan tabelnya; `score-calc sql` mencetak apa yang ditanyakan.',
  },
  'file-damaged': {
    sentence: (a) => `"${a.path}" rusak atau bukan ${a.format === 'DuckDB' ? 'basis data' : 'berkas'} ${a.format}.`,
    hint: () => 'Salin atau ekspor lagi; berkas berformat lain harus memakai akhiran format itu.',
  },
  'too-many-periods': {
    sentence: (a) => `Ada ${a.periods} periode, terlalu banyak untuk dibandingkan dalam satu kueri.`,
    hint: () => 'Sebutkan dua yang penting pada "values" di berkas konfigurasi, atau pilih satu dengan --follow-up-round.',
  },
  'table-too-varied': {
    sentence: (a) => `Periode, mata uang, tanggal atau catatan data pada "${a.table}" terlalu banyak ragamnya.`,
    hint: () => 'Petakan kolom yang benar dengan --map atau berkas konfigurasi; nyatakan panjang periode dalam bulan.',
  },
  'table-needed': {
    sentence: (a) => `Belum dipilih tabel mana dari "${a.place}" yang dibaca.`,
    hint: (a) => (a.known === '' ? 'Tidak ada tabel di dalamnya.' : `Sebutkan dengan --table: ${a.known}.`),
  },
  'table-not-found': {
    sentence: (a) => `Tidak ada tabel "${a.table}" pada "${a.place}".`,
    hint: (a) => (a.known === '' ? 'Periksa nama dan hak bacanya.' : `Yang ada: ${a.known}.`),
  },
  'table-without-database': {
    sentence: () => '--table menyebut tabel basis data, tetapi hanya berkas yang diberikan.',
    hint: () => 'Sebutkan basis datanya: data.duckdb, postgres://host/nama atau clickhouse://host/nama.',
  },
  'needs-duckdb': {
    sentence: (a) => `${a.option} memerlukan --engine duckdb.`,
    hint: (a) => `Tanpa itu berkas dibaca ke memori oleh score-calc sendiri (--engine memory), dan ${a.option} tidak berpengaruh.`,
  },
  'one-table-only': {
    sentence: (a) => `"${a.first}" dan "${a.second}" tidak dapat dilaporkan bersama.`,
    hint: () => 'Berikan berkas Parquet, atau satu basis data, atau berkas yang dibaca; jangan dicampur.',
  },
  'files-only': {
    sentence: (a) => `Perintah ini membaca berkas, bukan data di ${a.kind}.`,
    hint: () => '`score-calc report` dapat menanyai data di tempatnya; ekspor sebagai CSV untuk perintah lain.',
  },
  'option-for-files': {
    sentence: (a) => `${a.option} tidak berarti untuk data dalam ${a.kind}.`,
    hint: () => 'Hilangkan pilihan itu.',
  },
  'parquet-firm-level': {
    sentence: () => 'Berkas Parquet memuat satu baris untuk setiap perusahaan dan indikator.',
    hint: () => 'Tambahkan --level firm, atau tulis laporan sebagai .json atau .csv.',
  },
  'parquet-by-duckdb': {
    sentence: () => 'Hanya DuckDB yang menulis berkas Parquet, sedangkan data berada di server.',
    hint: () => 'Tulis barisnya sebagai .csv.',
  },
  'csv-only': {
    sentence: (a) => `Perintah ini menulis CSV, dan "${a.path}" adalah nama bentuk lain.`,
    hint: () => 'Beri nama .csv atau .csv.gz.',
  },
  'bad-address': {
    sentence: () => 'Alamat basis data tidak dapat dibaca.',
    hint: () =>
      'Tulis postgres://pengguna@host:5432/basisdata atau clickhouse://pengguna@host:8123/basisdata; tulis karakter @ / # atau % dalam kata sandi sebagai %40 %2F %23 atau %25.',
  },
  'address-parameter': {
    sentence: (a) =>
      `Alamat basis data memuat ${a.name === '' ? 'sesuatu setelah ?' : `parameter "${a.name}"`} yang tidak dikenal di sini.`,
    hint: (a) => `Setelah ? boleh ada: ${a.known}. Nama dan kata sandi ditulis sebelum host.`,
  },
  'server-unreachable': {
    sentence: (a) => `Server ${a.place} tidak menjawab: ${a.reason}.`,
    hint: () => 'Periksa host dan port, dan apakah server berjalan. Tidak ada angka yang dihitung.',
  },
  'server-untrusted': {
    sentence: (a) => `Server ${a.place} tidak dapat membuktikan identitasnya: ${a.reason}.`,
    hint: () =>
      'Sebutkan otoritas yang menandatangani sertifikatnya: NODE_EXTRA_CA_CERTS=ca.pem, untuk PostgreSQL juga sslrootcert=ca.pem. Tidak ada yang ditanyakan.',
  },
  'server-without-tls': {
    sentence: (a) => `Server ${a.place} tidak memakai TLS (SSL), padahal alamatnya memintanya.`,
    hint: () => 'Minta TLS diaktifkan di sana; bila jalurnya aman, pakai sslmode=disable. Tidak ada yang ditanyakan.',
  },
  'server-refused': {
    sentence: (a) => `Server ${a.place} menolak: ${a.reason}.`,
    hint: () => 'Periksa pengguna, kata sandi dan basis data, di alamat atau di lingkungan.',
  },
  'not-permitted': {
    sentence: (a) => `Server ${a.place} tidak mengizinkan pengguna ini membaca yang ditanyakan: ${a.reason}.`,
    hint: () => 'Minta administratornya SELECT atas tabel dan kolomnya; --map "kolom=" melewatkan satu kolom.',
  },
  'password-wanted': {
    sentence: (a) => `Server ${a.place} meminta kata sandi, dan tidak ada yang diberikan.`,
    hint: () => 'Berikan di PGPASSWORD, di berkas kata sandi, atau di alamat.',
  },
  'query-too-long': {
    sentence: (a) => `${a.engine} tidak menjawab satu kueri dalam ${a.seconds} detik.`,
    hint: () => 'Beri waktu lebih dengan --timeout, atau minta lebih sedikit indikator.',
  },
  'query-stopped': {
    sentence: (a) => `Server ${a.place} menghentikan kueri: ${a.reason}.`,
    hint: () => 'Beri waktu lebih dengan --timeout, atau minta lebih sedikit indikator.',
  },
  'shards-missing': {
    sentence: (a) =>
      `Hanya ${a.answering} dari ${a.expected} shard di balik "${a.table}" yang menjawab; angkanya hanya mencakup sebagian perusahaan.`,
    hint: () => 'Jalankan yang lain lalu ulangi. Tidak ada angka yang dihitung.',
  },
  'shard-unreachable': {
    sentence: (a) => `Satu shard di balik ${a.place} tidak menjawab: ${a.reason}.`,
    hint: () => 'Jalankan shard itu lalu ulangi. Tidak ada angka yang dihitung.',
  },
  'not-sharded-by-enterprise': {
    sentence: (a) =>
      `"${a.table}" memuat ${a.firms} perusahaan tetapi hanya ${a.enterprises} ID: pengamatan satu perusahaan tersebar di beberapa shard sehingga tidak dipasangkan.`,
    hint: () =>
      'Bagi pengamatan menurut cityHash64(enterprise_id), atau tanyai tabel pengamatan terdistribusi itu sendiri, yang lebih lambat.',
  },
  'shards-skipped': {
    sentence: (a) =>
      `Server diatur melewatkan shard "${a.table}" yang tidak menjawab, atau menggabungkan jawabannya dengan cara lain (${a.setting}), dan pengguna ini tidak dapat mengubahnya.`,
    hint: (a) => `Minta administratornya profil dengan ${a.setting} = 0. Tidak ada angka yang dihitung.`,
  },
  'shards-skipped-by-table': {
    sentence: (a) =>
      `"${a.definition}", yang ditanyai untuk "${a.table}", didefinisikan untuk melewatkan shard yang tidak menjawab, atau memotong jawaban.`,
    hint: () => 'Minta administratornya yang tanpa skip_unavailable_shards dan overflow mode. Tidak ada angka yang dihitung.',
  },
  'answers-cut': {
    sentence: (a) =>
      `Server diatur memotong jawaban tentang "${a.table}" yang terlalu besar atau terlalu lama (${a.setting}), dan pengguna ini tidak dapat mengubahnya.`,
    hint: (a) => `Minta administratornya profil dengan ${a.setting} = 'throw'. Tidak ada angka yang dihitung.`,
  },
  'not-a-table': {
    sentence: (a) => `"${a.path}" tidak ditanyai dengan SQL.`,
    hint: () => 'Sebutkan berkas .parquet atau .duckdb, atau alamat postgres:// atau clickhouse://; atau hanya --dialect.',
  },
  'view-other-round': {
    sentence: (a) => `Tampilan perusahaan dibuat untuk putaran tindak lanjut "${a.round}", bukan "${a.asked}".`,
    hint: () => 'Hilangkan --follow-up-round, atau buat tampilan untuk putaran itu dengan `score-calc sql --views`.',
  },
  'table-empty': {
    sentence: (a) => `"${a.table}" tidak memuat pengamatan yang dapat dipakai.`,
    hint: () => 'Setiap pengamatan memerlukan id perusahaan dan periode: periksa isi kedua kolom itu. Tidak ada angka yang dihitung.',
  },
  'view-outdated': {
    sentence: (a) =>
      `"${a.table}" dibuat sebelum tabelnya memuat sebagian isinya sekarang: ${formatCount(a.rows, 'id')} pengamatan memiliki periode, mata uang, tanggal atau catatan yang tidak dikenalnya, atau angka dengan tanda desimal lain.`,
    hint: () => 'Buat lagi dengan `score-calc sql --views`, atau tanyai tabel pengamatan. Tidak ada angka yang dihitung.',
  },
  'view-other-edition': {
    sentence: (a) => `"${a.table}" dibuat oleh versi score-calc yang lain, atau oleh versi yang berbeda-beda di shard-nya.`,
    hint: () => 'Buat lagi dengan `score-calc sql --views`, atau tanyai tabel pengamatan. Tidak ada angka yang dihitung.',
  },
  'view-other-mapping': {
    sentence: (a) => `"${a.table}" dibuat ketika arti kolom, nilai, atau satuan dinyatakan lain daripada dalam config.`,
    hint: () => 'Buat lagi dengan `score-calc sql --views`, atau tanyai tabel pengamatan. Tidak ada angka yang dihitung.',
  },
};
