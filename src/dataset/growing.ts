/** A typed array that grows by doubling, so that a column costs its numbers and nothing more. */
export class GrowingArray<T extends Float64Array | Int32Array> {
  #data: T;
  length = 0;

  constructor(private readonly create: (length: number) => T) {
    this.#data = create(1024);
  }

  push(value: number): void {
    if (this.length === this.#data.length) {
      const larger = this.create(this.length * 2);
      larger.set(this.#data);
      this.#data = larger;
    }
    this.#data[this.length++] = value;
  }

  set(index: number, value: number): void {
    this.#data[index] = value;
  }

  get(index: number): number {
    return this.#data[index];
  }

  /** Fills up to a length, for a column that some rows or files do not have. */
  padTo(length: number, value: number): void {
    while (this.length < length) this.push(value);
  }

  toArray(): T {
    return this.#data.slice(0, this.length) as T;
  }
}

export const growingFloats = () => new GrowingArray((length) => new Float64Array(length));
/** Sets a number at an index that may be beyond the end; what lies between is missing. */
export function setPadded(column: GrowingArray<Float64Array>, index: number, value: number): void {
  column.padTo(index + 1, Number.NaN);
  column.set(index, value);
}

export const growingInts = () => new GrowingArray((length) => new Int32Array(length));

/** Text as codes into the distinct values seen, in order of appearance; −1 is missing. */
export class GrowingTexts {
  readonly values: string[] = [];
  readonly codes = growingInts();
  readonly #codeOf = new Map<string, number>();

  set(index: number, text: string): void {
    this.codes.padTo(index + 1, -1);
    if (text !== '') this.codes.set(index, this.code(text));
  }

  code(text: string): number {
    const known = this.#codeOf.get(text);
    if (known !== undefined) return known;
    this.#codeOf.set(text, this.values.length);
    return this.values.push(text) - 1;
  }

  toColumn(length: number): { codes: Int32Array; values: readonly string[] } {
    this.codes.padTo(length, -1);
    return { codes: this.codes.toArray(), values: this.values };
  }
}
