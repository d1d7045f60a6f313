import type { Texts } from '../../csv/bytes/block.js';
import type { IdBytes } from '../../csv/bytes/id-bytes.js';

/** Ids of enterprises by their numbers. Texts are created on request, since few ids of a large file are ever printed. */
export class Ids {
  readonly #textOf: (enterprise: number) => string;
  readonly #bytes: IdBytes | null;
  readonly #numbers: Int32Array | null;
  #digitsAlone: boolean | null = null;

  /**
   * @param bytes all of the ids, and perhaps more, where they are kept as bytes
   * @param numbers number of the id of each enterprise among those; null when they are in the same order
   */
  constructor(
    readonly length: number,
    textOf: (enterprise: number) => string,
    bytes: IdBytes | null = null,
    numbers: Int32Array | null = null,
  ) {
    this.#textOf = textOf;
    this.#bytes = bytes;
    this.#numbers = numbers;
  }

  at(enterprise: number): string {
    return this.#textOf(enterprise);
  }

  of(enterprises: Int32Array): string[] {
    return Array.from(enterprises, this.#textOf);
  }

  /**
   * The ids of some enterprises as bytes, separated by `between`; null where they are not kept as bytes, are too long, or where one is not
   * ASCII or has a control character, a quote or a backslash.
   */
  bytesOf(enterprises: Int32Array, between: Uint8Array): Uint8Array | null {
    if (this.#bytes === null) return null;
    const byEnterprise = this.#numbers;
    const numbers = byEnterprise === null ? enterprises : enterprises.map((enterprise) => byEnterprise[enterprise]);
    return this.#bytes.joined(numbers, between);
  }

  all(): string[] {
    return Array.from({ length: this.length }, (_, enterprise) => this.at(enterprise));
  }

  /**
   * Whether all ids have the same length and differ only in digits, as ids from a register do, so that one of them shows which other
   * characters all of them have. An id that was read but has no observation may make it false.
   */
  get differInDigitsAlone(): boolean {
    this.#digitsAlone ??= this.#bytes === null ? textsDifferInDigitsAlone(this.all()) : bytesDifferInDigitsAlone(this.#bytes.all());
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
