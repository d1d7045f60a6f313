/** Any model as JSON: full precision, two spaces, one line break at the end. */
export function toJson(model: object): string {
  return `${JSON.stringify(model, null, 2)}\n`;
}
