import { Script } from 'node:vm';

/** Key under which a script, which sees only globals, finds its work. */
const place = Symbol.for('score-calc.work');
const code = "globalThis[Symbol.for('score-calc.work')]()";

/** Work was ended by an interrupt. */
export class Interrupted extends Error {}

/**
 * Runs synchronous work that an interrupt can end: while an interruptible script runs, Node listens for it on a thread of its own.
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
