/** A spot in decoded text: both count from 1; `column` counts UTF-16 units from the start of the physical line. */
export interface Spot {
  readonly line: number;
  readonly column: number;
}

/** Start and end of a piece of text. */
export interface Span extends Spot {
  readonly endLine: number;
  readonly endColumn: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Turns offsets into lines and columns, walking forward once. A physical line ends at LF, CRLF or CR, also inside quotes.
 * Offsets must be asked for in ascending order.
 */
export class LineWalker {
  #line = 1;
  #lineStart = 0;
  #nextLf: number;
  #nextCr: number;

  constructor(private readonly text: string) {
    this.#nextLf = this.#find('\n', 0);
    this.#nextCr = this.#find('\r', 0);
  }

  /** The spot of the unit at `offset`; the units of a line break still belong to the line they end. */
  spotAt(offset: number): Spot {
    for (let end = this.#lineEnd(); end <= offset; end = this.#lineEnd()) {
      this.#line++;
      this.#lineStart = end;
      if (this.#nextLf < end) this.#nextLf = this.#find('\n', end);
      if (this.#nextCr < end) this.#nextCr = this.#find('\r', end);
    }
    return { line: this.#line, column: offset - this.#lineStart + 1 };
  }

  /** The span between two offsets. */
  spanOf(start: number, end: number): Span {
    const { line, column } = this.spotAt(start);
    const { line: endLine, column: endColumn } = this.spotAt(end);
    return { line, column, endLine, endColumn, start, end };
  }

  #lineEnd(): number {
    if (this.#nextCr < this.#nextLf) return this.#nextLf === this.#nextCr + 1 ? this.#nextLf + 1 : this.#nextCr + 1;
    return this.#nextLf + 1;
  }

  #find(newline: string, from: number): number {
    const at = this.text.indexOf(newline, from);
    return at === -1 ? Number.POSITIVE_INFINITY : at;
  }
}

/** The spot of one offset. */
export function spotAt(text: string, offset: number): Spot {
  return new LineWalker(text).spotAt(offset);
}

/** The span between two offsets. */
export function spanAt(text: string, start: number, end: number): Span {
  return new LineWalker(text).spanOf(start, end);
}
