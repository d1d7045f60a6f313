/** Ids of enterprises in the order of their numbers. Few of a large file are ever told, so that a text is made of those alone. */
export class Ids {
  readonly #textOf: (enterprise: number) => string;

  constructor(
    readonly length: number,
    textOf: (enterprise: number) => string,
  ) {
    this.#textOf = textOf;
  }

  at(enterprise: number): string {
    return this.#textOf(enterprise);
  }

  all(): string[] {
    return Array.from({ length: this.length }, (_, enterprise) => this.at(enterprise));
  }
}
