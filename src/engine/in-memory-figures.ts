import type { Measured } from '../dataset/dataset.js';
import type { Pairs } from '../dataset/pairing.js';
import type { Indicator } from '../indicators/definition.js';
import { type Columns, columnsFor, evaluateAnswers, evaluateChanges } from '../indicators/evaluate.js';
import { WorkShare } from '../thread/share.js';
import { amountFigures, practiceFigures } from './answers.js';
import { changeFigures } from './changes.js';
import type { EngineOptions, Figures } from './figures.js';
import { type Workspace, workspaceFor } from './members.js';

/** Work to be done: every indicator over every group. Plain data, so that it can be sent to another thread. */
export interface FiguresWork {
  readonly measured: Measured;
  readonly pairs: Pairs;
  readonly indicators: readonly Indicator[];
  /** Members of each group: enterprise numbers in ascending order. */
  readonly groups: readonly Int32Array[];
  readonly options: EngineOptions;
}

/** Figures by index of the indicator, then by group. */
export type ComputedFigures = Map<number, Figures[]>;

/**
 * Computes indicators one after the other, each over every group, until none is left. Changes come first because they take longest, so
 * that threads that share the work finish at nearly the same time.
 * @param share of this thread; all of the work by default
 */
export function computeFigures({ measured, pairs, indicators, groups, options }: FiguresWork, share = new WorkShare()): ComputedFigures {
  const figures: ComputedFigures = new Map();
  const workspace = workspaceFor(groups.reduce((most, { length }) => Math.max(most, length), 0));
  // Shared by all indicators: each overwrites the results of the one before.
  const columns = columnsFor(pairs.baseline.length);
  const isAnswer = (i: number) => Number(indicators[i].type !== 'change');
  const order = [...indicators.keys()].sort((a, b) => isAnswer(a) - isAnswer(b));
  for (const turn of share.of(order.length)) {
    const i = order[turn];
    figures.set(i, groups.map(evaluator(measured, pairs, indicators[i], options, columns, workspace)));
  }
  return figures;
}

/** Evaluates the indicator for every enterprise once; the groups share it. */
function evaluator(
  measured: Measured,
  pairs: Pairs,
  indicator: Indicator,
  options: EngineOptions,
  columns: Columns,
  workspace: Workspace,
): (members: Int32Array) => Figures {
  if (indicator.type === 'change') {
    const changes = evaluateChanges(measured, pairs, indicator, columns);
    return (members) => changeFigures(measured, indicator, changes, members, options, workspace);
  }
  const answers = evaluateAnswers(measured, pairs, indicator, columns);
  return indicator.type === 'amount'
    ? (members) => amountFigures(measured, answers, members, options, workspace)
    : (members) => practiceFigures(answers, members, options, workspace);
}
