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
  HEAD,
  INPUT,
  PER_COLUMN,
  RECORDS,
  STARTS,
  VALUES,
  WIDE,
} from '../bytes/layout';

/**
 * Where one block stands in memory. There are a few of them, so that a block can be read by one thread while another cuts the next:
 * memory is shared, and nothing is copied.
 */
export class Area {
  /** What a reader is told: the words of ../bytes/layout.ts. */
  head: usize;
  input: usize;
  /** Where each record starts in the input, and where the last of them ends. */
  starts: usize;
  /** 1 for each record with something in it that was not read, or with more or fewer cells than there are columns. */
  faults: usize;
  /** 1 for each of the latter. */
  ragged: usize;
  /** How many cells of each record have a decimal mark. */
  decimals: usize;
  /** Where the separator stands behind each cell: by record, then by column. */
  ends: usize;
  /** Whether a cell of the block may be quoted. */
  quoted: bool = false;
  /** Line feeds that were found by `separators`, and whether the bytes it looked at are all ASCII, with neither a NUL nor a CR among them. */
  lines: i32 = 0;
  ascii: bool = false;
  /** Whether a quote or a line end stands where csv-parse would not take it for what it is here. Its file is not cut any further then. */
  irregular: bool = false;
  /** The decimal mark, zero while it is not known. */
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
    this.head = heap.alloc((HEAD + columns * PER_COLUMN) << 2);
    memory.fill(this.head, 0, (HEAD + columns * PER_COLUMN) << 2);
    // Sixteen bytes are read at once, and so also some behind the end.
    this.input = heap.alloc(bytes + 32);
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

  /** Makes ready for another block. */
  clear(): void {
    memory.fill(this.faults, 0, this.records);
    memory.fill(this.ragged, 0, this.records);
    memory.fill(this.decimals, 0, this.records);
    this.next = this.fresh;
    this.setNextColumn(0);
  }

  /** What readers are told in the head. */
  setCounts(records: i32, bytes: i32): void {
    store<i32>(this.head, records, RECORDS << 2);
    store<i32>(this.head, bytes, BYTES << 2);
    store<i32>(this.head, !this.quoted && this.ascii, ASCII << 2);
  }

  /** Records of the block. */
  get count(): i32 {
    return load<i32>(this.head, RECORDS << 2);
  }

  /** Bytes from where the separator behind a cell is stored to where that of the next record is. */
  get step(): usize {
    return this.kinds.length << 2;
  }

  /** Whether CRLF stands behind the cells of a column: the CR is then taken for a part of the cell. */
  endsLine(column: i32): bool {
    return this.crlf && column === this.kinds.length - 1;
  }

  /** The first column that may not be cut so far. */
  get nextColumn(): i32 {
    return load<i32>(this.head, COLUMN << 2);
  }

  setNextColumn(column: i32): void {
    store<i32>(this.head, column, COLUMN << 2);
  }

  /** Where numbers of a column stand; there is room for them in 64 bits. */
  numbersOf(column: i32): usize {
    const words = this.wordsOf(column);
    if (load<u32>(words, VALUES << 2) === 0) store<u32>(words, <u32>heap.alloc(this.records << 3), VALUES << 2);
    return load<u32>(words, VALUES << 2);
  }

  /** Whether numbers of a column stand in 64 bits. */
  isWide(column: i32): bool {
    return load<u32>(this.wordsOf(column), WIDE << 2) !== 0;
  }

  setWide(column: i32, wide: bool): void {
    store<u32>(this.wordsOf(column), wide, WIDE << 2);
  }

  /** Where the codes of the texts of a column stand; there is room behind them for where new texts start. */
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
    return this.head + ((HEAD + column * PER_COLUMN) << 2);
  }
}
