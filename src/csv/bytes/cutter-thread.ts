import type { WorkShare } from '../../thread/share.js';
import { serve, WorkingThread } from '../../thread/working-thread.js';
import type { CuttingThread } from './ahead-blocks.js';
import { type CuttingJob, cutAhead } from './cut-ahead.js';

/**
 * A thread that cuts a large file while this one stores the blocks, and afterwards shares other work. It starts while the data is already being
 * read, so that nothing waits for it.
 */
export class CutterThread<Work, Done> extends WorkingThread<CuttingJob, Work, Done> implements CuttingThread {
  cutAhead(job: CuttingJob): void {
    this.give(job);
  }
}

/**
 * Runs in such a thread.
 * @param take does this thread's share of other work
 */
export function serveCutter<Work, Done>(take: (work: Work, share: WorkShare) => Done): void {
  serve(cutAhead, take);
}
