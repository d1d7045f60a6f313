/** Any model as JSON: full precision, two spaces, one line break at the end. */
export function toJson(model: object): string {
  return `${JSON.stringify(model, null, 2)}\n`;
}

/** Items as `toJson` writes them in a list of a model: inside two nested lists they have the same indentation, and the brackets are cut off. */
export function listItemJson(...items: readonly object[]): string {
  return JSON.stringify([items], null, 2).slice('[\n  [\n    '.length, -'\n  ]\n]'.length);
}

/**
 * A model as `toJson` writes it, with one of its lists in pieces, each of which is made only when it is written.
 * @param name of the list
 * @param pieces of one or more items each, as `listItemJson` writes them
 */
export function* listInPieces<Name extends string, Piece = string>(
  model: { readonly [Key in Name]: readonly object[] },
  name: Name,
  pieces: Iterable<Iterable<Piece>>,
): Iterable<string | Piece> {
  // No text in a model contains this, since its line breaks are escaped.
  const before = `\n  "${name}": [`;
  const [head, tail] = toJson({ ...model, [name]: [0] }).split(`${before}\n    0\n  ]`);
  yield `${head}${before}`;
  let between = '\n    ';
  for (const piece of pieces) {
    yield between;
    yield* piece;
    between = ',\n    ';
  }
  yield `${model[name].length === 0 ? ']' : '\n  ]'}${tail}`;
}
