import type { MeasureId } from '../../dataset/fields.js';
import type { Reason } from '../../indicators/reasons.js';
import type { Kind } from '../../report/model.js';

const kinds: Readonly<Record<Kind | 'count', string>> = {
  mean: 'mean',
  median: 'median',
  pooled: 'pooled',
  share_improved: 'share of enterprises improved',
  share_reporting: 'share of enterprises reporting',
  share_yes: 'share of enterprises saying yes',
  max: 'up to',
  sum: 'sum',
  count: 'count',
};

/** Names of kinds for tables without room for the whole phrase. */
const shortKinds: Readonly<Record<Kind | 'count', string>> = {
  ...kinds,
  share_improved: 'improved',
  share_reporting: 'reporting',
  share_yes: 'saying yes',
};

const reasons: Readonly<Record<Reason, string>> = {
  no_baseline: 'no baseline',
  no_follow_up: 'no follow-up',
  duplicate_observation: 'entered twice',
  missing_value: 'not filled in',
  unreadable_value: 'not readable or refused',
  zero_denominator: 'divisor is zero',
  zero_baseline: 'baseline is zero',
  no_common_basis: 'not measured the same way',
  currency_mismatch: 'currencies differ or are not stated',
  unit_mismatch: 'product units differ or are not stated',
  period_length_unknown: 'length of a period unknown',
  excluded_outlier: 'outlier, excluded on request',
};

const bases: Readonly<Record<string, string>> = {
  value_added_per_hour: 'value added per hour worked',
  value_added_per_worker: 'value added per worker',
  output_value_per_hour: 'value of output per hour worked',
  output_value_per_worker: 'value of output per worker',
  output_units_per_hour: 'units of output per hour worked',
  output_units_per_worker: 'units of output per worker',
  cost_per_unit: 'production cost per unit',
  days_absent_per_scheduled: 'days absent as a share of days scheduled',
  days_absent_per_worker: 'days absent per worker',
  reported_absence_rate: 'absence rate as the firm reports it',
  defective_per_inspected: 'defective units as a share of units inspected',
  defective_per_produced: 'defective units as a share of units produced',
  reworked_per_inspected: 'reworked units as a share of units inspected',
  reworked_per_produced: 'reworked units as a share of units produced',
  reported_defect_rate: 'defect rate as the firm reports it',
  reported_rework_rate: 'rework rate as the firm reports it',
  kwh_per_unit: 'energy per unit of output',
  kwh_per_output_value: 'energy relative to the value of output',
  reported_energy_per_unit: 'energy per unit as the firm reports it',
  kwh: 'total energy',
  accidents_per_million_hours: 'accidents per million hours worked',
  accidents_per_thousand_workers: 'accidents per thousand workers',
  accidents: 'number of accidents',
};

const measures: Readonly<Record<MeasureId, string>> = {
  workers: 'workers',
  workers_female: 'female workers',
  trained: 'people trained',
  hours_worked: 'hours worked',
  output_units: 'units of output',
  output_value: 'value of output',
  value_added: 'value added',
  production_cost: 'production cost',
  cost_savings: 'cost savings',
  days_absent: 'days absent',
  days_scheduled: 'days scheduled',
  units_inspected: 'units inspected',
  units_defective: 'units defective',
  units_reworked: 'units reworked',
  energy_kwh: 'energy in kWh',
  accidents: 'accidents',
  days_lost: 'days lost',
  leavers: 'workers who left',
  wage_bill: 'wage bill',
  waste_kg: 'waste in kg',
  materials_kg: 'materials in kg',
  grievances: 'grievances',
  suggestions: 'suggestions',
  absence_rate: 'absence rate',
  defect_rate: 'defect rate',
  rework_rate: 'rework rate',
  energy_per_unit: 'energy per unit',
  cooperation: 'better cooperation (yes or no)',
};

const dimensions: Readonly<Record<string, string>> = {
  phase: 'phase',
  country: 'country',
  province: 'province',
  sector: 'sector',
  size: 'size',
  training: 'training',
};

export const vocabulary = {
  kinds,
  shortKinds,
  reasons,
  bases,
  measures,
  dimensions,
  severities: { error: 'error', warning: 'warning', note: 'note' },
  outcomes: { improved: 'better', unchanged: 'unchanged', worse: 'worse' },
  notStated: '(not stated)',
  total: 'Total',
  yes: 'yes',
  no: 'no',
  /** `baseline`, `follow-up`, `follow-up-2` or a date. */
  period: (period: string) => period.replace(/^follow[-_]up/, 'follow-up').replace(/^(follow-up)-(\d+)$/, '$1 $2'),
};
