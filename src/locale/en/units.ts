import type { UnitId } from '../../indicators/definition.js';

/** Values on which the name of a unit depends. */
export interface UnitArgs {
  /** ISO 4217 code; null if the data names none. */
  readonly currency: string | null;
  /** What the firm makes ("chair"); null if the data does not say. */
  readonly outputUnit: string | null;
}

const money = (a: UnitArgs) => a.currency ?? 'money';
const product = (a: UnitArgs) => (a.outputUnit === null ? 'unit' : `unit (${a.outputUnit})`);

const names: Readonly<Record<UnitId, (a: UnitArgs) => string>> = {
  percent: () => '%',
  points: () => 'percentage points',
  currency: money,
  currency_per_hour: (a) => `${money(a)} per hour`,
  currency_per_worker: (a) => `${money(a)} per worker`,
  currency_per_unit: (a) => `${money(a)} per ${product(a)}`,
  units_per_hour: (a) => `${a.outputUnit ?? 'units'} per hour`,
  units_per_worker: (a) => `${a.outputUnit ?? 'units'} per worker`,
  days_per_worker: () => 'days per worker',
  kwh: () => 'kWh',
  kwh_per_unit: (a) => `kWh per ${product(a)}`,
  kwh_per_thousand_currency: (a) => `kWh per thousand ${money(a)}`,
  accidents: () => 'accidents',
  accidents_per_million_hours: () => 'accidents per million hours',
  accidents_per_thousand_workers: () => 'accidents per thousand workers',
  yes: () => 'yes or no',
};

export const units = {
  name: (unit: UnitId, args: UnitArgs) => names[unit](args),
  perMonth: 'per month',
  /** A change in percentage points; the number is already formatted. */
  points: (value: string) => `${value} points`,
};
