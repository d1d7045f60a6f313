import {
  AREA,
  ASCII,
  BYTES,
  COLUMN,
  DECIMALS,
  FAULTS,
  FRESH_BYTES,
  FRESH_COUNT,
  FRESH_STARTS,
  HEAD_WORDS,
  INPUT,
  PER_COLUMN,
  RECORDS,
  STARTS,
  VALUES,
  WIDE,
} from '../bytes/layout';
import { AT_ONCE } from './scan';

/**
 * The memory of one block. There are several areas, so that one thread can read a block while another cuts the next one; memory is shared and
 * nothing is copied. All fields of type `usize` are addresses.
 */
export class Area {
  /** The head, from which TypeScript reads the block: the words of ../bytes/layout.ts. */
  head: usize;
  input: usize;
  /** Start of each record as an offset into the input, followed by the end of the last. */
  starts: usize;
  /** 1 for each record that the cutter cannot read for certain: an unreadable cell, or more or fewer cells than there are columns. */
  faults: usize;
  /** 1 for each record with more or fewer cells than there are columns. */
  ragged: usize;
  /** How many cells of each record have a decimal mark. */
  decimals: usize;
  /**
   * Address of the separator after each cell, by record and then by column. A cell starts one byte after the separator of the cell before it,
   * so that this one array gives both ends of every cell.
   */
  ends: usize;
  /** Whether a cell of the block may be quoted; the slower paths for quotes are taken only then. */
  quoted: bool = false;
  /** Set by `separators`: the number of line feeds, and whether all bytes it has seen are ASCII without NUL and CR. */
  lines: i32 = 0;
  ascii: bool = false;
  /** Whether a closing quote is followed by something other than a separator. The file is then read by csv-parse instead. */
  irregular: bool = false;
  /** The decimal mark; zero while it is not known. */
  decimalMark: u8 = 0;
  /** The bytes of the texts that are new in the block, one column after the other. */
  fresh: usize;
  /** Where the next new text goes. */
  next: usize = 0;

  constructor(
    public kinds: StaticArray<u8>,
    public crlf: bool,
    bytes: i32,
    private records: i32,
    endsBytes: usize,
  ) {
    const columns = kinds.length;
    this.head = heap.alloc((HEAD_WORDS + columns * PER_COLUMN) << 2);
    memory.fill(this.head, 0, (HEAD_WORDS + columns * PER_COLUMN) << 2);
    // Reads go beyond the end.
    this.input = heap.alloc(bytes + AT_ONCE);
    this.starts = heap.alloc((records + 1) << 2);
    this.faults = heap.alloc(records);
    this.ragged = heap.alloc(records);
    this.decimals = heap.alloc(records);
    this.fresh = heap.alloc(bytes + 16);
    this.ends = heap.alloc(endsBytes + 4) + 4;
    store<u32>(this.starts, 0);
    store<u32>(this.head, <u32>changetype<usize>(this), AREA << 2);
    store<u32>(this.head, <u32>this.input, INPUT << 2);
    store<u32>(this.head, <u32>this.starts, STARTS << 2);
    store<u32>(this.head, <u32>this.faults, FAULTS << 2);
    store<u32>(this.head, <u32>this.decimals, DECIMALS << 2);
  }

  static at(head: usize): Area {
    return changetype<Area>(load<u32>(head, AREA << 2));
  }

  /** Prepares for the next block. */
  clear(): void {
    memory.fill(this.faults, 0, this.records);
    memory.fill(this.ragged, 0, this.records);
    memory.fill(this.decimals, 0, this.records);
    this.next = this.fresh;
    this.setNextColumn(0);
  }

  /** Stores in the head what only the finished block knows. */
  setCounts(records: i32, bytes: i32): void {
    store<i32>(this.head, records, RECORDS << 2);
    store<i32>(this.head, bytes, BYTES << 2);
    store<i32>(this.head, !this.quoted && this.ascii, ASCII << 2);
  }

  /** Records of the block. */
  get count(): i32 {
    return load<i32>(this.head, RECORDS << 2);
  }

  /** Distance in bytes between the entries of `ends` of one column in two successive records. */
  get step(): usize {
    return this.kinds.length << 2;
  }

  /** Whether the cells of a column are followed by CRLF: `ends` points to the LF, so the CR must be cut off the cell. */
  endsLine(column: i32): bool {
    return this.crlf && column === this.kinds.length - 1;
  }

  /** The first column whose numbers may still be uncut. */
  get nextColumn(): i32 {
    return load<i32>(this.head, COLUMN << 2);
  }

  setNextColumn(column: i32): void {
    store<i32>(this.head, column, COLUMN << 2);
  }

  /** Address of the numbers of a column; allocated on first use, with room for 64 bits each. */
  numbersOf(column: i32): usize {
    const words = this.wordsOf(column);
    if (load<u32>(words, VALUES << 2) === 0) store<u32>(words, <u32>heap.alloc(this.records << 3), VALUES << 2);
    return load<u32>(words, VALUES << 2);
  }

  /** Whether the numbers of a column are stored in 64 bits instead of 32. */
  isWide(column: i32): bool {
    return load<u32>(this.wordsOf(column), WIDE << 2) !== 0;
  }

  setWide(column: i32, wide: bool): void {
    store<u32>(this.wordsOf(column), wide, WIDE << 2);
  }

  /** Address of the text codes of a column; allocated on first use, with room after them for the starts of new texts. */
  textsOf(column: i32): usize {
    const words = this.wordsOf(column);
    if (load<u32>(words, VALUES << 2) === 0) {
      const texts = heap.alloc((this.records * 2 + 1) << 2);
      store<u32>(words, <u32>texts, VALUES << 2);
      store<u32>(words, <u32>texts + (this.records << 2), FRESH_STARTS << 2);
    }
    return load<u32>(words, VALUES << 2);
  }

  freshStartsOf(column: i32): usize {
    return load<u32>(this.wordsOf(column), FRESH_STARTS << 2);
  }

  setFresh(column: i32, count: i32, bytes: usize): void {
    store<i32>(this.wordsOf(column), count, FRESH_COUNT << 2);
    store<u32>(this.wordsOf(column), <u32>bytes, FRESH_BYTES << 2);
  }

  private wordsOf(column: i32): usize {
    return this.head + ((HEAD_WORDS + column * PER_COLUMN) << 2);
  }
}
