import { type Decimal, type NumberReading, readNumber, settle } from '../../csv/values/number.js';
import { type WaitingCell, WaitingCells } from './waiting-cells.js';

/** How a file's decimal mark was found. */
export interface DecimalSummary {
  readonly decimal: Decimal | null;
  readonly decimalHow: 'given' | 'found' | 'not-needed' | 'mixed' | 'unsettled';
  /** Number of cells that prove the mark. */
  readonly decimalCells: number;
}

/** A cell by its record and column; column −1 is a constant of the mapping. */
export interface CellAt {
  readonly record: number;
  readonly column: number;
}

type Ambiguous = Extract<NumberReading, { kind: 'ambiguous' }>;

/**
 * Decides what `2.471` means in one file. Cells with only one reading are evidence; the others wait until the whole file
 * has been seen. Evidence of one kind settles them; evidence of both kinds, or none, settles nothing.
 */
export class DecimalEvidence {
  #comma = 0;
  #point = 0;
  #firstComma: CellAt | null = null;
  #firstPoint: CellAt | null = null;
  readonly #waiting = new WaitingCells();

  constructor(private readonly given: Decimal | null) {}

  /** Counts a cell with only one reading; false when it contradicts the mark given by the user. */
  count(proven: Decimal, record: number, column: number): boolean {
    if (proven === 'comma') {
      if (this.#comma++ === 0) this.#firstComma = { record, column };
    } else if (this.#point++ === 0) this.#firstPoint = { record, column };
    return this.given === null || this.given === proven;
  }

  /** The mark proved by some cell: only the given one if there is one; the comma if both are proved. */
  get proven(): Decimal | null {
    if (this.#comma > 0 && this.given !== 'point') return 'comma';
    return this.#point > 0 && this.given !== 'comma' ? 'point' : null;
  }

  /** Counts further cells with a proven mark. */
  countProven(proven: Decimal, cells: number): void {
    if (proven === 'comma') this.#comma += cells;
    else this.#point += cells;
  }

  /** Keeps a cell with two readings. */
  wait(cell: WaitingCell): void {
    this.#waiting.add(cell);
  }

  /** Passes on every waiting cell with its value, or null when nothing settles it; `odd` is the first cell with the rarer mark. */
  settle(
    done: (cell: WaitingCell, value: number | null, reading: Ambiguous) => void,
  ): DecimalSummary & { readonly comma: number; readonly point: number; readonly odd: CellAt | null } {
    const [comma, point] = [this.#comma, this.#point];
    const { decimal, decimalHow } = decideDecimal(this.given, { comma, point, waiting: this.#waiting.size });
    for (const cell of this.#waiting) {
      const reading = readNumber(cell.text) as Ambiguous;
      done(cell, settle(reading, decimal), reading);
    }
    const odd = comma <= point ? this.#firstComma : this.#firstPoint;
    return { decimal, decimalHow, decimalCells: Math.max(comma, point), comma, point, odd };
  }
}

/** Decides the mark for cells with two readings from those that prove one. */
export function decideDecimal(
  given: Decimal | null,
  { comma, point, waiting }: Readonly<Record<Decimal | 'waiting', number>>,
): Pick<DecimalSummary, 'decimal' | 'decimalHow'> {
  if (given !== null) return { decimal: given, decimalHow: 'given' };
  if (comma > 0 && point > 0) return { decimal: null, decimalHow: 'mixed' };
  if (comma > 0) return { decimal: 'comma', decimalHow: 'found' };
  if (point > 0) return { decimal: 'point', decimalHow: 'found' };
  return { decimal: null, decimalHow: waiting > 0 ? 'unsettled' : 'not-needed' };
}
