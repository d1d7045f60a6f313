import { readFileSync } from 'node:fs';
import { endianness } from 'node:os';
import { join } from 'node:path';

let compiled: WebAssembly.Module | null | undefined;

/** The export of `assembly/cut.ts` that cuts number columns, which works on blocks of any cutter in the same memory. */
export interface NumberCutting {
  cutNextNumbers(head: number): number;
}

/** Maximum in pages of 64 KiB: 2 GiB, so that no address is negative in JavaScript. Pages take up memory only once they are written to. */
const MOST_PAGES = 32768;

/** Memories to be used again. V8 does not count shared memory and would not free that of earlier files in time. */
const unused: WebAssembly.Memory[] = [];

/** A memory that has grown beyond this many bytes, as for a file full of texts, is not kept. */
const MOST_KEPT_BYTES = 32 * 2 ** 20;

/** Returns memory that threads can share, with arbitrary content; null where it cannot be allocated or WebAssembly is missing. */
export function sharedMemory(): WebAssembly.Memory | null {
  return unused.pop() ?? orNull(() => new WebAssembly.Memory({ initial: 16, maximum: MOST_PAGES, shared: true }));
}

/** Keeps a memory for the next file. No thread may use it any more. */
export function giveBack(memory: WebAssembly.Memory): void {
  if (memory.buffer.byteLength <= MOST_KEPT_BYTES) unused.push(memory);
}

/**
 * Instantiates `assembly/cut.ts` in this memory. Returns null where cut.wasm is not beside this file (not built, or left behind by a bundler),
 * where there is no memory, and on big-endian machines, whose typed arrays read the words of WebAssembly in the wrong byte order. Files are
 * then read by `RowReader` alone: more slowly, with the same figures and findings.
 */
export function instantiate<Exports>(memory: WebAssembly.Memory | null): Exports | null {
  compiled ??= endianness() === 'LE' ? orNull(() => new WebAssembly.Module(readFileSync(join(import.meta.dirname, 'cut.wasm')))) : null;
  if (compiled === null || memory === null) return null;
  const abort = (message: number) => {
    const said = textAt(memory, message);
    throw said === TOO_LARGE ? new RangeError(said) : new Error(`the cutter: ${said}`);
  };
  return new WebAssembly.Instance(compiled, { env: { memory, abort } }).exports as Exports;
}

/** AssemblyScript's message for an allocation above its limit. */
const TOO_LARGE = 'Allocation too large';

/** Reads a string of AssemblyScript: UTF-16, with its length in bytes in the word before it. */
function textAt({ buffer }: WebAssembly.Memory, at: number): string {
  return Buffer.from(buffer, at, new Int32Array(buffer, at - 4, 1)[0]).toString('utf16le');
}

/** V8's message for the `unreachable` instruction, which AssemblyScript runs into when the memory cannot grow. */
const UNREACHABLE = 'unreachable';

/**
 * Whether a module failed because its memory is used up: one allocation was too large, or the memory could not grow. Any other error is a bug
 * of ours.
 */
export function isUsedUp(error: unknown): boolean {
  if (error instanceof RangeError) return error.message === TOO_LARGE;
  return error instanceof WebAssembly.RuntimeError && error.message === UNREACHABLE;
}

/** Runs `make`; null when the memory of the module is used up. */
export function unlessUsedUp<T>(make: () => T): T | null {
  try {
    return make();
  } catch (error) {
    if (isUsedUp(error)) return null;
    throw error;
  }
}

function orNull<T>(make: () => T): T | null {
  try {
    return make();
  } catch {
    return null;
  }
}
