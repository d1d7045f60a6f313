import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { CuttingThread } from '../csv/bytes/ahead-blocks.js';
import type { CuttingJob } from '../csv/bytes/cut-ahead.js';
import { type ComputedFigures, computeFigures, type Work } from './memory.js';

/** What the other thread is given to do. */
export type Job = Share | { readonly cut: CuttingJob };

/** Figures that both threads compute. */
interface Share {
  readonly work: Work;
  /** How many indicators were taken so far, by whichever thread. */
  readonly taken: Int32Array;
}

/**
 * A thread that takes turns with this one: each takes the next indicator when it is done with one, so that none waits long for the
 * other. An indicator comes out the same whichever computes it. Its start is hidden behind the reading of the data.
 */
export class SecondThread implements CuttingThread {
  readonly #worker: Worker;
  readonly #lost: Promise<ComputedFigures>;

  /** Null where there is one processor, or where the thread was not built. */
  static start(file = join(import.meta.dirname, 'figures-thread.cjs')): SecondThread | null {
    return availableParallelism() < 2 || !existsSync(file) ? null : new SecondThread(file);
  }

  private constructor(file: string) {
    this.#worker = new Worker(file);
    // It keeps no process alive that has nothing more to do.
    this.#worker.unref();
    this.#lost = new Promise((resolve) => {
      const nothing = () => resolve(new Map());
      this.#worker.once('error', nothing);
      this.#worker.once('exit', nothing);
    });
  }

  cutAhead(job: CuttingJob): void {
    this.#worker.postMessage({ cut: job } satisfies Job);
  }

  /** Starts to compute; what is returned computes too, until everything is. */
  share(work: Work): () => Promise<ComputedFigures> {
    const worker = this.#worker;
    const taken = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    const answered = new Promise<ComputedFigures>((resolve) => worker.once('message', resolve));
    worker.ref();
    worker.postMessage({ work, taken } satisfies Job);
    return async () => {
      const ours = computeFigures(work, taken);
      const theirs = await Promise.race([answered, this.#lost]);
      worker.unref();
      return new Map(work.indicators.map((indicator, i) => [i, ours.get(i) ?? theirs.get(i) ?? alone(work, indicator)]));
    };
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}

/** An indicator that a thread had taken that was lost. */
function alone(work: Work, indicator: Work['indicators'][number]) {
  const [figures] = computeFigures({ ...work, indicators: [indicator] }).values();
  return figures;
}
