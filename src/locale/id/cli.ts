import type { Messages } from '../messages.js';
import { formatCount, formatNumber } from '../number.js';

const delimiters: Readonly<Record<string, string>> = { ',': 'koma', ';': 'titik koma', '\t': 'tab', '|': 'garis tegak' };
const count = (value: number) => formatCount(value, 'id');

export const cli: Messages['cli'] = {
  tagline: 'Angka sebelum dan sesudah bagi perusahaan dalam program pelatihan.',
  usage: 'Pemakaian:',
  options: 'Opsi:',
  globalOptions: 'Opsi umum:',
  arguments: 'Argumen:',
  commands: 'Perintah:',
  defaultValue: 'bawaan',
  choices: 'pilihan',
  help: 'tampilkan bantuan ini',
  helpCommand: 'tampilkan bantuan suatu perintah',
  version: 'tampilkan versi',
  bug: 'Ini kesalahan di score-calc sendiri. Mohon laporkan beserta tulisan di bawah.',
  errorLabel: 'galat',
  commandDescriptions: {
    report: 'angka per kelompok, dengan n, N dan siapa yang tidak ikut dihitung',
    firm: 'kartu satu perusahaan: sebelum, sesudah, dan kelompoknya',
    compare: 'apa yang berubah antara dua laporan, berkas data, atau kelompok, dan perusahaan mana yang menggesernya',
    validate: 'periksa berkas data: setiap sel yang salah, letaknya dan yang perlu dilakukan',
    explain: 'arti suatu aturan atau indikator, dengan contoh',
    indicators: 'apa yang diukur, bagaimana, dan menurut sumber apa',
    template: 'tampilkan berkas data kosong dengan semua kolom',
    simulate: 'tulis data program rekaan berukuran apa pun, bertanda sintetis',
    sql: 'cetak SQL laporan dari basis data, atau tampilan (view) yang dapat dipakainya',
    schema: 'tampilkan skema JSON suatu keluaran atau berkas konfigurasi',
  },
  argumentDescriptions: {
    files: 'berkas CSV (juga .gz) atau buku kerja (.xlsx), boleh pola; - adalah stdin',
    enterprise: 'id perusahaan, atau nama lengkapnya',
    indicators: 'id atau nama indikator (bawaan: semua)',
    topics: 'kode aturan, atau id atau nama indikator; bawaan: semua aturan, satu per baris',
    sqlSource: 'berkas Parquet, berkas DuckDB, alamat postgres:// atau clickhouse://; tanpa itu, tabel dengan setiap kolom berkas rapi',
    schema: 'report, firm, firms, comparison, findings atau config',
    old: 'laporan sebagai JSON (.json), atau berkas data',
    new: 'yang sama, kemudian; tidak perlu bila ada --group dan --with',
  },
  optionDescriptions: {
    baseline: 'berkas berisi data awal',
    followUp: 'berkas berisi tindak lanjut',
    sheet: 'lembar buku kerja yang dibaca (bawaan: yang pertama)',
    delimiter: 'karakter pemisah sel (bawaan: dikenali sendiri)',
    decimal: 'tanda desimal: comma (koma) atau point (titik) (bawaan: dikenali sendiri)',
    noFast: 'matikan pembaca cepat untuk berkas besar; hasilnya sama, hanya lebih lambat',
    map: 'sebutkan arti kolom, mis. "Nama=enterprise_id"; boleh diulang',
    config: 'berkas konfigurasi dengan pemetaan dan nilai bawaan',
    by: 'dimensi pengelompokan, dipisah koma',
    followUpRound: 'putaran yang dibandingkan dengan data awal: first, last atau nomor',
    indicators: 'id atau nama indikator yang ditampilkan, dipisah koma',
    stat: 'statistik yang ditampilkan, dipisah koma: mean, median, quartiles, pooled, improved, max, sum, sd, interval, points',
    levels: 'tampilkan tingkat sebelum dan sesudah',
    leftOut: 'sebutkan setiap perusahaan yang tidak ikut dihitung dan alasannya; tidak dalam CSV',
    method: 'tampilkan cara setiap angka dihitung, dengan sumber, dan kalimat untuk mengutip; tidak dalam CSV',
    reported: 'tampilkan angka terbitan di samping hasil hitungan',
    excludeOutliers: 'keluarkan perubahan dengan z termodifikasi di atas 3,5',
    group: 'kelompok yang dibandingkan, misalnya "Tahap I"',
    with: 'kelompok pembandingnya (bawaan: kelompok yang sama dalam berkas baru)',
    failIf: 'kode keluar 1 bila syarat ini berlaku, misalnya "productivity.median < 0"; boleh diulang',
    confidence: 'tingkat kepercayaan selang dalam persen',
    level: 'satu baris per kelompok (group) atau per perusahaan (firm)',
    format: (forms) => `bentuk keluaran: ${forms.slice(0, -1).join(', ')} atau ${forms.at(-1)}`,
    output: 'tulis ke berkas, bukan ke stdout',
    outputs: 'tulis ke berkas, bukan ke stdout, dalam bentuk sesuai akhirannya; boleh diulang',
    excel: 'CSV untuk Excel yang memakai koma desimal',
    force: 'ganti berkas keluaran bila sudah ada',
    lang: 'bahasa keluaran: en atau id',
    color: 'selalu berwarna',
    noColor: 'tanpa warna',
    quiet: 'tanpa keterangan di stderr, kecuali galat',
    width: 'lebar keluaran dalam kolom',
    trace: 'tampilkan cara menghitung beserta setiap sel, satu indikator atau semua',
    watch: 'buat laporan lagi setiap kali datanya berubah',
    filled: 'isi templat dengan contoh baris',
    enterprises: 'jumlah perusahaan',
    seed: 'benih (seed) bilangan acak (bawaan: 1)',
    missing: 'bagian sel kosong, mis. 0,1 atau 10% (bawaan: 0,05)',
    writtenDelimiter: 'karakter pemisah sel (bawaan: koma)',
    writtenDecimal: 'tanda desimal: comma (koma) atau point (titik) (bawaan: titik)',
    newline: 'akhir baris: lf atau crlf (bawaan: lf)',
    strict: 'tolak data yang mengandung galat',
    dialect: (names) => `SQL untuk mesin mana: ${names.join(', ')}`,
    views: 'cetak tampilan (view) yang dibuat sekali oleh administrator, sebagai ganti kuerinya',
    engine: 'tempat menghitung: memory, duckdb, atau auto (bawaan: berkas di memori, tabel di basis datanya)',
    table: 'tabel basis data: nama, atau skema.nama',
    memoryLimit: 'memori untuk DuckDB sebelum memakai disk, misalnya 4GB',
    timeout: 'detik sebelum suatu kueri dihentikan',
    failOn: 'tingkat terendah yang membuat kode keluar 1: error, warning, note atau never (bawaan: error)',
    maxWarnings: 'kode keluar 1 bila peringatan lebih dari ini',
    rule: 'atur suatu aturan, mis. SC512=off atau SC508.factor=20; boleh diulang',
    only: 'kode aturan yang dijalankan atau awalnya, mis. SC2,SC501',
    require: 'indikator yang datanya harus ada, dipisah koma',
    sizeScheme: 'kelas ukuran menurut tenaga kerja yang dipakai data: bps, ilo, peru, atau any (mana pun)',
    all: 'sebutkan setiap temuan, juga yang serupa',
    annotated: 'tulis salinan berkas data dengan satu kolom temuan',
  },
  naTokens: (tokens) => `Sel yang dianggap tidak terisi: kosong, ${tokens}.`,
  conditions:
    'Syarat: indicator.kind, operator (< <= > >= = !=), dan bilangan, dirangkai dengan and, or, dan kurung. Jenis (kind): mean, median, pooled, max, sum, share, headline, n, N. Dengan kelompok: energy.mean[Phase II]. Dalam compare juga old(energy.mean) dan change(energy.mean).',
  exitCodesTitle: 'Kode keluar:',
  exitMeanings: {
    done: 'selesai',
    validate: 'ada temuan setingkat --fail-on atau lebih berat, atau peringatan lebih dari --max-warnings',
    strict: '--strict: ada galat dalam data',
    failIf: '--fail-if berlaku, atau tidak dapat diputuskan',
    usage: 'pemakaian atau konfigurasi salah',
    failure: 'masukan tidak dapat dibaca, keluaran tidak dapat ditulis, atau score-calc berhenti karena galat',
    failureOrRule:
      'masukan tidak dapat dibaca, keluaran tidak dapat ditulis, atau score-calc atau salah satu aturannya berhenti karena galat',
    hungUp: 'diakhiri dengan SIGHUP, misalnya karena terminal ditutup',
    interrupted: 'dihentikan (Ctrl-C)',
    terminated: 'diakhiri dengan SIGTERM',
  },
  read: (t) => {
    if (t.sheet !== null) {
      const which = t.sheet.of > 1 ? ` (1 dari ${t.sheet.of})` : '';
      return `membaca ${t.file}: lembar "${t.sheet.name}"${which}, ${count(t.rows)} baris`;
    }
    const sign = t.decimal === 'comma' ? 'koma' : 'titik';
    const how = t.cells === 0 ? 'seperti yang Anda tentukan' : `seperti dalam ${count(t.cells)} sel`;
    const none = t.unreadColumns ? 'tanpa desimal di kolom yang dibaca' : 'tanpa desimal';
    const decimal = t.decimal === null ? none : t.decimal === 'unclear' ? 'tanda desimal tidak jelas' : `${sign} desimal (${how})`;
    return `membaca ${t.file}: ${count(t.rows)} baris; ${t.encoding}, dipisah ${delimiters[t.delimiter] ?? t.delimiter}, ${decimal}`;
  },
  progress: (p) => {
    const speed = `${formatNumber(p.perSecond / 1e6, { lang: 'id' })} MB/detik`;
    return `membaca ${p.file}: ${count(p.share * 100)} %, ${count(p.rows)} baris, ${speed}, sisa ${count(Math.ceil(p.left))} detik`;
  },
  waiting: (seconds) => `menunggu jawaban: ${formatCount(seconds, 'id')} detik (Ctrl-C menghentikannya)`,
  asked: ({ table, rows, used, values }) => {
    if (rows === null) return `menanyai ${table}: hanya kolomnya, bukan barisnya`;
    const unusable = values.map(({ measure, n }) => `${measure} ${formatCount(n, 'id')}`).join(', ');
    const rest = unusable === '' ? '' : `; nilai yang tidak dapat dipakai: ${unusable}`;
    return `menanyai ${table}: ${formatCount(rows, 'id')} baris, ${formatCount(used, 'id')} pengamatan dengan perusahaan dan periode${rest}`;
  },
  wrote: (path) => `menulis ${path}`,
  watching: 'mengamati data; Ctrl-C mengakhirinya',
  config: (path) => `memakai konfigurasi ${path}`,
  leftOut: ({ cells, rows, enterprises, others }, command) => {
    const parts = [
      ...(cells > 0 ? [`${count(cells)} sel`] : []),
      ...(rows > 0 ? [`${count(rows)} baris`] : []),
      ...(enterprises > 0 ? [`${count(enterprises)} perusahaan`] : []),
    ];
    const left = parts.length === 0 ? [] : [`${parts.join(', ')} tidak dipakai karena galat`];
    const found = others === 0 ? [] : [`${count(others)} temuan lain`];
    return `${[...left, ...found].join('; ')}. Rincian: ${command}`;
  },
  unchecked: (command: string) => `nilai yang tidak masuk akal, bila ada, ikut dihitung; untuk melihatnya: ${command}`,
  checkedPartly: (codes) =>
    codes.length === 0
      ? 'Tidak satu pun aturan yang dipilih dijalankan pada berkas lainnya, karena aturan itu membandingkan baris dan memerlukan semua berkas.'
      : `Berkas lainnya hanya diperiksa dengan aturan yang menilai satu berkas tersendiri (${codes.join(', ')}).`,
  tooManyWarnings: (warnings, most) => `${count(warnings)} peringatan, lebih dari --max-warnings ${count(most)}`,
  moreAlike: (n) => `… dan ${count(n)} lagi yang serupa`,
  moreColumns: (n, headers) => `… dan ${count(n)} temuan lagi tentang kolom yang tidak dikenal: ${headers}`,
  moreFindings: (n) => `… dan ${count(n)} temuan lagi`,
};
