import { compareUnits } from '../../natural-order.js';
import { graphemes, shorten, textWidth } from './text-width.js';

/** Shortens names to at most `width` columns: to their beginning or, if several begin alike, also the part in which they differ. */
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
      // In this order, the most similar names are neighbours.
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

/** "Program…tahap dua": the beginning of a name, and the rest from the word that contains a position. */
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
