import { join } from 'node:path';
import { CutterThread } from '../csv/bytes/cutter-thread.js';
import { WorkShare } from '../thread/share.js';
import { canStart } from '../thread/working-thread.js';
import type { MeasureFacts } from './rule.js';
import { type RulesDone, type RulesWork, runPieces } from './shared-work.js';

/** A thread that runs rules that look at measures, while this one runs the others. A rule finds the same, whichever thread runs it. */
export class RulesThread extends CutterThread<RulesWork, RulesDone> {
  /** Null where there is one processor, or where the thread was not built. */
  static start(file = join(import.meta.dirname, 'rules-thread.cjs')): RulesThread | null {
    return canStart(file) ? new RulesThread(file) : null;
  }

  /** Runs pieces on both threads; if the other is lost, this one runs everything. What is returned is to be called to join in. */
  share(facts: MeasureFacts, work: RulesWork): () => Promise<RulesDone> {
    const { share, theirs } = this.begin(work);
    return async () => {
      const ours = runPieces(facts, work, share);
      const others = await theirs();
      const rest = others ?? runPieces(facts, work, new WorkShare());
      return { ran: new Map([...rest.ran, ...ours.ran]), indicators: ours.indicators ?? rest.indicators };
    };
  }
}
