import type { MeasureId } from '../../dataset/fields.js';
import type { Limits, MeasureFacts, MeasureRule, Problem } from '../rule.js';
import { looksLikeOtherCurrency } from './money.js';
import { beyondFactor, enterprisesBeyond, ratiosOf, SLIP_WITHIN, slipOf, steadyMeasures, timesOf } from './ratios.js';

/** SC508: a measure of a firm whose order of magnitude differs from before. */
export const jumpBetweenPeriods: MeasureRule = {
  code: 'SC508',
  severity: 'warning',
  unused: 'nothing',
  found: 'in-data',
  limits: { factor: 10 },
  applies: hasSteady,
  find: jumps,
  example: {
    bad: 'enterprise_id,period,months,workers,energy_kwh\nBALI-01,baseline,3,28,17083\nBALI-01,follow-up,3,27,240930\n',
    good: 'enterprise_id,period,months,workers,energy_kwh\nBALI-01,baseline,3,28,17083\nBALI-01,follow-up,3,27,16062\n',
  },
};

/** Whether the data has pairs of periods and a measure that should be much the same in both. */
function hasSteady({ dataset, compared }: MeasureFacts): boolean {
  return steadyMeasures.some((measure) => dataset.measures.has(measure)) && compared.length > 0;
}

function* jumps(facts: MeasureFacts, { factor }: Limits): Iterable<Problem> {
  const { dataset, pairs } = facts;
  const ofWorkers = ratiosOf(dataset, 'workers');
  for (const field of steadyMeasures) {
    const values = dataset.measures.get(field);
    const ratioOf = ratiosOf(dataset, field);
    if (values === undefined || ratioOf === null) continue;
    for (const e of enterprisesBeyond(facts, field, factor)) {
      const [from, to] = [pairs.baseline[e], pairs.followUp[e]];
      const ratio = ratioOf(to, from);
      if (!beyondFactor(ratio, factor) || saidOtherwise(facts, field, ratio, from, to)) continue;
      if (field !== 'workers' && ofWorkers !== null && grewWithFirm(ratio, ofWorkers(to, from), factor)) continue;
      const args = { field, before: values[from], after: values[to], times: timesOf(ratio), direction: ratio > 1 ? 'up' : 'down' };
      yield { observations: [to, from], field, args };
    }
  }
}

/** Whether the measure only grew with the firm: ten times the workers work ten times the hours, and only the workers are reported. */
function grewWithFirm(ratio: number, ofWorkers: number, factor: number): boolean {
  return beyondFactor(ofWorkers, factor) && !beyondFactor(ratio / ofWorkers, factor);
}

/** Whether a rule with a likelier cause reports it instead: a slip of units (SC509) or of currencies (SC510). */
function saidOtherwise({ dataset }: MeasureFacts, field: MeasureId, ratio: number, from: number, to: number): boolean {
  return slipOf(ratio, SLIP_WITHIN) !== 0 || looksLikeOtherCurrency(dataset, field, ratio, from, to);
}
