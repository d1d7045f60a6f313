import { Numbering } from '../dataset/columns/numbering.js';
import { type Reason, reasons } from './reasons.js';

/** Enterprises with the same verdict differ only in their numbers. */
interface Verdict {
  /** The reason for having nothing to compare or no answer; null otherwise. */
  readonly reason: Reason | null;
}

/** The result of comparing two observations of an enterprise, without the levels. */
export interface ChangeVerdict extends Verdict {
  /** Index into the indicator's bases, or −1. */
  readonly basis: number;
  /** Whether the levels are per month. */
  readonly monthly: boolean;
  /** Codes of the currency and of the product unit of the later observation where the basis depends on them, or −1. */
  readonly currency: number;
  readonly outputUnit: number;
  /** 1 if the level rose, −1 if it fell, otherwise 0. */
  readonly direction: number;
  /** Whether the baseline is zero, so that there is no relative change. */
  readonly fromZero: boolean;
}

/** The result of evaluating the answers of an enterprise. */
export interface AnswerVerdict extends Verdict {
  /** Whether the answer is yes, or an amount above zero. */
  readonly yes: boolean;
  /** Whether the answer at baseline was yes; null if there is none. */
  readonly yesBefore: boolean | null;
  /** Code of the currency of an amount, or −1. */
  readonly currency: number;
}

/** The verdict of each enterprise as an index into a list, in as few bytes as the longest list needs. */
export type Places = Uint16Array | Int32Array;

/**
 * The distinct verdicts of one indicator. Enterprises have an index into the list, so that counting a million of them means counting a
 * few verdicts. The first verdicts are the reasons, in their order.
 */
export class Verdicts<T extends Verdict> {
  readonly list: T[];
  readonly #numbers = new Numbering();

  /**
   * @param keys the largest number of keys
   * @param each the number of consecutive verdicts per key
   */
  constructor(
    private readonly keys: number,
    private readonly each: number,
    leftOut: (reason: Reason) => T,
  ) {
    this.list = reasons.map(leftOut);
  }

  /** Indexes for this many enterprises, wide enough for every possible verdict. */
  places(scratch: Uint16Array): Places {
    const longest = this.list.length + Math.min(this.keys, scratch.length) * this.each;
    return longest <= 2 ** 16 ? scratch : new Int32Array(scratch.length);
  }

  /** The first index of a key; 0, the index of a reason, if it has none yet. */
  find(key: number): number {
    const number = this.#numbers.find(key);
    return number === 0 ? 0 : reasons.length + (number - 1) * this.each;
  }

  /** Adds the verdicts of a key and returns the index of the first; every key has the same number. */
  add(key: number, verdicts: readonly T[]): number {
    this.#numbers.add(key);
    this.list.push(...verdicts);
    return this.list.length - this.each;
  }
}
