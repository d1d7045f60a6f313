import { indicators } from '../indicators/catalogue.js';
import type { Indicator } from '../indicators/definition.js';
import { evaluateAnswers } from '../indicators/evaluate.js';
import { measuresOf } from '../indicators/levels.js';
import { reasons } from '../indicators/reasons.js';
import { countReasons } from './evaluated.js';
import type { IndicatorAccount } from './model.js';
import type { MeasureFacts } from './rule.js';

const users = new Map<string, string[]>();
for (const indicator of indicators) {
  for (const field of new Set(fieldsOf(indicator))) users.set(field, [...(users.get(field) ?? []), indicator.id]);
}

/** Ids of the indicators that can use a field. */
export function indicatorsUsing(field: string | undefined): readonly string[] {
  return users.get(field ?? '') ?? [];
}

/** Number of enterprises that each indicator can be computed for, for required indicators and those whose numerator is in the data. */
export function accountIndicators(facts: MeasureFacts): IndicatorAccount[] {
  const { dataset, pairs, required } = facts;
  const shown = indicators.filter(
    (indicator) => required.includes(indicator) || measuredBy(indicator).some((field) => dataset.measures.has(field)),
  );
  return shown.map((indicator) => {
    const counts = indicator.type === 'change' ? facts.leftOutOf(indicator) : countReasons(evaluateAnswers(dataset, pairs, indicator));
    const of = pairs.baseline.length;
    const leftOut = reasons.flatMap((reason, i) => (counts[i] === 0 ? [] : [{ reason, count: counts[i] }]));
    const missing = leftOut.reduce((sum, { count }) => sum + count, 0);
    return { indicator: indicator.id, computable: of - missing, of, leftOut };
  });
}

/** The numerators of an indicator. Denominators such as workers are shared by many indicators and do not show that it was measured. */
function measuredBy(indicator: Indicator) {
  return indicator.type === 'change' ? indicator.bases.map(({ numerator }) => numerator) : [indicator.measure];
}

function fieldsOf(indicator: Indicator) {
  return indicator.type === 'change' ? indicator.bases.flatMap(measuresOf) : [indicator.measure];
}
