import type { MeasureId } from '../../dataset/fields.js';
import type { Reason } from '../../indicators/reasons.js';
import type { Kind } from '../../report/model.js';
import type { Messages } from '../messages.js';

const kinds: Readonly<Record<Kind | 'count', string>> = {
  mean: 'rerata',
  median: 'median',
  pooled: 'gabungan',
  share_improved: 'persentase perusahaan yang membaik',
  share_reporting: 'persentase perusahaan yang melaporkan',
  share_yes: 'persentase perusahaan yang menjawab ya',
  max: 'hingga',
  sum: 'jumlah',
  count: 'banyaknya',
};

/** Jenis angka untuk tabel yang sempit. */
const shortKinds: Readonly<Record<Kind | 'count', string>> = {
  ...kinds,
  share_improved: 'membaik',
  share_reporting: 'melaporkan',
  share_yes: 'menjawab ya',
};

const reasons: Readonly<Record<Reason, string>> = {
  no_baseline: 'tanpa data awal',
  no_follow_up: 'tanpa tindak lanjut',
  duplicate_observation: 'tercatat dua kali',
  missing_value: 'tidak diisi',
  unreadable_value: 'tidak terbaca atau ditolak',
  zero_denominator: 'pembagi nol',
  zero_baseline: 'data awal nol',
  no_common_basis: 'tidak diukur dengan cara yang sama',
  currency_mismatch: 'mata uang berbeda atau tidak disebut',
  unit_mismatch: 'satuan produk berbeda atau tidak disebut',
  period_length_unknown: 'lama periode tidak diketahui',
  excluded_outlier: 'pencilan, dikeluarkan atas permintaan',
};

const bases: Readonly<Record<string, string>> = {
  value_added_per_hour: 'nilai tambah per jam kerja',
  value_added_per_worker: 'nilai tambah per tenaga kerja',
  output_value_per_hour: 'nilai produksi per jam kerja',
  output_value_per_worker: 'nilai produksi per tenaga kerja',
  output_units_per_hour: 'jumlah produksi per jam kerja',
  output_units_per_worker: 'jumlah produksi per tenaga kerja',
  cost_per_unit: 'biaya produksi per unit',
  days_absent_per_scheduled: 'hari tidak hadir sebagai bagian dari hari kerja terjadwal',
  days_absent_per_worker: 'hari tidak hadir per tenaga kerja',
  reported_absence_rate: 'tingkat ketidakhadiran menurut perusahaan',
  defective_per_inspected: 'unit cacat sebagai bagian dari unit diperiksa',
  defective_per_produced: 'unit cacat sebagai bagian dari unit diproduksi',
  reworked_per_inspected: 'unit dikerjakan ulang sebagai bagian dari unit diperiksa',
  reworked_per_produced: 'unit dikerjakan ulang sebagai bagian dari unit diproduksi',
  reported_defect_rate: 'tingkat cacat menurut perusahaan',
  reported_rework_rate: 'tingkat pengerjaan ulang menurut perusahaan',
  kwh_per_unit: 'energi per unit produksi',
  kwh_per_output_value: 'energi terhadap nilai produksi',
  reported_energy_per_unit: 'energi per unit menurut perusahaan',
  kwh: 'jumlah energi',
  accidents_per_million_hours: 'kecelakaan per sejuta jam kerja',
  accidents_per_thousand_workers: 'kecelakaan per seribu tenaga kerja',
  accidents: 'jumlah kecelakaan',
};

const measures: Readonly<Record<MeasureId, string>> = {
  workers: 'tenaga kerja',
  workers_female: 'tenaga kerja perempuan',
  trained: 'orang yang dilatih',
  hours_worked: 'jam kerja',
  output_units: 'jumlah produksi',
  output_value: 'nilai produksi',
  value_added: 'nilai tambah',
  production_cost: 'biaya produksi',
  cost_savings: 'penghematan biaya',
  days_absent: 'hari tidak hadir',
  days_scheduled: 'hari kerja terjadwal',
  units_inspected: 'unit diperiksa',
  units_defective: 'unit cacat',
  units_reworked: 'unit dikerjakan ulang',
  energy_kwh: 'energi dalam kWh',
  accidents: 'kecelakaan kerja',
  days_lost: 'hari kerja hilang',
  leavers: 'karyawan keluar',
  wage_bill: 'jumlah upah',
  waste_kg: 'limbah dalam kg',
  materials_kg: 'bahan baku dalam kg',
  grievances: 'keluhan',
  suggestions: 'usulan',
  absence_rate: 'tingkat ketidakhadiran',
  defect_rate: 'tingkat cacat',
  rework_rate: 'tingkat pengerjaan ulang',
  energy_per_unit: 'energi per unit',
  cooperation: 'kerja sama membaik (ya atau tidak)',
};

const dimensions: Readonly<Record<string, string>> = {
  phase: 'tahap',
  country: 'negara',
  province: 'provinsi',
  sector: 'sektor',
  size: 'skala usaha',
  training: 'pelatihan',
};

export const vocabulary: Messages['vocabulary'] = {
  kinds,
  shortKinds,
  reasons,
  bases,
  measures,
  dimensions,
  severities: { error: 'galat', warning: 'peringatan', note: 'catatan' },
  outcomes: { improved: 'membaik', unchanged: 'tetap', worse: 'memburuk' },
  notStated: '(tidak disebut)',
  total: 'Seluruhnya',
  yes: 'ya',
  no: 'tidak',
  period: (period) =>
    period
      .replace(/^baseline$/, 'data awal')
      .replace(/^follow[-_]up/, 'tindak lanjut')
      .replace(/^(tindak lanjut)-(\d+)$/, '$1 $2'),
};
