import { type Scratch, scratchFloats, scratchInts } from '../dataset/columns/scratch.js';
import { type Reason, reasons } from '../indicators/reasons.js';
import type { Places } from '../indicators/verdicts.js';
import type { LeftOutMembers } from './figures.js';

/** What every enterprise came to, as a place in a list of verdicts that many share. */
export interface WithVerdicts<V> {
  readonly verdict: Places;
  readonly verdicts: readonly V[];
}

/** Why those who came to a verdict are left out of a figure; null where they count. */
export type InclusionRule<V> = (verdict: V) => Reason | null;

/** How many members of a group came to one verdict, and how many others who did are set aside as outliers. */
export interface Tally<V> {
  readonly verdict: V;
  readonly place: number;
  readonly n: number;
  readonly aside: number;
}

/** The members of a group and what they came to: who counts in a figure is a matter of few verdicts, however many they are. */
export class Cohort<V> {
  readonly #judged: WithVerdicts<V>;
  readonly #workspace: Workspace;
  readonly #members: Int32Array;
  /** Members who count nowhere, in ascending order. */
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

  /** How many count, and the others by reason, in the order of reasons; with `names`, who they are. */
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

  /** Who counts, in their order. */
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

  /** 1 for each verdict of the group that counts; what stands for others means nothing. */
  #marked(rule: InclusionRule<V>): Int32Array {
    const marks = this.#workspace.marks.take(this.#judged.verdicts.length);
    for (const { verdict, place } of this.tallies) marks[place] = rule(verdict) === null ? 1 : 0;
    return marks;
  }
}

/** Puts members whose verdict is marked one behind the other; how many they are. */
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
  // A group has few of the verdicts there are, so that only those are cleared for the next.
  for (const place of places) by[place] = 0;
  return tallies;
}

/** Counts members by verdict, and adds the verdicts that are counted first. */
function countEach(members: Int32Array, verdict: Places, by: Int32Array, places: number[]): void {
  for (let i = 0; i < members.length; i++) if (by[verdict[members[i]]]++ === 0) places.push(verdict[members[i]]);
}

/** The value of a column for some enterprises, in their order. */
export function gather(column: Float64Array, enterprises: Int32Array, into: Scratch<Float64Array>): Float64Array {
  const values = into.take(enterprises.length);
  for (let i = 0; i < values.length; i++) values[i] = column[enterprises[i]];
  return values;
}

/** Arrays that one group after the other is computed in: new ones for each would take longer than what is done in them. */
export interface Workspace {
  /** By verdict; all zero between two groups. */
  readonly counts: Scratch<Int32Array>;
  readonly marks: Scratch<Int32Array>;
  /** Who is in a figure and the numbers it is made of, until the next figure. */
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
