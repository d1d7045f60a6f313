import { type FieldId, fieldIds } from '../fields.js';
import { normaliseHeader, withoutBrackets } from './header.js';
import { nearest } from './nearest.js';

/**
 * Header words by field. The tool itself writes the first one of each language. Sources of the Indonesian words:
 * SCORE Indonesia documents, Ministry of Manpower and BPS statistics, K3 (occupational safety) forms.
 */
const aliases: Record<FieldId, { readonly en: readonly string[]; readonly id: readonly string[] }> = {
  enterprise_id: {
    en: ['enterprise_id', 'firm_id', 'company_id', 'enterprise_code', 'firm_code', 'company_code', 'sme_id'],
    id: ['id_perusahaan', 'kode_perusahaan', 'id_usaha', 'kode_usaha', 'id_ukm', 'kode_ukm', 'id_umkm', 'kode_umkm'],
  },
  enterprise_name: {
    en: ['enterprise_name', 'enterprise', 'firm', 'firm_name', 'company', 'company_name', 'sme_name'],
    id: ['nama_perusahaan', 'perusahaan', 'nama_usaha', 'usaha', 'nama_ukm', 'ukm', 'nama_umkm', 'umkm', 'firma'],
  },
  period: { en: ['period', 'round', 'measurement', 'wave'], id: ['periode', 'pengukuran', 'putaran'] },
  currency: { en: ['currency', 'currency_code'], id: ['mata_uang', 'valuta'] },
  output_unit: { en: ['output_unit', 'unit_of_output', 'product_unit'], id: ['satuan_produksi', 'satuan', 'satuan_produk'] },
  data_note: { en: ['data_note'], id: ['catatan_data'] },
  phase: { en: ['phase', 'programme_phase', 'program_phase'], id: ['tahap', 'fase'] },
  country: { en: ['country'], id: ['negara'] },
  province: { en: ['province', 'region', 'state'], id: ['provinsi', 'prov'] },
  sector: { en: ['sector', 'industry'], id: ['sektor', 'lapangan_usaha', 'kbli'] },
  size: { en: ['size', 'size_class', 'enterprise_size'], id: ['skala_usaha', 'ukuran_usaha'] },
  training: { en: ['training', 'modules', 'module', 'training_modules'], id: ['pelatihan', 'modul'] },
  period_start: { en: ['period_start', 'start_date', 'from'], id: ['periode_mulai', 'tanggal_mulai'] },
  period_end: { en: ['period_end', 'end_date', 'to'], id: ['periode_akhir', 'tanggal_akhir'] },
  months: { en: ['months', 'period_months', 'number_of_months'], id: ['bulan', 'jumlah_bulan'] },
  workers: {
    en: ['workers', 'employees', 'number_of_workers', 'headcount', 'staff'],
    id: ['tenaga_kerja', 'pekerja', 'karyawan', 'jumlah_pekerja', 'jumlah_karyawan', 'jumlah_tenaga_kerja'],
  },
  workers_female: {
    en: ['workers_female', 'female_workers', 'women_workers', 'women'],
    id: ['tenaga_kerja_perempuan', 'pekerja_perempuan', 'karyawan_perempuan', 'perempuan'],
  },
  trained: { en: ['trained', 'people_trained', 'participants'], id: ['dilatih', 'peserta', 'jumlah_peserta', 'mengikuti_pelatihan'] },
  hours_worked: {
    en: ['hours_worked', 'hours', 'working_hours', 'labour_hours', 'labor_hours'],
    id: ['jam_kerja', 'jam_kerja_orang', 'jam_orang_kerja', 'jumlah_jam_kerja'],
  },
  output_units: {
    en: ['output_units', 'output', 'units_produced', 'production'],
    id: ['jumlah_produksi', 'unit_diproduksi', 'keluaran', 'hasil_produksi'],
  },
  output_value: {
    en: ['output_value', 'sales', 'revenue'],
    id: ['hasil_penjualan', 'penjualan', 'omzet', 'omset', 'penjualan_tahunan', 'pendapatan', 'nilai_produksi'],
  },
  value_added: { en: ['value_added'], id: ['nilai_tambah'] },
  production_cost: { en: ['production_cost', 'cost_of_production'], id: ['biaya_produksi'] },
  cost_savings: {
    en: ['cost_savings', 'cost_saving', 'savings'],
    id: ['penghematan_biaya', 'hemat_biaya', 'efisiensi_biaya', 'penghematan'],
  },
  days_absent: { en: ['days_absent', 'absent_days', 'absence_days'], id: ['hari_tidak_hadir', 'jumlah_hari_tidak_hadir', 'hari_mangkir'] },
  days_scheduled: {
    en: ['days_scheduled', 'scheduled_days', 'worker_days'],
    id: ['hari_kerja', 'hari_kerja_x_karyawan', 'hari_kerja_terjadwal', 'hari_orang_kerja'],
  },
  units_inspected: { en: ['units_inspected', 'inspected'], id: ['unit_diperiksa', 'produk_diperiksa'] },
  units_defective: {
    en: ['units_defective', 'defective', 'defects', 'rejects', 'defective_units'],
    id: ['produk_cacat', 'unit_cacat', 'barang_rusak', 'produk_rusak', 'reject', 'cacat'],
  },
  units_reworked: {
    en: ['units_reworked', 'reworked', 'rework', 'units_repaired', 'repaired'],
    id: ['pengerjaan_ulang', 'barang_repair', 'perbaikan_ulang', 'unit_diperbaiki'],
  },
  energy_kwh: {
    en: ['energy_kwh', 'energy', 'electricity', 'electricity_kwh', 'energy_use'],
    id: [
      'energi_kwh',
      'energi',
      'penggunaan_energi',
      'konsumsi_energi',
      'listrik',
      'listrik_kwh',
      'penggunaan_energi_kwh',
      'konsumsi_energi_kwh',
    ],
  },
  accidents: {
    en: ['accidents', 'number_of_accidents', 'work_accidents'],
    id: ['kecelakaan_kerja', 'kecelakaan', 'jumlah_kecelakaan', 'insiden', 'kecelakaan_kerja_tercatat'],
  },
  days_lost: { en: ['days_lost', 'lost_days'], id: ['hari_kerja_hilang', 'hari_hilang'] },
  leavers: { en: ['leavers', 'workers_left'], id: ['karyawan_keluar', 'pekerja_keluar'] },
  wage_bill: { en: ['wage_bill', 'wages', 'total_wages'], id: ['total_upah', 'jumlah_upah', 'upah', 'gaji'] },
  waste_kg: { en: ['waste_kg', 'waste'], id: ['limbah_kg', 'limbah', 'sampah_produksi'] },
  materials_kg: { en: ['materials_kg', 'materials', 'raw_materials_kg'], id: ['bahan_baku_kg', 'bahan_baku'] },
  grievances: { en: ['grievances', 'complaints'], id: ['keluhan', 'pengaduan', 'jumlah_keluhan'] },
  suggestions: { en: ['suggestions'], id: ['usulan', 'saran', 'jumlah_usulan'] },
  absence_rate: { en: ['absence_rate', 'absenteeism_rate'], id: ['tingkat_ketidakhadiran', 'persentase_ketidakhadiran'] },
  defect_rate: { en: ['defect_rate', 'reject_rate', 'scrap_rate'], id: ['tingkat_cacat', 'persentase_cacat', 'tingkat_kerusakan'] },
  rework_rate: { en: ['rework_rate', 'repair_rate'], id: ['tingkat_pengerjaan_ulang', 'persentase_pengerjaan_ulang'] },
  energy_per_unit: {
    en: ['energy_per_unit', 'energy_intensity', 'kwh_per_unit'],
    id: ['intensitas_energi', 'energi_per_unit', 'kwh_per_unit', 'konsumsi_energi_spesifik'],
  },
  cooperation: {
    en: ['cooperation', 'workplace_cooperation', 'cooperation_improved'],
    id: ['kerja_sama', 'kerjasama', 'kerja_sama_di_tempat_kerja', 'kerjasama_pekerja'],
  },
};

/**
 * Headers with several meanings, some of them opposite (absensi is absence or the attendance list, kehadiran is
 * attendance), so they are read only if the user maps them. The value lists the fields that they might mean.
 */
export const doubtfulHeaders: ReadonlyMap<string, string> = new Map([
  ['absensi', 'days_absent, absence_rate'],
  ['tingkat_absensi', 'absence_rate'],
  ['absen', 'days_absent, absence_rate'],
  ['mangkir', 'days_absent, absence_rate'],
  ['ketidakhadiran', 'days_absent, absence_rate'],
  ['absenteeism', 'days_absent, absence_rate'],
  ['kehadiran', ''],
  ['presensi', ''],
  ['persentase_kehadiran', ''],
  ['attendance', ''],
]);

const fieldOfAlias = new Map<string, FieldId>();
for (const field of fieldIds) for (const alias of [...aliases[field].en, ...aliases[field].id]) fieldOfAlias.set(alias, field);

/** Every header word, normalised, for suggestions. */
export const headerWords: readonly string[] = [...fieldOfAlias.keys()];

/** The field of an English or Indonesian header, matched word for word; null when there is none. */
export function fieldOfHeader(header: string): FieldId | null {
  return fieldOfAlias.get(normaliseHeader(header)) ?? null;
}

/** The field that a name that is no field most likely means, or ''. */
export function nearestField(name: string): string {
  return fieldOfHeader(name) ?? nearest(name, fieldIds);
}

/** The same without the text in brackets. */
export function fieldOfBracketedHeader(header: string): FieldId | null {
  return fieldOfHeader(withoutBrackets(header));
}

/** The header that the tool writes for a field. */
export function headerFor(field: FieldId, lang: 'en' | 'id'): string {
  return aliases[field][lang][0];
}

export function isField(name: string): name is FieldId {
  return Object.hasOwn(aliases, name);
}
