/** The distinct ids of all enterprises, compared as bytes. */
import { Bytes } from './bytes';
import { Dictionary } from './dictionary';

/** Null until `setUpIds`: an instance may be created in memory that another one uses, and must not allocate there on start. */
export let idDictionary: Dictionary = changetype<Dictionary>(0);
let input: usize = 0;
let inputCapacity: usize = 0;
let starts: usize = 0;
let hashes: usize = 0;
let startsCapacity: i32 = -1;

/** @param expected approximate number of ids */
export function setUpIds(expected: u32): void {
  idDictionary = new Dictionary(expected);
}

/** Makes room for this many ids and bytes of them; returns the address to write the bytes to. See `idsStarts`. */
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

/** Address to write the start of each id to, followed by the end of the last. `numberIds` replaces them by the numbers of the ids. */
export function idsStarts(): usize {
  return starts;
}

/** All slots that were read ahead, combined and exported so that no compiler removes these reads. */
export let fetched: u32 = 0;

/**
 * Gives each id its number; an unknown id gets the next one. The slots of all ids are read first: these reads do not depend on each other, so
 * that the processor overlaps their cache misses. Without that, a large table takes several times as long.
 */
export function numberIds(count: i32): void {
  for (let i = 0; i < count; i++) {
    const start = load<u32>(starts + (i << 2));
    const hash = Bytes.hashOf(input + start, load<i32>(starts + ((i + 1) << 2)) - start);
    store<u32>(hashes + (i << 2), hash);
    fetched ^= idDictionary.peek(hash);
  }
  let start = load<u32>(starts);
  for (let i = 0; i < count; i++) {
    const stop = load<u32>(starts + ((i + 1) << 2));
    store<i32>(starts + (i << 2), idDictionary.numberOfHashed(input + start, input + stop, load<u32>(hashes + (i << 2))));
    start = stop;
  }
}

/** Address of the start of each id in the bytes of all ids, followed by the end of the last. */
export function idTextStarts(): usize {
  return idDictionary.starts;
}

export function idAt(number: i32): usize {
  return idDictionary.textAt(number);
}
