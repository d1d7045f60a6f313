/** Any model as JSON: full precision, two spaces, one line break at the end. */
export function toJson(model: object): string {
  return `${JSON.stringify(model, null, 2)}\n`;
}

/** An item as it stands in a list of a model: in two lists it is indented as far, and two brackets with their line breaks stand around it. */
export function listItemJson(item: object): string {
  return JSON.stringify([[item]], null, 2).slice('[\n  [\n    '.length, -'\n  ]\n]'.length);
}
