import { separatorsRoom } from './separators';

/**
 * Where one block stands in memory. There are a few of them, so that a block can be read by one thread while another cuts the next:
 * memory is shared, and nothing is copied.
 */
export class Area {
  /**
   * What a reader is told, in words of 32 bits: records, bytes, then where the bytes, the starts of records, `faults` and `decimals`
   * stand, whether the bytes are known to be plain ASCII, where the area itself stands, the first column that may not be cut so far, then
   * four words for each column. Of numbers: where they stand, and whether in 64 bits, since some were not the same in 32. Of texts:
   * where their numbers stand, how many texts are new in this block, where their bytes stand and where each starts among these.
   */
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
    this.ends = heap.alloc(separatorsRoom(bytes + columns * records) + 4) + 4;
    store<u32>(this.starts, 0);
    store<u32>(this.head, <u32>changetype<usize>(this), AREA);
    store<u32>(this.head, <u32>this.input, INPUT);
    store<u32>(this.head, <u32>this.starts, STARTS);
    store<u32>(this.head, <u32>this.faults, FAULTS);
    store<u32>(this.head, <u32>this.decimals, DECIMALS);
  }

  static at(head: usize): Area {
    return changetype<Area>(load<u32>(head, AREA));
  }

  /** Makes ready for another block. */
  clear(): void {
    memory.fill(this.faults, 0, this.records);
    memory.fill(this.ragged, 0, this.records);
    memory.fill(this.decimals, 0, this.records);
    this.next = this.fresh;
    this.tellColumn(0);
  }

  tell(records: i32, bytes: i32, ascii: bool): void {
    store<i32>(this.head, records, RECORDS);
    store<i32>(this.head, bytes, BYTES);
    store<i32>(this.head, ascii, ASCII);
  }

  /** Records of the block. */
  get count(): i32 {
    return load<i32>(this.head, RECORDS);
  }

  /** Bytes from where the separator behind a cell is told to where that of the next record is. */
  get step(): usize {
    return this.kinds.length << 2;
  }

  /** Whether a line end of two signs stands behind the cells of a column, the first of them not told from the cell. */
  endsLine(column: i32): bool {
    return this.crlf && column === this.kinds.length - 1;
  }

  /** The first column that may not be cut so far. */
  get column(): i32 {
    return load<i32>(this.head, COLUMN);
  }

  tellColumn(column: i32): void {
    store<i32>(this.head, column, COLUMN);
  }

  /** Where numbers of a column stand; there is room for them in 64 bits. */
  numbersOf(column: i32): usize {
    const words = this.wordsOf(column);
    if (load<u32>(words) === 0) store<u32>(words, <u32>heap.alloc(this.records << 3));
    return load<u32>(words);
  }

  /** Whether numbers of a column stand in 64 bits. */
  isWide(column: i32): bool {
    return load<u32>(this.wordsOf(column), 4) !== 0;
  }

  tellWide(column: i32, wide: bool): void {
    store<u32>(this.wordsOf(column), wide, 4);
  }

  /** Where the numbers of texts of a column stand; there is room behind them for where new texts start. */
  textsOf(column: i32): usize {
    const words = this.wordsOf(column);
    if (load<u32>(words) === 0) {
      const texts = heap.alloc((this.records * 2 + 1) << 2);
      store<u32>(words, <u32>texts);
      store<u32>(words, <u32>texts + (this.records << 2), 12);
    }
    return load<u32>(words);
  }

  freshStartsOf(column: i32): usize {
    return load<u32>(this.wordsOf(column), 12);
  }

  tellFresh(column: i32, count: i32, bytes: usize): void {
    store<i32>(this.wordsOf(column), count, 4);
    store<u32>(this.wordsOf(column), <u32>bytes, 8);
  }

  private wordsOf(column: i32): usize {
    return this.head + ((HEAD + column * PER_COLUMN) << 2);
  }
}

/** Words before those of the columns, and words of a column. The other side of these numbers is in ../bytes/block-view.ts. */
const HEAD: i32 = 10;
const PER_COLUMN: i32 = 4;
/** In bytes. */
const RECORDS: usize = 0;
const BYTES: usize = 4;
const INPUT: usize = 8;
const STARTS: usize = 12;
const FAULTS: usize = 16;
const DECIMALS: usize = 20;
const ASCII: usize = 24;
const AREA: usize = 28;
const COLUMN: usize = 32;
