import { compareUnits } from '../../natural-order.js';
import { graphemes, shorten, textWidth } from './text-width.js';

/** Names of at most `width` columns: the beginning of each, or, of names with the same beginning, also the part in which they differ. */
export function shortenNames(names: readonly string[], width: number): string[] {
  const alike = new Map<string, Set<string>>();
  for (const name of names) {
    const short = shorten(name, width);
    const known = alike.get(short);
    if (known === undefined) alike.set(short, new Set([name]));
    else known.add(name);
  }
  const apart = new Map<string, string>();
  for (const [short, group] of alike) {
    const sorted = [...group].sort(compareUnits);
    sorted.forEach((name, i) => {
      // The name most like another one is beside it in this order.
      const place = Math.max(commonLength(name, sorted[i - 1]), commonLength(name, sorted[i + 1]));
      apart.set(name, sorted.length === 1 ? short : cutInMiddle(name, place, width));
    });
  }
  return names.map((name) => apart.get(name) ?? name);
}

function commonLength(one: string, other = ''): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}

/** "Program…tahap dua": the beginning, and the name from the word around a place on. */
function cutInMiddle(name: string, place: number, width: number): string {
  const most = Math.floor((width * 2) / 3);
  const word = name.lastIndexOf(' ', place - 1) + 1;
  const from = place - word <= most / 2 ? word : place - 2;
  let offset = 0;
  const rest = graphemes(name).filter((one) => {
    offset += one.length;
    return offset > from;
  });
  const tail = shorten(rest.join(''), most);
  return shorten(name, width - textWidth(tail)) + tail;
}
