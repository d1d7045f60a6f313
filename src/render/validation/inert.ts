/**
 * Text that a CI runner reads line by line and does not obey: GitHub takes a line that begins with `::` as a command and
 * `##[…]` anywhere, Azure and TeamCity `##vso[…]` and `##teamcity[…]`. Only names from the data write so.
 */
export function withoutCommands(text: string): string {
  return text.replace(/^(\s*):(?=:)/gm, '$1: ').replace(/#(?=#\w*\[)/g, '# ');
}
