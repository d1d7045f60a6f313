/** Joins ids for JSON, eight bytes at a time: reports name every enterprise with an unusual change. */

import { backslash, quote } from '../characters';
import { dictionary } from './ids';
import { repeated, zeroBytes } from './scan';

const spaces: u64 = 0x2020202020202020;
const highBits: u64 = 0x8080808080808080;

let chosen: usize = 0;
let joined: usize = 0;

/** Makes room for the numbers of this many ids, and after them for the bytes between two ids. Both are to be written to the returned address. */
export function chooseIds(count: i32, betweenBytes: i32): usize {
  if (chosen !== 0) heap.free(chosen);
  // Bytes are read eight at a time, also behind the end.
  chosen = heap.alloc(((<usize>count) << 2) + betweenBytes + 8);
  return chosen;
}

/** Joins the chosen ids, each followed by the bytes between two. Returns the length, or −1 when JSON would escape one of the ids. */
export function joinIds(count: i32, betweenBytes: i32): i32 {
  const between = chosen + ((<usize>count) << 2);
  let length = count * betweenBytes;
  for (let at = chosen; at < between; at += 4) length += dictionary.lengthOf(load<i32>(at));
  if (joined !== 0) heap.free(joined);
  // Bytes are written eight at a time, also behind the end.
  joined = heap.alloc(length + 8);
  let to = joined;
  for (let at = chosen; at < between; at += 4) {
    const number = load<i32>(at);
    const idBytes = dictionary.lengthOf(number);
    if (!copyPlain(dictionary.textAt(number), idBytes, to)) return -1;
    to += idBytes;
    for (let place = 0; place < betweenBytes; place += 8) store<u64>(to + place, load<u64>(between + place));
    to += betweenBytes;
  }
  return length;
}

/** Address of what `joinIds` joined. */
export function joinedIds(): usize {
  return joined;
}

function copyPlain(from: usize, length: i32, to: usize): bool {
  for (let place = 0; place < length; place += 8) {
    const word = load<u64>(from + place);
    if (!areJsonPlain(word, length - place)) return false;
    store<u64>(to + place, word);
  }
  return true;
}

/** Whether the first `length` bytes of a word (of eight or more, all of them) are ASCII that JSON writes without escapes. */
function areJsonPlain(word: u64, length: i32): bool {
  // Bytes behind the text are shifted out, and spaces in.
  const behind = (<u64>max(8 - length, 0)) << 3;
  const text = behind === 0 ? word : (word << behind) | (spaces >> (64 - behind));
  const quotes = zeroBytes(text ^ repeated(<u8>quote)) | zeroBytes(text ^ repeated(<u8>backslash));
  const controls = (text - spaces) & ~text;
  return (((text | controls) & highBits) | quotes) === 0;
}
