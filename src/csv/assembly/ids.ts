/** The ids of all enterprises, told apart by their bytes. */
import { Bytes } from './bytes';
import { Dictionary } from './dictionary';

/** None at first: where a module is made in the memory of another, nothing may be put there. */
let dictionary: Dictionary = changetype<Dictionary>(0);
let input: usize = 0;
let inputCapacity: usize = 0;
let starts: usize = 0;
let hashes: usize = 0;
let startsCapacity: i32 = -1;

/** @param expected about how many ids there will be */
export function setUpIds(expected: u32): void {
  dictionary = new Dictionary(expected);
}

/** Where so many bytes of ids are to be put, and `idsStarts` of so many. */
export function reserveIds(bytes: i32, count: i32): usize {
  if (<usize>bytes + 16 > inputCapacity) {
    if (input !== 0) heap.free(input);
    inputCapacity = (<usize>bytes + 16) * 2;
    input = heap.alloc(inputCapacity);
  }
  if (count > startsCapacity) {
    if (starts !== 0) {
      heap.free(starts);
      heap.free(hashes);
    }
    startsCapacity = count * 2;
    starts = heap.alloc((startsCapacity + 1) << 2);
    hashes = heap.alloc((startsCapacity + 1) << 2);
  }
  return input;
}

/** Where it is to be put at which byte each id starts, and the last ends; then the numbers of the ids stand there. */
export function idsStarts(): usize {
  return starts;
}

/** What was fetched, so that no compiler thinks that nobody needs it. */
export let fetched: u32 = 0;

/**
 * Gives each id its number, a new one when it was not seen before. The places of all of them are fetched first, which can be done at
 * once: one after the other takes several times as long in a large table.
 */
export function numberIds(count: i32): void {
  for (let i = 0; i < count; i++) {
    const start = load<u32>(starts + (i << 2));
    const hash = Bytes.hashOf(input + start, load<i32>(starts + ((i + 1) << 2)) - start);
    store<u32>(hashes + (i << 2), hash);
    fetched ^= dictionary.peek(hash);
  }
  let start = load<u32>(starts);
  for (let i = 0; i < count; i++) {
    const stop = load<u32>(starts + ((i + 1) << 2));
    store<i32>(starts + (i << 2), dictionary.numberOfHashed(input + start, input + stop, load<u32>(hashes + (i << 2))));
    start = stop;
  }
}

/** Where it stands at which of the bytes of all ids each starts, and the last ends. */
export function idTextStarts(): usize {
  return dictionary.starts;
}

export function idAt(number: i32): usize {
  return dictionary.textAt(number);
}
