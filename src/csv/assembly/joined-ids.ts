/** Joins ids with the same bytes between them, eight bytes at a time: a list may name every enterprise of a large file. */

import { backslash, quote } from '../characters';
import { idDictionary } from './ids';
import { filled, repeated, zeroBytes } from './words';

/** Length in bytes above which ids are not joined: more cannot be allocated at once. */
const LONGEST: u64 = 2 ** 30 - 64;

const spaces: u64 = 0x2020202020202020;
const highBits: u64 = 0x8080808080808080;

let chosen: usize = 0;
let joined: usize = 0;

/** Makes room for the numbers of this many ids, and after them for the bytes between two ids. Both are to be written to the returned address. */
export function chooseIds(count: i32, betweenBytes: i32): usize {
  // Bytes are read eight at a time, also past the end.
  chosen = replaced(chosen, ((<usize>count) << 2) + betweenBytes + 8);
  return chosen;
}

/** Joins the chosen ids, each followed by the bytes between two. Returns the length, or −1 when it is too long or an id is not plain. */
export function joinIds(count: i32, betweenBytes: i32): i32 {
  const between = chosen + ((<usize>count) << 2);
  let length = <u64>count * betweenBytes;
  for (let at = chosen; at < between; at += 4) length += idDictionary.lengthOf(load<i32>(at));
  if (length > LONGEST) return -1;
  // Bytes are written eight at a time, also past the end.
  joined = replaced(joined, <usize>length + 8);
  let to = joined;
  for (let at = chosen; at < between; at += 4) {
    const number = load<i32>(at);
    const idBytes = idDictionary.lengthOf(number);
    if (!copyPlain(idDictionary.textAt(number), idBytes, to)) return -1;
    to += idBytes;
    for (let place = 0; place < betweenBytes; place += 8) store<u64>(to + place, load<u64>(between + place));
    to += betweenBytes;
  }
  return <i32>length;
}

/** Address of what `joinIds` joined. */
export function joinedIds(): usize {
  return joined;
}

/** Allocates memory in place of other, which is kept if that fails. */
function replaced(old: usize, bytes: usize): usize {
  const replacement = heap.alloc(bytes);
  if (old !== 0) heap.free(old);
  return replacement;
}

function copyPlain(from: usize, length: i32, to: usize): bool {
  for (let place = 0; place < length; place += 8) {
    const word = load<u64>(from + place);
    if (!isPlain(filled(word, min(length - place, 8), spaces))) return false;
    store<u64>(to + place, word);
  }
  return true;
}

/** Whether a word is ASCII without control characters, quotes and backslashes. */
function isPlain(word: u64): bool {
  const quotes = zeroBytes(word ^ repeated(<u8>quote)) | zeroBytes(word ^ repeated(<u8>backslash));
  const controls = (word - spaces) & ~word;
  return (((word | controls) & highBits) | quotes) === 0;
}
