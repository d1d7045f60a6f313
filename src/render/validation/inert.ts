/**
 * Text that a CI runner reads line by line and does not obey: GitHub takes a line that begins with `::` as a command and
 * `##[…]` anywhere, Azure and TeamCity `##vso[…]` and `##teamcity[…]`. Only names from the data write so.
 */
export function withoutCommands(text: string): string {
  return text.replace(/^(\s*):(?=:)/gm, '$1: ').replace(/#(?=#\w*\[)/g, '# ');
}

/**
 * The same for JSON, in which a sign may be written by its number and stays what it is; so are characters that command a
 * terminal or turn the direction of what follows.
 */
export function jsonWithoutCommands(json: string): string {
  return json.replace(/#(?=#\w*\[)|(?![\n\u200C\u200D])[\p{Cc}\p{Cf}\u2028\u2029]/gu, escapedUnits);
}

function escapedUnits(character: string): string {
  return Array.from({ length: character.length }, (_, i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`).join('');
}
