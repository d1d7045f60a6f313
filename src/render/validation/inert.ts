/**
 * Text that a CI runner reads line by line and does not obey: GitHub takes a line that begins with `::` as a command and
 * `##[…]` anywhere, Azure and TeamCity `##vso[…]` and `##teamcity[…]`. Only names from the data write so.
 */
export function withoutCommands(text: string): string {
  return text.replace(/^(\s*):(?=:)/gm, '$1: ').replace(/#(?=#\w*\[)/g, '# ');
}

/**
 * Signs that none of these is, and `##`. Nearly all JSON has no others, which is seen in a fifth of the time that it takes to look
 * for what is to be escaped.
 */
const suspicious = /##|[^\n -~\u00a0-\u00ac\u00ae-\u05ff\u2010-\u2027\u2190-\u22ff]/;

/**
 * The same for JSON, in which a sign may be written by its number and stays what it is; so are characters that command a
 * terminal or turn the direction of what follows.
 */
export function jsonWithoutCommands(json: string): string {
  if (!suspicious.test(json)) return json;
  return json.replace(/#(?=#\w*\[)|(?![\n\u200C\u200D])[\p{Cc}\p{Cf}\u2028\u2029]/gu, escapedUnits);
}

function escapedUnits(character: string): string {
  return Array.from({ length: character.length }, (_, i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`).join('');
}
