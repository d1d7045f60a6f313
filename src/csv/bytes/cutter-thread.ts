import type { WorkShare } from '../../thread/share.js';
import { serve, WorkingThread } from '../../thread/working-thread.js';
import type { CuttingThread } from './ahead-blocks.js';
import { type CuttingJob, cutAhead } from './cut-ahead.js';

/**
 * A thread that cuts a large file while this one stores what was cut, and then does its share of other work. Its start is hidden behind the
 * reading of the data.
 */
export class CutterThread<Work, Done> extends WorkingThread<CuttingJob, Work, Done> implements CuttingThread {
  cutAhead(job: CuttingJob): void {
    this.give(job);
  }
}

/**
 * The program of such a thread.
 * @param take takes its share of a work, until nothing is left
 */
export function serveCutter<Work, Done>(take: (work: Work, share: WorkShare) => Done): void {
  serve(cutAhead, take);
}
