import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { WorkShare } from './share.js';

/** What the other thread is given: something to do alone, or to share; see {@link WorkShare}. */
type Message<Job, Work> = { readonly job: Job } | { readonly work: Work; readonly taken: Int32Array };

/** What the other thread has done of a work, and of how many pieces. */
interface Answer<Done> {
  readonly done: Done;
  readonly pieces: number;
}

/** Whether there are processors for two threads, and the program of the other was built. */
export function canStart(file: string): boolean {
  return availableParallelism() >= 2 && existsSync(file);
}

/** A thread that is given jobs of its own, which nobody waits for, and shares work with this one. */
export class WorkingThread<Job, Work, Done> {
  readonly #worker: Worker;
  /** Set to 1 by the other thread when it has started. */
  readonly #started = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  readonly #lost: Promise<null>;
  #pieces = 0;

  /** @param file its program, see {@link serve} */
  constructor(file: string) {
    this.#worker = new Worker(file, { workerData: this.#started });
    // It keeps no process alive that has nothing more to do.
    this.#worker.unref();
    this.#lost = new Promise((resolve) => {
      this.#worker.once('error', () => resolve(null));
      this.#worker.once('exit', () => resolve(null));
    });
  }

  get hasStarted(): boolean {
    return Atomics.load(this.#started, 0) === 1;
  }

  /** Pieces of work that the other thread has done so far. */
  get pieces(): number {
    return this.#pieces;
  }

  /** Gives the other thread a job; what comes of it the job itself has to tell, through memory that both share. */
  protected give(job: Job): void {
    this.#worker.postMessage({ job } satisfies Message<Job, Work>);
  }

  /** Has the other thread begin; this one is to take its share too, and gets what the other did, or null when that is lost. */
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
 * The program of the other thread.
 * @param run does a job
 * @param take takes its share of a work, until nothing is left
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
