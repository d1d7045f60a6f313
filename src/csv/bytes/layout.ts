/**
 * Layout of a block in memory, shared by the cutter, which is AssemblyScript, and the TypeScript that reads its blocks. Plain constants are
 * the only form that both languages have.
 */

/** How the cells of a column are cut: `CellKind` in block.ts. */
export const SKIP = 0;
export const WHOLE = 1;
export const DECIMAL = 2;
export const TEXT = 3;
export const ID = 4;

/*
 * The head of a block, in words of 32 bits. Addresses are those of the cutter's memory.
 *
 * word  name      meaning
 * 0     RECORDS   number of records
 * 1     BYTES     number of bytes of these records
 * 2     INPUT     address of the bytes
 * 3     STARTS    address of the start of each record in the bytes and the end of the last: 32 bits each
 * 4     FAULTS    address of one byte per record: 1 when a cell is unreadable, or there are too few or too many
 * 5     DECIMALS  address of one byte per record: how many cells have a decimal mark
 * 6     ASCII     1 when the bytes are known to be ASCII without NUL and CR
 * 7     AREA      address of the `Area`; used by the cutter only
 * 8     COLUMN    the first column whose numbers may still be uncut
 */
export const RECORDS = 0;
export const BYTES = 1;
export const INPUT = 2;
export const STARTS = 3;
export const FAULTS = 4;
export const DECIMALS = 5;
export const ASCII = 6;
export const AREA = 7;
export const COLUMN = 8;
/** Number of words before those of the columns. */
export const HEAD_WORDS = 9;

/*
 * They are followed by four words per column.
 *
 * word  name          meaning
 * 0     VALUES        address of the numbers, or of the text codes of 32 bits; 0 until allocated
 * 1     WIDE          numbers: 1 when they have 64 bits, because one of them is not exact in 32
 * 1     FRESH_COUNT   texts: how many are new in this block
 * 2     FRESH_BYTES   texts: address of the bytes of the new ones
 * 3     FRESH_STARTS  texts: address of the start of each new one in these bytes, and the end of the last
 */
export const VALUES = 0;
export const WIDE = 1;
export const FRESH_COUNT = 1;
export const FRESH_BYTES = 2;
export const FRESH_STARTS = 3;
export const PER_COLUMN = 4;
