const blocks = '▁▂▃▄▅▆▇█';

/** A bar for each level, its height relative to the largest; a dot for a missing level. Empty for fewer than two levels. */
export function spark(levels: readonly (number | null)[]): string {
  const known = levels.filter((level) => level !== null);
  const largest = Math.max(...known, 0);
  if (known.length < 2) return '';
  return levels.map((level) => (level === null ? '·' : blocks[barHeight(level, largest)])).join('');
}

function barHeight(level: number, largest: number): number {
  return largest === 0 ? 0 : Math.max(0, Math.round((level / largest) * (blocks.length - 1)));
}
