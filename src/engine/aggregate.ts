import type { Dataset } from '../dataset/dataset.js';
import { chooseDimensions, makeGroups } from '../dataset/groups.js';
import { pairObservations } from '../dataset/pairing.js';
import { coverageOf } from './coverage.js';
import { ledgerOf } from './ledger.js';
import { computeInMemory } from './memory.js';
import { named } from './named.js';
import type { AggregateRequest, Aggregates } from './port.js';

/**
 * The engine of this process: answers a request from a dataset that stands in memory.
 * @throws UserError unknown-dimension
 */
export function aggregateInMemory(dataset: Dataset, request: AggregateRequest): Aggregates {
  const { indicators } = request;
  const by = chooseDimensions(dataset, request.by);
  const pairs = pairObservations(dataset, request.followUpRound);
  const groups = makeGroups(dataset, pairs, by);
  const figures = computeInMemory(
    dataset,
    pairs,
    indicators,
    groups.map((group) => group.members),
    request,
  );
  return {
    by,
    dataNotes: dataset.dataNotes,
    groups: groups.map(({ key, total, members }, g) => ({
      key,
      total,
      coverage: coverageOf(dataset, pairs, members),
      indicators: figures[g].map((indicator) => named(dataset, indicator)),
    })),
    ...(request.ledger
      ? { ledger: groups.flatMap((group, g) => indicators.flatMap((indicator, i) => ledgerOf(dataset, group, indicator, figures[g][i]))) }
      : {}),
  };
}
