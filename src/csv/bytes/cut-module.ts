import { readFileSync } from 'node:fs';
import { endianness } from 'node:os';
import { join } from 'node:path';

let compiled: WebAssembly.Module | null | undefined;

/** What `assembly/cut.ts` exports for the columns of numbers, whoever has cut the rest. */
export interface NumberCutting {
  cutNextNumbers(head: number): number;
}

/** Pages of 64 KB: all that can be addressed, of which only what is written to is ever there. */
const MOST_PAGES = 65536;

/** Memory that nobody uses any more. V8 does not know how large shared memory is, and would keep that of one file after the other. */
const unused: WebAssembly.Memory[] = [];

/** Bytes of memory that is kept for the next who asks at most: what a file full of texts took is not kept for others. */
const KEPT = 32 * 2 ** 20;

/** Memory that threads can share, with anything in it; null where the machine has none or no WebAssembly. */
export function sharedMemory(): WebAssembly.Memory | null {
  return unused.pop() ?? orNull(() => new WebAssembly.Memory({ initial: 16, maximum: MOST_PAGES, shared: true }));
}

/** To be called when no thread uses the memory any more. */
export function giveBack(memory: WebAssembly.Memory): void {
  if (memory.buffer.byteLength <= KEPT) unused.push(memory);
}

/**
 * What `assembly/cut.ts` exports, in this memory; null where it was not built, where there is no memory, and in a big-endian machine, whose
 * typed arrays read the words of WebAssembly the wrong way round: then nothing is cut fast.
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

/** What AssemblyScript says when more is wanted at once than it ever gives. */
const TOO_LARGE = 'Allocation too large';

/** A text of AssemblyScript: UTF-16, with its length in bytes before it. */
function textAt({ buffer }: WebAssembly.Memory, at: number): string {
  return Buffer.from(buffer, at, new Int32Array(buffer, at - 4, 1)[0]).toString('utf16le');
}

/** What V8 says of an instruction that must not be reached: AssemblyScript ends in one when the memory does not grow. */
const UNREACHABLE = 'unreachable';

/**
 * Whether an error of a module says that its memory is used up: more is wanted at once than there ever is, or the memory does not grow.
 * All else is a mistake of ours.
 */
export function isUsedUp(error: unknown): boolean {
  if (error instanceof RangeError) return error.message === TOO_LARGE;
  return error instanceof WebAssembly.RuntimeError && error.message === UNREACHABLE;
}

/** What is made in the memory of a module; null where that is used up. */
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
