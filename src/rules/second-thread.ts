import { join } from 'node:path';
import { canStart, WorkingThread } from '../thread/working-thread.js';
import { type RulesDone, type RulesWork, runPieces } from './pieces.js';
import type { MeasureFacts } from './rule.js';

/** A thread that runs rules that look at measures, while this one runs the others. A rule finds the same whichever runs it. */
export class RulesThread extends WorkingThread<RulesWork, RulesDone> {
  /** Null where there is one processor, or where the thread was not built. */
  static start(file = join(import.meta.dirname, 'rules-thread.cjs')): RulesThread | null {
    return canStart(file) ? new RulesThread(file) : null;
  }

  /** Runs pieces on both threads; if the other is lost, this one runs everything. What is returned is to be called to join in. */
  share(facts: MeasureFacts, work: RulesWork): () => Promise<Omit<RulesDone, 'pieces'>> {
    const { taken, theirs } = this.begin(work);
    return async () => {
      const ours = runPieces(facts, work, taken);
      const others = await theirs();
      this.pieces += others?.pieces ?? 0;
      const rest = others ?? runPieces(facts, work, new Int32Array(1));
      return { ran: new Map([...rest.ran, ...ours.ran]), indicators: ours.indicators ?? rest.indicators };
    };
  }
}
