import type { Dataset } from '../dataset/dataset.js';
import type { Pairs } from '../dataset/pairing.js';
import type { Indicator } from '../indicators/definition.js';
import { evaluateAnswers, evaluateChanges, type OutcomeColumns, outcomeColumns } from '../indicators/evaluate.js';
import { amountFigures, practiceFigures } from './answers.js';
import { changeFigures } from './changes.js';
import type { EngineOptions, Figures } from './figures.js';
import { type Workspace, workspace } from './members.js';

/**
 * Computes every indicator over every group in this process.
 * @param groups members of each group: enterprise numbers in ascending order
 * @returns figures by group, then by indicator
 */
export function computeInMemory(
  dataset: Dataset,
  pairs: Pairs,
  indicators: readonly Indicator[],
  groups: readonly Int32Array[],
  options: EngineOptions,
): Figures[][] {
  const figures: Figures[][] = groups.map(() => []);
  const room = workspace();
  // One indicator after the other, so that what was evaluated of one is written over by the next.
  const columns = outcomeColumns(dataset.enterprises.length);
  for (const indicator of indicators) {
    const figuresOf = evaluator(dataset, pairs, indicator, options, columns, room);
    for (const [g, members] of groups.entries()) figures[g].push(figuresOf(members));
  }
  return figures;
}

/** Evaluates the indicator for every enterprise once; the groups share it. */
function evaluator(
  dataset: Dataset,
  pairs: Pairs,
  indicator: Indicator,
  options: EngineOptions,
  columns: OutcomeColumns,
  room: Workspace,
): (members: Int32Array) => Figures {
  if (indicator.type === 'change') {
    const changes = evaluateChanges(dataset, pairs, indicator, columns);
    return (members) => changeFigures(dataset, indicator, changes, members, options, room);
  }
  const answers = evaluateAnswers(dataset, pairs, indicator);
  return indicator.type === 'amount'
    ? (members) => amountFigures(dataset, answers, members, options, room)
    : (members) => practiceFigures(answers, members, options, room);
}
