import { isAscii } from 'node:buffer';
import { quote, space, tab } from './characters.js';

/** What can be seen of a piece of a text without cutting it. */
export interface Look {
  readonly ascii: boolean;
  readonly quotes: boolean;
  readonly tabs: boolean;
  /** Whether a space stands at either end, or beside another blank or a character that may end a cell. */
  readonly straySpaces: boolean;
}

export function lookAt(bytes: Buffer): Look {
  return { ascii: isAscii(bytes), quotes: bytes.includes(quote), tabs: bytes.includes(tab), straySpaces: hasStraySpace(bytes) };
}

/** Whether a byte is a blank, a line end, or a character that cells are parted or quoted by, whatever the dialect; there is none beyond the ends. */
const edges = new Uint8Array(256).fill(1, 0, space + 1);
for (const character of '",;|') edges[character.charCodeAt(0)] = 1;

function hasStraySpace(bytes: Buffer): boolean {
  for (let at = bytes.indexOf(space); at !== -1; at = bytes.indexOf(space, at + 1)) {
    if (at === 0 || at === bytes.length - 1 || edges[bytes[at - 1]] === 1 || edges[bytes[at + 1]] === 1) return true;
  }
  return false;
}
