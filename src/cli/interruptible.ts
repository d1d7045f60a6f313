import { Script } from 'node:vm';

/** A script sees only what is global. */
const place = Symbol.for('score-calc.work');
const code = "globalThis[Symbol.for('score-calc.work')]()";

/** Work was ended by an interrupt. */
export class Interrupted extends Error {}

/**
 * Does work that never lets go of its thread, and that an interrupt can end all the same: while a script runs that may be
 * broken off, Node listens on a thread of its own.
 * @throws Interrupted
 */
export function untilInterrupted<T>(work: () => T): T {
  Reflect.set(globalThis, place, work);
  try {
    return new Script(code).runInThisContext({ breakOnSigint: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_INTERRUPTED') throw new Interrupted();
    throw error;
  } finally {
    Reflect.deleteProperty(globalThis, place);
  }
}
