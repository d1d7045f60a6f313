/**
 * Text that a CI runner reads line by line and does not obey: GitHub takes a line that begins with `::` as a command and
 * `##[…]` anywhere, Azure and TeamCity `##vso[…]` and `##teamcity[…]`. Only names from the data write so.
 */
export function withoutCommands(text: string): string {
  return text.replace(/^(\s*):(?=:)/gm, '$1: ').replace(/#(?=#\w*\[)/g, '# ');
}

/** The same for JSON, in which a sign may be written by its number and stays what it is. */
export function jsonWithoutCommands(json: string): string {
  return json.replace(/#(?=#\w*\[)/g, '\\u0023');
}
