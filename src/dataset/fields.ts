/**
 * All columns known to score-calc, by canonical name. Their header words in English and Indonesian are in
 * `header/aliases.ts`.
 */

/**
 * Nature of a measure, which decides how it may be compared between periods of different length:
 * a `flow` grows with the length of the period (output, hours, accidents), a `stock` does not (workers),
 * a `rate` is a ratio already computed by the firm, an `answer` is yes (1) or no (0).
 */
export type Nature = 'flow' | 'stock' | 'rate' | 'answer';

export interface MeasureDefinition {
  readonly nature: Nature;
  /** Amounts of money carry the currency of their row and are never mixed with another. */
  readonly money?: true;
  /** Head-counts and cases; a fraction in one is doubtful. */
  readonly count?: true;
  /** The measure is a rate in per cent. */
  readonly percent?: true;
}

export const measures = {
  workers: { nature: 'stock' },
  workers_female: { nature: 'stock' },
  trained: { nature: 'flow', count: true },
  hours_worked: { nature: 'flow' },
  output_units: { nature: 'flow' },
  output_value: { nature: 'flow', money: true },
  value_added: { nature: 'flow', money: true },
  production_cost: { nature: 'flow', money: true },
  cost_savings: { nature: 'flow', money: true },
  days_absent: { nature: 'flow' },
  days_scheduled: { nature: 'flow' },
  units_inspected: { nature: 'flow' },
  units_defective: { nature: 'flow' },
  units_reworked: { nature: 'flow' },
  energy_kwh: { nature: 'flow' },
  accidents: { nature: 'flow', count: true },
  days_lost: { nature: 'flow' },
  leavers: { nature: 'flow', count: true },
  wage_bill: { nature: 'flow', money: true },
  waste_kg: { nature: 'flow' },
  materials_kg: { nature: 'flow' },
  grievances: { nature: 'flow', count: true },
  suggestions: { nature: 'flow', count: true },
  absence_rate: { nature: 'rate', percent: true },
  defect_rate: { nature: 'rate', percent: true },
  rework_rate: { nature: 'rate', percent: true },
  energy_per_unit: { nature: 'rate' },
  cooperation: { nature: 'answer' },
} as const satisfies Record<string, MeasureDefinition>;

export type MeasureId = keyof typeof measures;
/** The same, with their common type. */
export const definitions: Readonly<Record<MeasureId, MeasureDefinition>> = measures;
export const measureIds = Object.keys(measures) as MeasureId[];

/** Columns by which enterprises can be grouped. `training` may contain several values, separated by `;`. */
export const dimensionIds = ['phase', 'country', 'province', 'sector', 'size', 'training'] as const;

/** Other text columns. `data_note` describes the data ("synthetic", "draft") and is printed with all figures. */
export const keyIds = ['enterprise_id', 'enterprise_name', 'period', 'currency', 'output_unit', 'data_note'] as const;

/** Columns that give a period its length. */
export const calendarIds = ['period_start', 'period_end', 'months'] as const;

export type FieldId = MeasureId | (typeof dimensionIds)[number] | (typeof keyIds)[number] | (typeof calendarIds)[number];

export const fieldIds: readonly FieldId[] = [...keyIds, ...dimensionIds, ...calendarIds, ...measureIds];
