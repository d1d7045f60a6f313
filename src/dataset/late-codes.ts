import type { GrowingTexts } from './growing.js';

/**
 * Texts of a column that are numbered when they are first stored: a row that is read here in part and then handed on must
 * leave nothing behind.
 */
export class LateCodes {
  readonly texts: string[] = [];
  readonly #codes: number[] = [];
  #column: GrowingTexts | null = null;

  constructor(private readonly target: () => GrowingTexts) {}

  /** A number of its own for a text. */
  add(text: string): number {
    this.#codes.push(-1);
    return this.texts.push(text) - 1;
  }

  /** Stores nothing for a number below zero, but the column is there from then on. */
  store(observation: number, number: number): void {
    this.#column ??= this.target();
    if (number < 0) return;
    if (this.#codes[number] === -1) this.#codes[number] = this.#column.codeOf(this.texts[number]);
    this.#column.setCode(observation, this.#codes[number]);
  }
}
