import type { Dataset } from '../dataset/dataset.js';
import type { Pairs } from '../dataset/pairing.js';
import type { Indicator } from '../indicators/definition.js';
import { evaluateAnswers, evaluateChanges } from '../indicators/evaluate.js';
import { amountFigures, practiceFigures } from './answers.js';
import { changeFigures } from './changes.js';
import type { EngineOptions, Figures } from './figures.js';

/**
 * Computes every indicator over every group in this process.
 * @param groups members of each group: enterprise numbers in ascending order
 * @returns figures by group, then by indicator
 */
export function computeInMemory(dataset: Dataset, pairs: Pairs, indicators: readonly Indicator[], groups: readonly Int32Array[], options: EngineOptions): Figures[][] {
  const evaluators = indicators.map((indicator) => evaluator(dataset, pairs, indicator, options));
  const computed: Figures[][] = [];
  for (const members of groups) {
    // Groups come in any number; the total is often one of them over again.
    const same = groups.findIndex((other, g) => g < computed.length && sameMembers(other, members));
    computed.push(same >= 0 ? computed[same] : evaluators.map((figuresOf) => figuresOf(members)));
  }
  return computed;
}

function sameMembers(a: Int32Array, b: Int32Array): boolean {
  return a.length === b.length && a.every((enterprise, i) => enterprise === b[i]);
}

/** Evaluates the indicator for every enterprise once; the groups share it. */
function evaluator(dataset: Dataset, pairs: Pairs, indicator: Indicator, options: EngineOptions): (members: Int32Array) => Figures {
  if (indicator.type === 'change') {
    const changes = evaluateChanges(dataset, pairs, indicator);
    return (members) => changeFigures(dataset, indicator, changes, members, options);
  }
  const answers = evaluateAnswers(dataset, pairs, indicator);
  return indicator.type === 'amount' ? (members) => amountFigures(dataset, answers, members, options) : (members) => practiceFigures(answers, members, options);
}
