import type { Texts } from '../csv/bytes/block.js';

/** Ids of enterprises in the order of their numbers. Few of a large file are ever told, so that a text is made of those alone. */
export class Ids {
  readonly #textOf: (enterprise: number) => string;
  readonly #bytes: Texts | null;
  #digitsAlone: boolean | null = null;

  /** @param bytes all of the texts, and perhaps some more, where they are kept in bytes */
  constructor(
    readonly length: number,
    textOf: (enterprise: number) => string,
    bytes: Texts | null = null,
  ) {
    this.#textOf = textOf;
    this.#bytes = bytes;
  }

  at(enterprise: number): string {
    return this.#textOf(enterprise);
  }

  all(): string[] {
    return Array.from({ length: this.length }, (_, enterprise) => this.at(enterprise));
  }

  /**
   * Whether all ids are as long and written alike but for their digits, as ids from a register are, so that one of them tells of all
   * which other signs they have. An id that was read but has no observation may make it false.
   */
  get differInDigitsAlone(): boolean {
    this.#digitsAlone ??= this.#bytes === null ? textsDifferInDigitsAlone(this.all()) : bytesDifferInDigitsAlone(this.#bytes);
    return this.#digitsAlone;
  }
}

function textsDifferInDigitsAlone(texts: readonly string[]): boolean {
  const [first = ''] = texts;
  return texts.every((text) => {
    if (text.length !== first.length) return false;
    for (let at = 0; at < first.length; at++) if (!alike(first.charCodeAt(at), text.charCodeAt(at))) return false;
    return true;
  });
}

function bytesDifferInDigitsAlone({ bytes, starts }: Texts): boolean {
  const [from, to] = starts;
  for (let text = 1; text < starts.length - 1; text++) {
    const start = starts[text];
    if (starts[text + 1] - start !== to - from) return false;
    for (let at = 0; at < to - from; at++) if (!alike(bytes[from + at], bytes[start + at])) return false;
  }
  return true;
}

function alike(a: number, b: number): boolean {
  return a === b || (isDigit(a) && isDigit(b));
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}
