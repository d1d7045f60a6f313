import type { Ids } from './ids.js';

/** Ids of some enterprises, in order: an array, or what is told when it is asked for. */
export interface IdList extends Iterable<string> {
  readonly length: number;
  slice(from: number, to: number): readonly string[];
  /** Of a long list: its bytes as JSON writes them, with others between the ids; null where JSON escapes some. */
  toBytes?(between: Uint8Array): Uint8Array | null;
}

/** So many are told at once. */
const FEW = 1000;

export function idList(ids: Ids, enterprises: Int32Array): IdList {
  return enterprises.length <= FEW ? ids.of(enterprises) : new ManyIds(ids, enterprises);
}

/** More ids than most readers ask for: naming everybody who is flagged took a tenth of the time of a report of a million enterprises. */
export class ManyIds implements IdList {
  constructor(
    private readonly ids: Ids,
    private readonly enterprises: Int32Array,
  ) {}

  get length(): number {
    return this.enterprises.length;
  }

  slice(from: number, to: number): string[] {
    return this.ids.of(this.enterprises.slice(from, to));
  }

  [Symbol.iterator](): Iterator<string> {
    return this.toJSON()[Symbol.iterator]();
  }

  toJSON(): string[] {
    return this.ids.of(this.enterprises);
  }

  toBytes(between: Uint8Array): Uint8Array | null {
    return this.ids.bytesOf(this.enterprises, between);
  }
}
