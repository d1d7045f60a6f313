import type { Dataset } from '../../dataset/dataset.js';
import type { Facts, Problem } from '../rule.js';

/** Enterprises that were seen after the training only. */
export function* withoutBaseline({ dataset, pairs }: Facts): Iterable<Problem> {
  const { ids, offsets, order } = dataset;
  for (let e = 0; e < ids.length; e++) {
    if (pairs.hasBaseline[e] === 1 || !hasFollowUp(dataset, e)) continue;
    yield { observations: [order[offsets[e]]], field: 'period', args: { enterprise: ids.at(e) } };
  }
}

/** Enterprises without the follow-up that would be compared. */
export function* withoutFollowUp({ dataset, pairs }: Facts): Iterable<Problem> {
  const { ids, offsets, order } = dataset;
  for (let e = 0; e < ids.length; e++) {
    if (pairs.hasBaseline[e] === 0 || pairs.hasFollowUp[e] === 1) continue;
    yield { observations: [order[offsets[e]]], field: 'period', args: { enterprise: ids.at(e) } };
  }
}

/** Enterprises with a second baseline: the first is compared. Observations of an enterprise are in order of time. */
export function* severalBaselines({ dataset }: Facts): Iterable<Problem> {
  const { ids, periods, period, offsets, order } = dataset;
  for (let e = 0; e < ids.length; e++) {
    const baselines: number[] = [];
    for (let i = offsets[e]; i < offsets[e + 1] && periods[period[order[i]]].kind === 'baseline'; i++) {
      if (baselines.length === 0 || period[order[i]] !== period[baselines[baselines.length - 1]]) baselines.push(order[i]);
    }
    if (baselines.length < 2) continue;
    const [first, second, ...rest] = baselines;
    const [used, ...others] = baselines.map((observation) => periods[period[observation]].id);
    const args = { enterprise: ids.at(e), used, others: others.join(', ') };
    yield { observations: [second, first, ...rest], field: 'period', args };
  }
}

function hasFollowUp({ offsets, order, period, periods }: Dataset, enterprise: number): boolean {
  for (let i = offsets[enterprise]; i < offsets[enterprise + 1]; i++) {
    if (periods[period[order[i]]].kind === 'follow-up') return true;
  }
  return false;
}
