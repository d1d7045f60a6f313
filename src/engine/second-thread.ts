import { join } from 'node:path';
import type { CuttingThread } from '../csv/bytes/ahead-blocks.js';
import type { CuttingJob } from '../csv/bytes/cut-ahead.js';
import { canStart, WorkingThread } from '../thread/working-thread.js';
import { type ComputedFigures, computeFigures, type Work } from './memory.js';

/**
 * A thread that cuts a large file while this one stores what was cut, and then takes turns with this one, indicator by indicator. One comes
 * out the same, whichever thread computes it. Its start is hidden behind the reading of the data.
 */
export class SecondThread extends WorkingThread<CuttingJob, Work, ComputedFigures> implements CuttingThread {
  /** Null where there is one processor, or where the thread was not built. */
  static start(file = join(import.meta.dirname, 'figures-thread.cjs')): SecondThread | null {
    return canStart(file) ? new SecondThread(file) : null;
  }

  cutAhead(job: CuttingJob): void {
    this.give(job);
  }

  /** Starts to compute; what is returned computes too, until everything is. */
  share(work: Work): () => Promise<ComputedFigures> {
    const { share, theirs } = this.begin(work);
    return async () => {
      const ours = computeFigures(work, share);
      const others = await theirs();
      return new Map(work.indicators.map((indicator, i) => [i, ours.get(i) ?? others?.get(i) ?? alone(work, indicator)]));
    };
  }
}

/** An indicator that a thread had taken that was lost. */
function alone(work: Work, indicator: Work['indicators'][number]) {
  const [figures] = computeFigures({ ...work, indicators: [indicator] }).values();
  return figures;
}
