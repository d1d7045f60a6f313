import { join } from 'node:path';
import { CutterThread } from '../csv/bytes/cutter-thread.js';
import { canStart } from '../thread/working-thread.js';
import { type ComputedFigures, computeFigures, type FiguresWork } from './in-memory-figures.js';

/** A thread that takes turns with this one, indicator by indicator. The figures are the same whichever thread computes them. */
export class SecondThread extends CutterThread<FiguresWork, ComputedFigures> {
  /** Starts the thread; null where there is one processor, or where the thread was not built. */
  static start(file = join(import.meta.dirname, 'figures-thread.cjs')): SecondThread | null {
    return canStart(file) ? new SecondThread(file) : null;
  }

  /** Starts the other thread; the returned function computes its share here and waits for the rest. */
  share(work: FiguresWork): () => Promise<ComputedFigures> {
    const { share, theirs } = this.begin(work);
    return async () => {
      const ours = computeFigures(work, share);
      const others = await theirs();
      return new Map(work.indicators.map((indicator, i) => [i, ours.get(i) ?? others?.get(i) ?? alone(work, indicator)]));
    };
  }
}

/** Computes an indicator again whose thread was lost. */
function alone(work: FiguresWork, indicator: FiguresWork['indicators'][number]) {
  const [figures] = computeFigures({ ...work, indicators: [indicator] }).values();
  return figures;
}
