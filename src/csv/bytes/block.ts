import { DECIMAL, ID, SKIP, TEXT, WHOLE } from './layout.js';

/** How the cells of a column are cut: not at all, as digits, as digits with a decimal mark too, as text, or as the id of a row. */
export const CellKind = { skip: SKIP, whole: WHOLE, decimal: DECIMAL, text: TEXT, id: ID } as const;
export type CellKind = (typeof CellKind)[keyof typeof CellKind];

/** Some texts: all their bytes, and where each starts among them and the last ends. */
export interface Texts {
  readonly bytes: Uint8Array;
  readonly starts: Int32Array;
}

/** A block of records by columns. What it gives are views: they hold until the next block is cut. */
export interface Block {
  /** Identity of the dictionaries: when it changes, text codes start again from 0. */
  readonly dictionary: object;
  readonly records: number;
  /** The bytes of the records. */
  readonly bytes: Uint8Array;
  /** 1 for each record with a cell that was not read, or with more or fewer cells than there are columns. */
  readonly faults: Uint8Array;
  /** Cells with a decimal mark, by record. */
  readonly decimals: Uint8Array;
  /** Where each record starts among the bytes, and where the last ends. */
  readonly starts: Uint32Array;
  /**
   * Numbers of a column by record, in 32 bits where all of them so far are the same there; NaN for an empty cell. What stands where there is a
   * fault means nothing.
   */
  numbers(column: number): Float32Array | Float64Array;
  /** Codes of the texts of a column by record: places among all its distinct texts so far, of ids among the new ones. −1 where there is none. */
  textCodes(column: number): Int32Array;
  /** The texts of a column that no block before had, whose codes are the next; of ids those of this block. */
  fresh(column: number): Texts;
}

/** Bytes and records of a block at most, so that it fits into a second-level cache; more columns no table of firms has. */
export const most = { bytes: 2 ** 19, records: 8192, columns: 500 };
