import { type Block, Kind, most, type Texts } from './block.js';
import type { Step } from './file-blocks.js';

/** How a column is cut, and the texts of it that have their numbers already. */
export interface ColumnToCut {
  readonly column: number;
  readonly kind: Kind;
  /** About how many texts it holds. */
  readonly expected: number;
  readonly known: Texts | null;
}

/** A block as one thread leaves it for another: plain data on shared memory. */
export interface Slot {
  /** A step, how many records and bytes, and then for each column how many texts are new. */
  readonly head: Int32Array;
  readonly bytes: Uint8Array;
  readonly faults: Uint8Array;
  readonly decimals: Uint8Array;
  readonly starts: Uint32Array;
  readonly columns: readonly SlotColumn[];
}

interface SlotColumn {
  readonly numbers: Float64Array;
  readonly texts: Int32Array;
  /** The texts that no block before had. */
  readonly fresh: Texts;
}

const steps: readonly Step[] = ['block', 'end', 'irregular'];
const [STEP, RECORDS, BYTES, FRESH] = [0, 1, 2, 3];

const shared = (bytes: number) => new SharedArrayBuffer(bytes);

export function makeSlot(columns: readonly ColumnToCut[]): Slot {
  const { bytes, records } = most;
  return {
    head: new Int32Array(shared((FRESH + columns.length) * 4)),
    bytes: new Uint8Array(shared(bytes)),
    faults: new Uint8Array(shared(records)),
    decimals: new Uint8Array(shared(records)),
    starts: new Uint32Array(shared((records + 1) * 4)),
    columns: columns.map(({ kind }) => {
      const isText = kind === Kind.text;
      return {
        numbers: new Float64Array(shared(isText ? 0 : records * 8)),
        texts: new Int32Array(shared(isText ? records * 4 : 0)),
        fresh: { bytes: new Uint8Array(shared(isText ? bytes : 0)), starts: new Int32Array(shared(isText ? (records + 1) * 4 : 0)) },
      };
    }),
  };
}

/** Leaves a block; `counts` is how many texts of each column were left before, and is brought up to date. */
export function leave(block: Block, columns: readonly ColumnToCut[], slot: Slot, counts: Int32Array): void {
  slot.bytes.set(block.bytes);
  slot.faults.set(block.faults);
  slot.decimals.set(block.decimals);
  slot.starts.set(block.starts);
  for (const [i, { column, kind }] of columns.entries()) {
    const { numbers, texts, fresh } = slot.columns[i];
    if (kind !== Kind.text) {
      numbers.set(block.numbers(column));
      continue;
    }
    texts.set(block.texts(column));
    const { bytes, starts } = block.textsFrom(column, counts[i]);
    fresh.bytes.set(bytes);
    fresh.starts.set(starts);
    slot.head[FRESH + i] = starts.length - 1;
    counts[i] += starts.length - 1;
  }
  slot.head[RECORDS] = block.records;
  slot.head[BYTES] = block.bytes.length;
}

/** Says what came of the wish for a block. */
export function leaveStep(slot: Slot, step: Step): void {
  slot.head[STEP] = steps.indexOf(step);
}

/** What was left in a slot, but for the columns. */
export function taken({ head, bytes, faults, decimals, starts }: Slot) {
  const records = head[RECORDS];
  return {
    step: steps[head[STEP]],
    records,
    bytes: bytes.subarray(0, head[BYTES]),
    faults: faults.subarray(0, records),
    decimals: decimals.subarray(0, records),
    starts: starts.subarray(0, records + 1),
  };
}

/** The new texts of the column at a place among the columns. */
export function freshTexts({ head, columns }: Slot, place: number): Texts {
  const starts = columns[place].fresh.starts.subarray(0, head[FRESH + place] + 1);
  return { bytes: columns[place].fresh.bytes.subarray(0, starts[starts.length - 1]), starts };
}
