/** How long columns will probably be, so that a large file does not make them grow again and again. */
export interface Expected {
  length: number;
}

/** A typed array that grows by doubling; what was never set is missing. A column costs its numbers and nothing more. */
export class GrowingArray<T extends Float64Array | Int32Array> {
  #data: T;

  constructor(
    private readonly create: (length: number) => T,
    private readonly missing: number,
    private readonly expected: Expected,
  ) {
    this.#data = create(1024);
    this.#data.fill(missing);
  }

  set(index: number, value: number): void {
    if (index >= this.#data.length) this.#grow(index + 1);
    this.#data[index] = value;
  }

  get(index: number): number {
    return index < this.#data.length ? this.#data[index] : this.missing;
  }

  toArray(length: number): T {
    if (length > this.#data.length) this.#grow(length);
    return this.#data.subarray(0, length) as T;
  }

  #grow(length: number): void {
    const larger = this.create(Math.max(length, this.expected.length, this.#data.length * 2));
    larger.fill(this.missing, this.#data.length);
    larger.set(this.#data);
    this.#data = larger;
  }
}

/** Numbers; missing is NaN. */
export const growingFloats = (expected: Expected) => new GrowingArray((length) => new Float64Array(length), Number.NaN, expected);
/** Codes; missing is −1. */
export const growingInts = (expected: Expected) => new GrowingArray((length) => new Int32Array(length), -1, expected);

/** Numbers that are marked, in a byte each: a set of a million numbers takes forty times as much. */
export class GrowingMarks {
  #marks = new Uint8Array(1024);

  add(index: number): void {
    if (index >= this.#marks.length) {
      const larger = new Uint8Array(Math.max(index + 1, this.#marks.length * 2));
      larger.set(this.#marks);
      this.#marks = larger;
    }
    this.#marks[index] = 1;
  }

  has(index: number): boolean {
    return this.#marks[index] === 1;
  }
}

/** Text as codes into the distinct values seen, in order of appearance; '' is missing. */
export class GrowingTexts {
  readonly values: string[] = [];
  readonly #codes: GrowingArray<Int32Array>;
  readonly #codeOf = new Map<string, number>();
  /** False while there are texts whose codes only their bytes tell. */
  #complete = true;
  #asked = false;
  #last = '';
  #lastCode = -1;

  constructor(expected: Expected) {
    this.#codes = growingInts(expected);
  }

  set(index: number, text: string): void {
    if (text === '') return;
    // Columns of text repeat: most cells say what the one above said.
    if (text !== this.#last) {
      this.#last = text;
      this.#lastCode = this.codeOf(text);
    }
    this.#codes.set(index, this.#lastCode);
  }

  /** Sets a text by its code. */
  setCode(index: number, code: number): void {
    this.#codes.set(index, code);
  }

  /**
   * The same for a text that its bytes tell from every other since `learn`. Most of these are never asked for by their text,
   * so that they are not remembered by it before the first is.
   */
  codeOfDistinct(text: string): number {
    const known = this.#codeOf.get(text);
    if (known !== undefined) return known;
    if (this.#asked) this.#codeOf.set(text, this.values.length);
    else this.#complete = false;
    return this.values.push(text) - 1;
  }

  /** Remembers every text by itself. */
  learn(): void {
    if (this.#complete) return;
    this.#asked = true;
    for (let code = 0; code < this.values.length; code++) this.#codeOf.set(this.values[code], code);
    this.#complete = true;
  }

  toColumn(length: number): { codes: Int32Array; values: readonly string[] } {
    return { codes: this.#codes.toArray(length), values: this.values };
  }

  /** The code of a text, a new one when it was not seen before; −1 for ''. */
  codeOf(text: string): number {
    if (text === '') return -1;
    if (!this.#complete) this.learn();
    const known = this.#codeOf.get(text);
    if (known !== undefined) return known;
    this.#codeOf.set(text, this.values.length);
    return this.values.push(text) - 1;
  }
}
