import type { Group } from '../../dataset/groups.js';
import type { DataRule, Facts, Limits, Problem } from '../rule.js';
import { labelOf, reportedGroups } from './groups.js';

/** SC601: a group with few enterprises behind its figures. Fewer than five is the usual limit in official statistics. */
export const smallGroup: DataRule = {
  code: 'SC601',
  severity: 'warning',
  unused: 'no-value',
  found: 'in-data',
  limits: { minEnterprises: 5 },
  applies: severalComparable,
  find: (facts, { minEnterprises }) => groupsBetween(facts, DISCLOSING + 1, minEnterprises - 1, { least: minEnterprises }),
  example: {
    bad: 'enterprise_id,phase,period,workers\nBALI-01,I,baseline,28\nBALI-01,I,follow-up,27\nBALI-02,I,baseline,14\nBALI-02,I,follow-up,15\nBALI-03,I,baseline,41\nBALI-03,I,follow-up,39\n',
    good: 'enterprise_id,phase,period,workers\nBALI-01,I,baseline,28\nBALI-01,I,follow-up,27\nBALI-02,I,baseline,14\nBALI-02,I,follow-up,15\nBALI-03,I,baseline,41\nBALI-03,I,follow-up,39\nBALI-04,I,baseline,22\nBALI-04,I,follow-up,22\nBALI-05,I,baseline,9\nBALI-05,I,follow-up,11\n',
  },
};

/** SC602: a group of one or two: what one of them reported can be inferred, at least by the other. */
export const disclosingGroup: DataRule = {
  code: 'SC602',
  severity: 'warning',
  unused: 'no-value',
  found: 'in-data',
  applies: severalComparable,
  find: (facts) => groupsBetween(facts, 1, DISCLOSING, {}),
  example: {
    bad: 'enterprise_id,phase,period,workers\nBALI-01,I,baseline,28\nBALI-01,I,follow-up,27\nBALI-02,I,baseline,14\nBALI-02,I,follow-up,15\n',
    good: 'enterprise_id,phase,period,workers\nBALI-01,I,baseline,28\nBALI-01,I,follow-up,27\nBALI-02,I,baseline,14\nBALI-02,I,follow-up,15\nBALI-03,I,baseline,41\nBALI-03,I,follow-up,39\n',
  },
};

/** SC603: a group of which most enterprises cannot be compared. */
export const fewCompared: DataRule = {
  code: 'SC603',
  severity: 'warning',
  unused: 'no-value',
  found: 'in-data',
  limits: { share: 0.5 },
  applies: ({ pairs }) => pairs.hasBaseline.includes(1) && pairs.hasFollowUp.includes(1),
  find: rarelyCompared,
  example: {
    bad: 'enterprise_id,phase,period,workers\nBALI-01,I,baseline,28\nBALI-01,I,follow-up,27\nBALI-02,I,baseline,14\nBALI-03,I,baseline,41\n',
    good: 'enterprise_id,phase,period,workers\nBALI-01,I,baseline,28\nBALI-01,I,follow-up,27\nBALI-02,I,baseline,14\nBALI-02,I,follow-up,15\nBALI-03,I,baseline,41\n',
  },
};

/** With two firms in a cell, each can infer the other's figure from its own; official statistics publish cells of 3 or more. */
const DISCLOSING = 2;

/** A file with a single enterprise is usually that enterprise's own, so nothing is disclosed and there is no group. */
function severalComparable({ dataset, pairs }: Facts): boolean {
  return dataset.ids.length > 1 && pairs.followUp.some((row, e) => row >= 0 && pairs.baseline[e] >= 0);
}

function* groupsBetween(facts: Facts, from: number, to: number, limits: Limits): Iterable<Problem> {
  for (const group of reportedGroups(facts)) {
    const n = comparedIn(facts, group);
    if (n >= from && n <= to) yield atHeader(facts, { group: labelOf(facts, group), n, N: group.members.length, ...limits });
  }
}

function* rarelyCompared(facts: Facts, { share }: Limits): Iterable<Problem> {
  for (const group of reportedGroups(facts)) {
    const n = comparedIn(facts, group);
    const N = group.members.length;
    if (n < share * N) yield atHeader(facts, { group: labelOf(facts, group), n, N });
  }
}

/** Number of enterprises with a baseline and a follow-up, on which every change is based. */
function comparedIn({ pairs }: Facts, { members }: Group): number {
  let n = 0;
  for (const e of members) if (pairs.baseline[e] >= 0 && pairs.followUp[e] >= 0) n++;
  return n;
}

function atHeader({ by }: Facts, args: Problem['args']): Problem {
  return by.length === 0 ? { observations: [], args } : { observations: [], field: by[0], args };
}
