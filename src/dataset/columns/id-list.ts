import type { Ids } from './ids.js';

/** Ids of some enterprises, in order: an array, or a list that creates texts on request. */
export interface IdList extends Iterable<string> {
  readonly length: number;
  slice(from: number, to: number): readonly string[];
  /** See {@link Ids.bytesOf}. A format that escapes only control characters, quotes and backslashes can use the bytes as they are. */
  toBytes?(between: Uint8Array): Uint8Array | null;
}

/** Longest list that is an array. */
const LONGEST_ARRAY = 1000;

export function idList(ids: Ids, enterprises: Int32Array): IdList {
  return enterprises.length <= LONGEST_ARRAY ? ids.of(enterprises) : new ManyIds(ids, enterprises);
}

/** A list too long for most readers: creating a text for each id may take as long as computing the figures. */
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
