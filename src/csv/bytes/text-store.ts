import type { Texts } from './block.js';

/** Texts by number, one behind the other. */
export class TextStore {
  count = 0;
  #bytes = Buffer.alloc(1024);
  /** Where each starts, and the last ends. */
  #starts = new Int32Array(129);

  add({ bytes, starts }: Texts): void {
    const end = this.#starts[this.count];
    if (end + bytes.length > this.#bytes.length) {
      const larger = Buffer.alloc((end + bytes.length) * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes.set(bytes, end);
    const count = this.count + starts.length - 1;
    if (count >= this.#starts.length) {
      const larger = new Int32Array(count * 2);
      larger.set(this.#starts);
      this.#starts = larger;
    }
    for (let text = 1; text < starts.length; text++) this.#starts[this.count + text] = end + starts[text];
    this.count = count;
  }

  bytesOf(text: number): Buffer {
    return this.#bytes.subarray(this.#starts[text], this.#starts[text + 1]);
  }

  from(text: number): Texts {
    const first = this.#starts[text];
    const starts = this.#starts.subarray(text, this.count + 1).map((start) => start - first);
    return { bytes: this.#bytes.subarray(first, this.#starts[this.count]), starts };
  }
}
