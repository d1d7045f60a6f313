/** Items rendered into one string at a time: a string cannot exceed half a gigabyte, and the rows of a whole country do. */
const AT_ONCE = 250;

export function* batchesOf<Item>(items: Iterable<Item>): Iterable<readonly Item[]> {
  let some: Item[] = [];
  for (const item of items) {
    some.push(item);
    if (some.length < AT_ONCE) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}
