import type { Dataset } from '../dataset/dataset.js';
import { chooseDimensions, type Group, makeGroups } from '../dataset/groups.js';
import { comparedRounds, type Pairs, pairObservations } from '../dataset/pairing.js';
import { coverageOf } from './coverage.js';
import { decodeNames } from './decode-names.js';
import type { Figures } from './figures.js';
import { type ComputedFigures, computeFigures, type FiguresWork } from './in-memory-figures.js';
import { ledgerOf } from './ledger.js';
import type { AggregateRequest, Aggregates, Coverage } from './port.js';
import type { SecondThread } from './second-thread.js';

/**
 * Answers a request in this process, from a dataset in memory.
 * @throws UserError unknown-dimension
 */
export function aggregateInMemory(dataset: Dataset, request: AggregateRequest): Aggregates {
  const plan = planOf(dataset, request);
  return answerOf(dataset, request, plan, coverages(dataset, plan), computeFigures(plan.work));
}

/**
 * Does the same with the help of another thread.
 * @param onComputed called when the other thread is done, before the answer is put together
 * @throws UserError unknown-dimension
 */
export async function aggregateInThreads(
  dataset: Dataset,
  request: AggregateRequest,
  thread: SecondThread,
  onComputed: () => void = () => {},
): Promise<Aggregates> {
  const plan = planOf(dataset, request);
  const finish = thread.share(plan.work);
  const coverage = coverages(dataset, plan);
  const computed = await finish();
  onComputed();
  return answerOf(dataset, request, plan, coverage, computed);
}

interface Plan {
  readonly by: readonly string[];
  readonly pairs: Pairs;
  /** Those that the compared follow-ups may have. */
  readonly rounds: readonly number[];
  readonly groups: readonly Group[];
  readonly work: FiguresWork;
}

function planOf(dataset: Dataset, request: AggregateRequest): Plan {
  const by = chooseDimensions(dataset, request.by);
  const pairs = pairObservations(dataset, request.followUpRound);
  const groups = makeGroups(dataset, pairs, by);
  const { measures, unreadable, months, currency, outputUnit } = dataset;
  const { indicators, confidence, excludeOutliers, ledger, influenceAbove } = request;
  const work: FiguresWork = {
    measured: { measures, unreadable, months, currency, outputUnit },
    pairs,
    indicators,
    groups: groups.map(({ members }) => members),
    options: { confidence, excludeOutliers, ledger, influenceAbove },
  };
  return { by, pairs, rounds: comparedRounds(dataset.periods, request.followUpRound), groups, work };
}

function coverages(dataset: Dataset, { pairs, rounds, groups }: Plan): Coverage[] {
  return groups.map(({ members }) => coverageOf(dataset, pairs, members, rounds));
}

function answerOf(
  dataset: Dataset,
  request: AggregateRequest,
  { by, groups }: Plan,
  coverage: readonly Coverage[],
  computed: ComputedFigures,
): Aggregates {
  const { indicators } = request;
  const figures = groups.map((_, g) => indicators.map((_, i) => (computed.get(i) as Figures[])[g]));
  return {
    by,
    dataNotes: dataset.dataNotes,
    groups: groups.map(({ key, total }, g) => ({
      key,
      total,
      coverage: coverage[g],
      indicators: figures[g].map((indicator) => decodeNames(dataset, indicator)),
    })),
    ...(request.ledger
      ? { ledger: groups.flatMap((group, g) => indicators.flatMap((indicator, i) => ledgerOf(dataset, group, indicator, figures[g][i]))) }
      : {}),
  };
}
