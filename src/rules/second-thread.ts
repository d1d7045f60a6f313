import { join } from 'node:path';
import { CutterThread } from '../csv/bytes/cutter-thread.js';
import { WorkShare } from '../thread/share.js';
import { canStart } from '../thread/working-thread.js';
import type { MeasureFacts } from './rule.js';
import { type RulesDone, type RulesWork, runPieces } from './shared-work.js';

/** Runs rules over measures on a second thread while this one runs the others. The findings do not depend on the thread. */
export class RulesThread extends CutterThread<RulesWork, RulesDone> {
  /** Returns null if there is only one processor, or if the thread was not built. */
  static start(file = join(import.meta.dirname, 'rules-thread.cjs')): RulesThread | null {
    return canStart(file) ? new RulesThread(file) : null;
  }

  /** Starts the pieces on the second thread. The returned function joins in; it runs all pieces itself if the other thread is lost. */
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
