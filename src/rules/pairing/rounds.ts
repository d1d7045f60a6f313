import type { Dataset } from '../../dataset/dataset.js';
import type { Facts, Problem, UnwordedProblem } from '../rule.js';

/** Enterprises with a follow-up but no baseline. */
export function* withoutBaseline(facts: Facts): Iterable<UnwordedProblem> {
  const { dataset, pairs } = facts;
  const { offsets, order } = dataset;
  for (const e of placesOf(0, pairs.hasBaseline)) {
    if (!hasFollowUp(dataset, e)) continue;
    yield { observations: [order[offsets[e]]], field: 'period', args: () => unpaired(facts, e) };
  }
}

/** Enterprises without the follow-up that would be compared. */
export function* withoutFollowUp(facts: Facts): Iterable<UnwordedProblem> {
  const { dataset, pairs } = facts;
  const { offsets, order } = dataset;
  for (const e of placesOf(0, pairs.hasFollowUp)) {
    if (pairs.hasBaseline[e] === 0) continue;
    yield { observations: [order[offsets[e]]], field: 'period', args: () => unpaired(facts, e) };
  }
}

/** Names rows that are not used, since one of them may be the missing one. */
function unpaired({ dataset, unusedRows }: Facts, e: number): Problem['args'] {
  const enterprise = dataset.ids.at(e);
  const unused = unusedRows.get(enterprise);
  return unused === undefined ? { enterprise } : { enterprise, unused, kind: 'rows-not-used' };
}

/** Enterprises with more than one baseline, of which the first is compared. Observations of an enterprise are in order of time. */
export function* severalBaselines({ dataset }: Facts): Iterable<UnwordedProblem> {
  const { ids, periods, period, offsets, order } = dataset;
  for (const e of enterprisesWithTwo(dataset)) {
    const baselines: number[] = [];
    for (let i = offsets[e]; i < offsets[e + 1] && periods[period[order[i]]].kind === 'baseline'; i++) {
      if (baselines.length === 0 || period[order[i]] !== period[baselines[baselines.length - 1]]) baselines.push(order[i]);
    }
    const [first, second, ...rest] = baselines;
    const args = () => {
      const [used, ...others] = baselines.map((observation) => periods[period[observation]].id);
      return { enterprise: ids.at(e), used, others: others.join(', ') };
    };
    yield { observations: [second, first, ...rest], field: 'period', args };
  }
}

/** Enterprises whose observations begin with two or more baselines. */
function enterprisesWithTwo({ period, periods, offsets, order }: Dataset): number[] {
  const isBaseline = Uint8Array.from(periods, ({ kind }) => Number(kind === 'baseline'));
  const found: number[] = [];
  for (let e = 0; e + 1 < offsets.length; e++) {
    const first = period[order[offsets[e]]];
    let i = offsets[e];
    while (i < offsets[e + 1] && period[order[i]] === first) i++;
    if (i < offsets[e + 1] && isBaseline[first] === 1 && isBaseline[period[order[i]]] === 1) found.push(e);
  }
  return found;
}

/** Indices of a mark. `indexOf` makes this fast when all marks are the same. */
function* placesOf(mark: number, marks: Uint8Array): Iterable<number> {
  for (let place = marks.indexOf(mark); place >= 0; place = marks.indexOf(mark, place + 1)) yield place;
}

function hasFollowUp({ offsets, order, period, periods }: Dataset, enterprise: number): boolean {
  for (let i = offsets[enterprise]; i < offsets[enterprise + 1]; i++) {
    if (periods[period[order[i]]].kind === 'follow-up') return true;
  }
  return false;
}
