import { isAscii } from 'node:buffer';
import { quote, space, tab } from './characters.js';

/** Features of a piece of text that are found without cutting it into cells. */
export interface PieceFeatures {
  readonly ascii: boolean;
  readonly quotes: boolean;
  readonly tabs: boolean;
  /** Whether there is a space at either end, or beside another blank or a character that may end a cell. */
  readonly straySpaces: boolean;
}

export function featuresOf(bytes: Buffer): PieceFeatures {
  return { ascii: isAscii(bytes), quotes: bytes.includes(quote), tabs: bytes.includes(tab), straySpaces: hasStraySpace(bytes) };
}

/** 1 for each byte that is a blank, a line end, a delimiter of any dialect or a quote. */
const edges = new Uint8Array(256).fill(1, 0, space + 1);
for (const character of '",;|') edges[character.charCodeAt(0)] = 1;

function hasStraySpace(bytes: Buffer): boolean {
  for (let at = bytes.indexOf(space); at !== -1; at = bytes.indexOf(space, at + 1)) {
    if (at === 0 || at === bytes.length - 1 || edges[bytes[at - 1]] === 1 || edges[bytes[at + 1]] === 1) return true;
  }
  return false;
}
