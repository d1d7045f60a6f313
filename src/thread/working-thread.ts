import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { WorkShare } from './share.js';

/** A message to the other thread: a job to do alone, or work to share; see {@link WorkShare}. */
type Message<Job, Work> = { readonly job: Job } | { readonly work: Work; readonly taken: Int32Array };

/** The other thread's part of the result, and its number of pieces. */
interface Answer<Done> {
  readonly done: Done;
  readonly pieces: number;
}

/** Whether there are processors for two threads and the program of the second one was built. */
export function canStart(file: string): boolean {
  return availableParallelism() >= 2 && existsSync(file);
}

/** A second thread. It does jobs of its own, whose end is not awaited, and shares work with this one. */
export class WorkingThread<Job, Work, Done> {
  readonly #worker: Worker;
  /** Set to 1 by the other thread when it has started. */
  readonly #started = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  readonly #lost: Promise<null>;
  #pieces = 0;

  /** @param file the program it runs, which calls {@link serve} */
  constructor(file: string) {
    this.#worker = new Worker(file, { workerData: this.#started });
    // It must not keep the process alive.
    this.#worker.unref();
    this.#lost = new Promise((resolve) => {
      this.#worker.once('error', () => resolve(null));
      this.#worker.once('exit', () => resolve(null));
    });
  }

  get hasStarted(): boolean {
    return Atomics.load(this.#started, 0) === 1;
  }

  /** Number of pieces of shared work that the other thread has done so far. */
  get pieces(): number {
    return this.#pieces;
  }

  /** Sends a job to the other thread. There is no answer: the job reports its results through shared memory. */
  protected give(job: Job): void {
    this.#worker.postMessage({ job } satisfies Message<Job, Work>);
  }

  /**
   * Starts shared work in the other thread. The caller does its own `share` and then calls `theirs` for the result of the other one, which is null
   * if that thread was lost.
   */
  protected begin(work: Work): { readonly share: WorkShare; readonly theirs: () => Promise<Done | null> } {
    const worker = this.#worker;
    const taken = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    const answered = new Promise<Answer<Done>>((resolve) => worker.once('message', resolve));
    worker.ref();
    worker.postMessage({ work, taken } satisfies Message<Job, Work>);
    const theirs = async () => {
      const answer = await Promise.race([answered, this.#lost]);
      worker.unref();
      if (answer === null) return null;
      this.#pieces += answer.pieces;
      return answer.done;
    };
    return { share: new WorkShare(taken), theirs };
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}

/**
 * Runs in the other thread.
 * @param run does a job
 * @param take does this thread's share of some work, until no piece is left
 */
export function serve<Job, Work, Done>(run: (job: Job) => void, take: (work: Work, share: WorkShare) => Done): void {
  Atomics.store(workerData as Int32Array, 0, 1);
  parentPort?.on('message', (message: Message<Job, Work>) => {
    if ('job' in message) return run(message.job);
    const share = new WorkShare(message.taken);
    const done = take(message.work, share);
    parentPort?.postMessage({ done, pieces: share.size } satisfies Answer<Done>);
  });
}
