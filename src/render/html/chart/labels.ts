/** Shortens names to fit beside a chart: long ones are cut in the middle or, if that makes them equal, around the part in which they differ. */
export function labelsOf(names: readonly string[], most: number): string[] {
  const cut = names.map((name) => cutInMiddle(name, most));
  return cut.map((label, i) => {
    const alike = names.filter((name, j) => cut[j] === label && name !== names[i]);
    return alike.length === 0 ? label : cutBefore(names[i], firstDifference(names[i], alike), most);
  });
}

function cutInMiddle(text: string, most: number): string {
  const characters = Array.from(text);
  if (characters.length <= most) return text;
  const end = Math.floor((most - 1) / 2);
  const start = characters.slice(0, most - 1 - end).join('');
  // The last few letters of a word are no help.
  const tail = characters
    .slice(-end)
    .join('')
    .replace(/^\S{0,3}\s+/u, '');
  return `${start.trimEnd()}…${tail}`;
}

/** As much of a text as fits, from shortly before a position. */
function cutBefore(text: string, place: number, most: number): string {
  const shown = Array.from(text).slice(Math.max(0, place - Math.floor(most / 3)));
  return `…${shown.length < most ? shown.join('') : `${shown.slice(0, most - 2).join('')}…`}`;
}

/** Position at which a text begins to differ from the one most like it. */
function firstDifference(text: string, others: readonly string[]): number {
  const characters = Array.from(text);
  const places = others.map((other) => {
    const theirs = Array.from(other);
    return characters.findIndex((character, i) => character !== theirs[i]);
  });
  return Math.max(...places.map((place) => (place < 0 ? characters.length : place)));
}
