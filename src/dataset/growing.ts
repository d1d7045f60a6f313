/** A typed array that grows by doubling; what was never set is missing. A column costs its numbers and nothing more. */
export class GrowingArray<T extends Float64Array | Int32Array> {
  #data: T;

  constructor(
    private readonly create: (length: number) => T,
    private readonly missing: number,
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
    return this.#data.slice(0, length) as T;
  }

  #grow(length: number): void {
    const larger = this.create(Math.max(length, this.#data.length * 2));
    larger.fill(this.missing, this.#data.length);
    larger.set(this.#data);
    this.#data = larger;
  }
}

/** Numbers; missing is NaN. */
export const growingFloats = () => new GrowingArray((length) => new Float64Array(length), Number.NaN);
/** Codes; missing is −1. */
export const growingInts = () => new GrowingArray((length) => new Int32Array(length), -1);

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
  readonly #codes = growingInts();
  readonly #codeOf = new Map<string, number>();
  #last = '';
  #lastCode = -1;

  set(index: number, text: string): void {
    if (text === '') return;
    // Columns of text repeat: most cells say what the one above said.
    if (text !== this.#last) {
      this.#last = text;
      this.#lastCode = this.#code(text);
    }
    this.#codes.set(index, this.#lastCode);
  }

  toColumn(length: number): { codes: Int32Array; values: readonly string[] } {
    return { codes: this.#codes.toArray(length), values: this.values };
  }

  #code(text: string): number {
    const known = this.#codeOf.get(text);
    if (known !== undefined) return known;
    this.#codeOf.set(text, this.values.length);
    return this.values.push(text) - 1;
  }
}
