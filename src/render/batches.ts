/** Items rendered into one string at a time: a string cannot exceed half a gigabyte, and the rows of a whole country do. */
const BATCH = 250;

export function* batchesOf<Item>(items: Iterable<Item>): Iterable<readonly Item[]> {
  let some: Item[] = [];
  for (const item of items) {
    some.push(item);
    if (some.length < BATCH) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}
