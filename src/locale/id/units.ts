import type { UnitId } from '../../indicators/definition.js';
import type { UnitArgs } from '../en/units.js';
import type { Messages } from '../messages.js';

const money = (a: UnitArgs) => a.currency ?? 'uang';
const product = (a: UnitArgs) => (a.outputUnit === null ? 'unit' : `unit (${a.outputUnit})`);

const names: Readonly<Record<UnitId, (a: UnitArgs) => string>> = {
  percent: () => '%',
  points: () => 'poin persentase',
  currency: money,
  currency_per_hour: (a) => `${money(a)} per jam`,
  currency_per_worker: (a) => `${money(a)} per tenaga kerja`,
  currency_per_unit: (a) => `${money(a)} per ${product(a)}`,
  units_per_hour: (a) => `${a.outputUnit ?? 'unit'} per jam`,
  units_per_worker: (a) => `${a.outputUnit ?? 'unit'} per tenaga kerja`,
  days_per_worker: () => 'hari per tenaga kerja',
  kwh: () => 'kWh',
  kwh_per_unit: (a) => `kWh per ${product(a)}`,
  kwh_per_thousand_currency: (a) => `kWh per seribu ${money(a)}`,
  accidents: () => 'kecelakaan',
  accidents_per_million_hours: () => 'kecelakaan per sejuta jam kerja',
  accidents_per_thousand_workers: () => 'kecelakaan per seribu tenaga kerja',
  yes: () => 'ya atau tidak',
};

export const units: Messages['units'] = {
  name: (unit, args) => names[unit](args),
  perMonth: 'per bulan',
  points: (value) => `${value} poin`,
};
