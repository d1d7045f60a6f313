/**
 * The numbers by which the cutter and whoever reads its blocks understand each other: compiled into both, into the cutter as
 * AssemblyScript. Plain constants, since that knows no other form that TypeScript has too.
 */

/** How the cells of a column are cut: `Kind` in block.ts. */
export const SKIP = 0;
export const WHOLE = 1;
export const DECIMAL = 2;
export const TEXT = 3;
export const ID = 4;

/*
 * The head of a block: words of 32 bits. A place is an address in the memory of the cutter.
 *
 * word  name      meaning
 * 0     RECORDS   records of the block
 * 1     BYTES     bytes of these
 * 2     INPUT     place of the bytes
 * 3     STARTS    place of where each record starts among them, and the last ends: 32 bits each
 * 4     FAULTS    place of a byte a record: 1 when something in it was not read, or it has too few or too many cells
 * 5     DECIMALS  place of a byte a record: how many cells have a decimal mark
 * 6     ASCII     1 when the bytes are known to be ASCII without NUL and CR
 * 7     AREA      place of the area, for the cutter alone
 * 8     COLUMN    the first column whose numbers may not be cut so far
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
/** Words before those of the columns. */
export const HEAD = 9;

/*
 * Behind them four words for each column.
 *
 * word  name          meaning
 * 0     VALUES        place of the numbers, or of the codes of the texts in 32 bits; 0 while there is none
 * 1     WIDE          of numbers: 1 when they are of 64 bits, since some are not the same in 32
 * 1     FRESH_COUNT   of texts: how many are new in this block
 * 2     FRESH_BYTES   of texts: place of the bytes of these
 * 3     FRESH_STARTS  of texts: place of where each starts among these bytes, and the last ends
 */
export const VALUES = 0;
export const WIDE = 1;
export const FRESH_COUNT = 1;
export const FRESH_BYTES = 2;
export const FRESH_STARTS = 3;
export const PER_COLUMN = 4;
