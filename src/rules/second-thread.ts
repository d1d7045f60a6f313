import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { CuttingThread } from '../csv/bytes/ahead-blocks.js';
import type { CuttingJob } from '../csv/bytes/cut-ahead.js';
import { type RulesDone, type RulesWork, runPieces } from './pieces.js';
import type { MeasureFacts } from './rule.js';

/** What the other thread is given to do. */
export type Job = { readonly work: RulesWork; readonly taken: Int32Array } | { readonly cut: CuttingJob };

const nothing: RulesDone = { ran: new Map(), indicators: null };

/**
 * A thread that cuts a large file and then runs rules that look at measures, while this one runs the others; each takes the next piece
 * of work when it is done with one. A rule finds the same whichever runs it.
 */
export class RulesThread implements CuttingThread {
  readonly #worker: Worker;
  readonly #lost: Promise<RulesDone>;

  /** Null where there is one processor, or where the thread was not built. */
  static start(file = join(import.meta.dirname, 'rules-thread.cjs')): RulesThread | null {
    return availableParallelism() < 2 || !existsSync(file) ? null : new RulesThread(file);
  }

  private constructor(file: string) {
    this.#worker = new Worker(file);
    // It keeps no process alive that has nothing more to do.
    this.#worker.unref();
    this.#lost = new Promise((resolve) => {
      this.#worker.once('error', () => resolve(nothing));
      this.#worker.once('exit', () => resolve(nothing));
    });
  }

  cutAhead(job: CuttingJob): void {
    this.#worker.postMessage({ cut: job } satisfies Job);
  }

  /** Starts to work; what is returned works too, until all is done, and again at what a thread had taken that was lost. */
  share(facts: MeasureFacts, work: RulesWork): () => Promise<RulesDone> {
    const worker = this.#worker;
    const taken = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    const answered = new Promise<RulesDone>((resolve) => worker.once('message', resolve));
    worker.ref();
    worker.postMessage({ work, taken } satisfies Job);
    return async () => {
      const ours = runPieces(facts, work, taken);
      const theirs = await Promise.race([answered, this.#lost]);
      worker.unref();
      const rest = theirs === nothing ? runPieces(facts, work, new Int32Array(1)) : theirs;
      return { ran: new Map([...rest.ran, ...ours.ran]), indicators: ours.indicators ?? rest.indicators };
    };
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}
