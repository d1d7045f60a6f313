/**
 * Makes text harmless for CI runners, which read it line by line for commands: GitHub takes lines that begin with `::`, and `##[…]`
 * anywhere; Azure and TeamCity take `##vso[…]` and `##teamcity[…]`. Such text can only come from names in the data.
 */
export function withoutCommands(text: string): string {
  return text.replace(/^(\s*):(?=:)/gm, '$1: ').replace(/#(?=#\w*\[)/g, '# ');
}

/**
 * Matches `##` and all but common harmless characters. Nearly all JSON has no match, and this test takes a fifth of the time of
 * searching for the characters to escape.
 */
const suspicious = /##|[^\n -~\u00a0-\u00ac\u00ae-\u05ff\u2010-\u2027\u2190-\u22ff]/;

/**
 * The same for JSON, in which an escaped character keeps its meaning. Also escapes characters that control a terminal or change
 * the direction of the text that follows.
 */
export function jsonWithoutCommands(json: string): string {
  if (!suspicious.test(json)) return json;
  return json.replace(/#(?=#\w*\[)|(?![\n\u200C\u200D])[\p{Cc}\p{Cf}\u2028\u2029]/gu, escapedUnits);
}

function escapedUnits(character: string): string {
  return Array.from({ length: character.length }, (_, i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`).join('');
}
