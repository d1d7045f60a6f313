import { cr, lf } from '../characters.js';
import type { Pieces } from '../input/byte-reader.js';
import { most } from './block.js';
import type { BlockView } from './block-view.js';
import type { Cutter } from './cutter.js';
import { isRegular, type RegularNewline } from './regular.js';

/** What came of the wish for a further block: one, none since the file is at its end, or none since it is not regular. */
export type BlockStep = 'block' | 'end' | 'irregular';

/** Cuts a file block by block, from a position on. */
export class FileBlocks {
  constructor(
    private readonly pieces: Pieces,
    private readonly cutter: Cutter,
    private readonly newline: RegularNewline,
    /** Where the next block starts. */
    public position: number,
    /** Bytes of the next block at most. */
    public limit: number = most.bytes,
  ) {}

  get block(): BlockView {
    return this.cutter.block;
  }

  /** Says in which area the next block is cut; where its head stands. */
  use(area: number): number {
    return this.cutter.use(area);
  }

  next(): BlockStep {
    const { cutter, block } = this;
    const { size } = this.pieces;
    if (this.position >= size) return 'end';
    const { input } = cutter;
    // What is written behind the end meanwhile is not of the file that was opened.
    const wanted = Math.min(this.limit, input.length, size - this.position);
    let length = this.pieces.read(input.subarray(0, wanted), this.position);
    if (length === 0) return 'irregular';
    if (this.position + length >= size) length = closeLastRecord(input, length, this.newline);
    const certain = cutter.cut(length);
    // A record that a block has no room for is tried again with more of it.
    if (!certain || (block.consumed === 0 && (this.limit >= input.length || this.position + length >= size))) return 'irregular';
    const isPlain = block.isAscii && this.newline === 'lf';
    if (!isPlain && !isRegular(block.bytes, this.newline)) return 'irregular';
    this.position += block.consumed;
    return 'block';
  }

  setDecimalMark(mark: string): void {
    this.cutter.setDecimalMark(mark);
  }

  /** Nothing is left to be closed. */
  close(): void {}
}

/** Ends the last record of a file that does not end it itself, so that every record is cut alike. */
function closeLastRecord(input: Uint8Array, length: number, newline: RegularNewline): number {
  if (input[length - 1] === lf || length + 2 > input.length) return length;
  if (newline === 'crlf') input[length++] = cr;
  input[length++] = lf;
  return length;
}
