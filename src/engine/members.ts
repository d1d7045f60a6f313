import { type Scratch, scratchFloats, scratchInts } from '../dataset/columns/scratch.js';
import { type Reason, reasons } from '../indicators/reasons.js';
import type { Places } from '../indicators/verdicts.js';
import type { LeftOutMembers } from './figures.js';

/** Verdict of every enterprise, as an index into a list of distinct verdicts. */
export interface WithVerdicts<V> {
  readonly verdict: Places;
  readonly verdicts: readonly V[];
}

/** Reason for which enterprises with a verdict are left out of a figure; null where they count. */
export type InclusionRule<V> = (verdict: V) => Reason | null;

/** Number of members of a group with one verdict, and of further ones that are set aside as outliers. */
export interface Tally<V> {
  readonly verdict: V;
  readonly place: number;
  readonly n: number;
  readonly aside: number;
}

/** Members of a group, counted by verdict, so that a figure's rule is applied once per verdict instead of once per member. */
export class Cohort<V> {
  readonly #judged: WithVerdicts<V>;
  readonly #workspace: Workspace;
  readonly #members: Int32Array;
  /** Members that count in no figure, in ascending order. */
  readonly #aside: Int32Array;
  readonly tallies: readonly Tally<V>[];

  constructor(
    judged: WithVerdicts<V>,
    members: Int32Array,
    workspace: Workspace,
    tallies: readonly Tally<V>[] = tallied(judged, members, workspace),
    aside: Int32Array = new Int32Array(),
  ) {
    this.#judged = judged;
    this.#members = members;
    this.#workspace = workspace;
    this.tallies = tallies;
    this.#aside = aside;
  }

  /** The same group with some members set aside, in ascending order. */
  without(aside: Int32Array): Cohort<V> {
    const { verdict } = this.#judged;
    const counts = new Map<number, number>();
    for (const e of aside) counts.set(verdict[e], (counts.get(verdict[e]) ?? 0) + 1);
    const tallies = this.tallies.map((tally) => ({
      ...tally,
      n: tally.n - (counts.get(tally.place) ?? 0),
      aside: counts.get(tally.place) ?? 0,
    }));
    return new Cohort(this.#judged, this.#members, this.#workspace, tallies, aside);
  }

  /** Number of members that count, and the others by reason, in the order of reasons; with `names`, also their list. */
  account(rule: InclusionRule<V>, names: boolean): { readonly n: number; readonly leftOut: LeftOutMembers } {
    let n = 0;
    const counts = new Map<Reason, number>();
    for (const tally of this.tallies) {
      const reason = rule(tally.verdict);
      if (reason === null) n += tally.n;
      const others = reason === null ? tally.aside : tally.n + tally.aside;
      if (others > 0) counts.set(reason ?? 'excluded_outlier', (counts.get(reason ?? 'excluded_outlier') ?? 0) + others);
    }
    const leftOut = reasons.flatMap((reason) => {
      const count = counts.get(reason);
      return count === undefined ? [] : [[reason, { n: count, members: names ? this.#leftOut(rule, reason) : null }] as const];
    });
    return { n, leftOut: new Map(leftOut) };
  }

  /** Members that count, in their order. */
  counting(rule: InclusionRule<V>, into: Scratch<Int32Array>): Int32Array {
    const { verdict } = this.#judged;
    const marks = this.#marked(rule);
    const members = this.#members;
    const counted = into.take(members.length);
    const among = counted.subarray(0, keep(members, verdict, marks, counted));
    if (this.#aside.length === 0) return among;
    const aside = new Set(this.#aside);
    return among.filter((e) => !aside.has(e));
  }

  #leftOut(rule: InclusionRule<V>, reason: Reason): Int32Array {
    const { verdict, verdicts } = this.#judged;
    if (reason === 'excluded_outlier') return this.#aside.filter((e) => rule(verdicts[verdict[e]]) === null);
    return this.#members.filter((e) => rule(verdicts[verdict[e]]) === reason);
  }

  /** 1 for each verdict of the group that counts, 0 for its others; undefined for verdicts that no member has. */
  #marked(rule: InclusionRule<V>): Int32Array {
    const marks = this.#workspace.marks.take(this.#judged.verdicts.length);
    for (const { verdict, place } of this.tallies) marks[place] = rule(verdict) === null ? 1 : 0;
    return marks;
  }
}

/** Copies the members whose verdict is marked and returns their number. */
function keep(members: Int32Array, verdict: Places, marks: Int32Array, into: Int32Array): number {
  let n = 0;
  for (let i = 0; i < members.length; i++) {
    const e = members[i];
    into[n] = e;
    n += marks[verdict[e]];
  }
  return n;
}

function tallied<V>({ verdict, verdicts }: WithVerdicts<V>, members: Int32Array, { counts }: Workspace): Tally<V>[] {
  const by = counts.take(verdicts.length);
  const places: number[] = [];
  countEach(members, verdict, by, places);
  const tallies = places.sort((a, b) => a - b).map((place) => ({ verdict: verdicts[place], place, n: by[place], aside: 0 }));
  // A group has few of all verdicts, so only those are cleared for the next group.
  for (const place of places) by[place] = 0;
  return tallies;
}

/** Counts members by verdict, and adds each verdict that occurs to `places` once. */
function countEach(members: Int32Array, verdict: Places, by: Int32Array, places: number[]): void {
  for (let i = 0; i < members.length; i++) if (by[verdict[members[i]]]++ === 0) places.push(verdict[members[i]]);
}

/** Values of a column for some enterprises, in their order. */
export function gather(column: Float64Array, enterprises: Int32Array, into: Scratch<Float64Array>): Float64Array {
  const values = into.take(enterprises.length);
  for (let i = 0; i < values.length; i++) values[i] = column[enterprises[i]];
  return values;
}

/** Arrays that all groups use in turn: allocating new ones per group would take longer than the computation. */
export interface Workspace {
  /** Counts by verdict; all zero between two groups. */
  readonly counts: Scratch<Int32Array>;
  readonly marks: Scratch<Int32Array>;
  /** Enterprises in a figure and the numbers it is computed from, until the next figure. */
  readonly enterprises: Scratch<Int32Array>;
  readonly values: Scratch<Float64Array>;
}

/** @param members of the largest group */
export function workspaceFor(members: number): Workspace {
  return {
    counts: scratchInts(),
    marks: scratchInts(),
    enterprises: scratchInts(members),
    values: scratchFloats(members),
  };
}
