/** Items that become text at once. A text can't be longer than half a gigabyte, and the rows of a country are. */
const AT_ONCE = 1000;

export function* batchesOf<Item>(items: readonly Item[]): Iterable<readonly Item[]> {
  for (let from = 0; from < items.length; from += AT_ONCE) yield items.slice(from, from + AT_ONCE);
}
