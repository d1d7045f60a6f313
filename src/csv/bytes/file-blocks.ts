import { cr, lf } from '../characters.js';
import type { ByteReader } from '../input/byte-reader.js';
import { most } from './block.js';
import type { BlockView } from './block-view.js';
import type { Cutter } from './cutter.js';
import { isRegular, type RegularNewline } from './regular.js';

/** Outcome of a request for a block: a block, the end of the file, or none because the file turns out not to be regular. */
export type BlockStep = 'block' | 'end' | 'irregular';

/** Reads and cuts a file block by block, starting at `position`. */
export class FileBlocks {
  constructor(
    private readonly pieces: ByteReader,
    private readonly cutter: Cutter,
    private readonly newline: RegularNewline,
    /** Where the next block starts. */
    public position: number,
    /** Maximum bytes of the next block. */
    public limit: number = most.bytes,
  ) {}

  get block(): BlockView {
    return this.cutter.block;
  }

  /** Selects the area of the next block; see `Cutter.use`. */
  use(area: number): number {
    return this.cutter.use(area);
  }

  next(): BlockStep {
    const { cutter, block } = this;
    const { size } = this.pieces;
    if (this.position >= size) return 'end';
    const { input } = cutter;
    // Not beyond the size at opening, even if the file has grown since.
    const wanted = Math.min(this.limit, input.length, size - this.position);
    let length = this.pieces.read(input.subarray(0, wanted), this.position);
    if (length === 0) return 'irregular';
    if (this.position + length >= size) length = closeLastRecord(input, length, this.newline);
    const certain = cutter.cut(length);
    // No complete record fits into the limit: the caller raises it and tries again, unless it cannot be raised or the file has ended.
    if (!certain || (block.consumed === 0 && (this.limit >= input.length || this.position + length >= size))) return 'irregular';
    const isPlain = block.isAscii && this.newline === 'lf';
    if (!isPlain && !isRegular(block.bytes, this.newline)) return 'irregular';
    this.position += block.consumed;
    return 'block';
  }

  setDecimalMark(mark: string): void {
    this.cutter.setDecimalMark(mark);
  }

  /** Does nothing, as each read closes the file itself; `AheadBlocks` has to end its thread's job here. */
  close(): void {}
}

/** Adds the line end that the last record of a file may lack, so that all records are cut alike. */
function closeLastRecord(input: Uint8Array, length: number, newline: RegularNewline): number {
  if (input[length - 1] === lf || length + 2 > input.length) return length;
  if (newline === 'crlf') input[length++] = cr;
  input[length++] = lf;
  return length;
}
