import { DECIMAL, ID, SKIP, TEXT, WHOLE } from './layout.js';

/** How the cells of a column are cut: not at all, as digits only, as digits that may have a decimal mark, as text, or as the ids of enterprises. */
export const CellKind = { skip: SKIP, whole: WHOLE, decimal: DECIMAL, text: TEXT, id: ID } as const;
export type CellKind = (typeof CellKind)[keyof typeof CellKind];

/** Texts as one run of bytes: text n goes from `starts[n]` to `starts[n + 1]`. */
export interface Texts {
  readonly bytes: Uint8Array;
  readonly starts: Int32Array;
}

/** A block of records, column by column. Its arrays are views of the cutter's memory and are valid only until the next block is cut. */
export interface Block {
  /** Identifies the dictionaries of the columns: when it is another object, text codes start again from 0. */
  readonly dictionary: object;
  readonly records: number;
  /** The bytes of the records. */
  readonly bytes: Uint8Array;
  /** 1 for each record that has an unreadable cell, or more or fewer cells than there are columns: the reader of rows reads it again. */
  readonly faults: Uint8Array;
  /** How many cells of each record have a decimal mark. */
  readonly decimals: Uint8Array;
  /** Where each record starts in `bytes`, followed by where the last one ends. */
  readonly starts: Uint32Array;
  /**
   * The numbers of a column by record; NaN for an empty cell. They are in 32 bits as long as every number of the column so far is exact in 32.
   * The number of a record with a fault is meaningless.
   */
  numbers(column: number): Float32Array | Float64Array;
  /**
   * The text codes of a column by record. A code is an index into all distinct texts of the column so far; the code of an id is an index into
   * `fresh`. −1 where the text is not known.
   */
  textCodes(column: number): Int32Array;
  /** The texts of a column that are new in this block, in the order of their codes; of an id column every id of the block. */
  fresh(column: number): Texts;
}

/** Limits of a block. Bytes and records are chosen so that it fits into a second-level cache; no table of firms has more columns. */
export const most = { bytes: 2 ** 19, records: 8192, columns: 500 };
