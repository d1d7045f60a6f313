import { join } from 'node:path';
import type { CuttingThread } from '../csv/bytes/ahead-blocks.js';
import type { CuttingJob } from '../csv/bytes/cut-ahead.js';
import { Share } from '../thread/share.js';
import { canStart, WorkingThread } from '../thread/working-thread.js';
import { type RulesDone, type RulesWork, runPieces } from './pieces.js';
import type { MeasureFacts } from './rule.js';

/**
 * A thread that cuts a large file while this one stores what was cut, and then runs rules that look at measures, while this one runs the
 * others. A rule finds the same, whichever thread runs it.
 */
export class RulesThread extends WorkingThread<CuttingJob, RulesWork, RulesDone> implements CuttingThread {
  /** Null where there is one processor, or where the thread was not built. */
  static start(file = join(import.meta.dirname, 'rules-thread.cjs')): RulesThread | null {
    return canStart(file) ? new RulesThread(file) : null;
  }

  cutAhead(job: CuttingJob): void {
    this.give(job);
  }

  /** Runs pieces on both threads; if the other is lost, this one runs everything. What is returned is to be called to join in. */
  share(facts: MeasureFacts, work: RulesWork): () => Promise<RulesDone> {
    const { share, theirs } = this.begin(work);
    return async () => {
      const ours = runPieces(facts, work, share);
      const others = await theirs();
      const rest = others ?? runPieces(facts, work, new Share());
      return { ran: new Map([...rest.ran, ...ours.ran]), indicators: ours.indicators ?? rest.indicators };
    };
  }
}
