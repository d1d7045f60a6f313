import { readFileSync } from 'node:fs';
import { join } from 'node:path';

let compiled: WebAssembly.Module | null | undefined;

/** Pages of 64 KB: all that can be addressed, of which only what is written to is ever there. */
const MOST_PAGES = 65536;

/** Memory that threads can share. */
export function sharedMemory(): WebAssembly.Memory {
  return new WebAssembly.Memory({ initial: 16, maximum: MOST_PAGES, shared: true });
}

/** What `assembly/cut.ts` exports, in this memory; null where it was not built or the machine has no WebAssembly, so that nothing is cut fast. */
export function instantiate<Exports>(memory: WebAssembly.Memory): Exports | null {
  compiled ??= compile();
  if (compiled === null) return null;
  return new WebAssembly.Instance(compiled, { env: { memory, abort: () => undefined } }).exports as Exports;
}

function compile(): WebAssembly.Module | null {
  try {
    return new WebAssembly.Module(readFileSync(join(import.meta.dirname, 'cut.wasm')));
  } catch {
    return null;
  }
}
