import type { Messages } from '../messages.js';
import { formatCount } from '../number.js';

const count = (value: number) => formatCount(value, 'id');

export const validation: Messages['validation'] = {
  title: 'Pemeriksaan',
  noFindings: 'Tidak ada temuan.',
  usable: (notes) => (notes ? 'Tidak ada galat dan peringatan: data dapat dipakai.' : 'Tidak ada temuan: data dapat dipakai.'),
  unreadableFile: 'Berkas yang tidak dapat dibaca',
  moreAlike: (more, places, areCells) =>
    `… dan ${count(more)} lagi yang serupa${places === '' ? '' : `, ${areCells ? 'sel' : 'baris'} ${places}`}`,
  notListed: (more) => `… dan ${count(more)} temuan lagi, dihitung tetapi tidak disebut; --all menyebut semuanya.`,
  notAnnotated: (more) => `${count(more)} temuan lagi tidak ditampilkan di sini; semuanya ada di keluaran score-calc.`,
  columns: { code: 'Aturan', title: 'Tentang', severity: 'Tingkat', count: 'Temuan', first: 'Pertama di' },
  rules: 'Temuan per aturan (aturan dengan temuan apa pun dihitung gagal, walau hanya catatan)',
  indicators: 'Indikator yang terkena',
  notComputable: (indicator, missing, of, reasons) =>
    `${indicator} tidak dapat dihitung untuk ${count(missing)} dari ${count(of)} perusahaan: ${reasons}`,
  reason: (n, reason) => `${count(n)} ${reason}`,
  files: (n) => `${count(n)} berkas`,
  account: (file, rows, cells) =>
    `${file}: ${count(rows.total)} baris (${count(rows.used)} dipakai, ${count(rows.reported)} tidak dipakai), ` +
    `${count(cells.total)} sel ukuran (${count(cells.used)} dipakai, ${count(cells.missing)} kosong, ${count(cells.reported)} tidak terbaca atau di baris yang tidak dipakai)`,
  unusable: 'Data ini tidak dapat dipakai, sehingga sebagian besar aturan tidak mempunyai apa pun untuk diperiksa.',
  crashed: (code, reason) =>
    `${code} berhenti karena galat: ${reason}. Aturan ini tidak memeriksa apa pun; itu kesalahan score-calc, mohon dilaporkan.`,
  statuses: { pass: 'lulus', fail: 'gagal', 'not-applicable': 'tidak berlaku', crashed: 'berhenti karena galat', off: 'dimatikan' },
  counts: (errors, warnings, notes) => `${count(errors)} galat, ${count(warnings)} peringatan, ${count(notes)} catatan`,
  ruleCount: (n, status) => `${count(n)} ${status}`,
  ruleCounts: (parts) => `aturan: ${parts}`,
  why: 'Mengapa penting',
  fix: 'Yang perlu dilakukan',
  examples: (code) => `\`score-calc explain ${code}\` menampilkan contoh.`,
  allRules: 'Aturan score-calc',
  families: {
    1: 'Susunan berkas',
    2: 'Sel',
    3: 'Perusahaan dan periodenya',
    4: 'Data awal terhadap tindak lanjut',
    5: 'Kewajaran',
    6: 'Program dan kelompok',
  },
  explainOne: '`score-calc explain SC204` menjelaskan salah satunya, dengan contoh.',
  unusedTitle: 'Yang tidak dipakai karenanya',
  unused: {
    file: 'seluruh berkas',
    row: 'baris itu',
    column: 'kolom itu',
    cell: 'sel itu',
    ambiguous: 'sel yang dapat dibaca dengan dua cara',
    'stated-rate': 'tingkat itu, bila angka di baliknya ada pada kedua periode',
    enterprise: 'perusahaan itu',
    changes: 'perusahaan itu, pada setiap perubahan',
    'per-month': 'perusahaan itu, pada setiap angka per bulan',
    'no-value': 'tidak ada yang dikeluarkan hanya karena itu',
    nothing: 'tidak ada: nilainya tetap dihitung dalam setiap angka',
  },
  limits: (limits, example) => `Batas: ${limits}. Untuk mengaturnya: ${example}`,
  bad: (excerpt) => (excerpt ? 'Salah (sebagian berkas)' : 'Salah'),
  good: (excerpt) => (excerpt ? 'Benar (sebagian berkas)' : 'Benar'),
  workingDirectory: 'Checkout alur kerja GitHub, atau folder kerja score-calc',
};
