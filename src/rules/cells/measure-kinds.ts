import { type FieldId, type MeasureDefinition, type MeasureId, measureIds, measures } from '../../dataset/fields.js';
import type { Facts } from '../rule.js';

/** Whether any file has a column for one of the fields. */
export function hasColumn(...fields: readonly FieldId[]): (facts: Facts) => boolean {
  return ({ dataset }) => dataset.origin.views.some(({ columns }) => fields.some((field) => columns.has(field)));
}

/** Measures whose definitions meet a condition. */
function measuresThat(are: (definition: MeasureDefinition) => boolean): MeasureId[] {
  return measureIds.filter((id) => are(measures[id]));
}

export const numbers = measuresThat(({ nature }) => nature !== 'answer');
export const answers = measuresThat(({ nature }) => nature === 'answer');
export const amounts = measuresThat(({ money }) => money === true);
export const notAmounts = measuresThat(({ nature, money }) => nature !== 'answer' && money !== true);
export const counts = measuresThat(({ count }) => count === true);
export const rates = measuresThat(({ percent }) => percent === true);
export const notRates = measuresThat(({ nature, percent }) => nature !== 'answer' && percent !== true);
