import type { ReportedComparison } from '../model.js';

/** Known pitfalls of published figures that a reader must know before comparing them; the sentences are in `locale/`. */
export const trapCodes = [
  'up-to',
  'reads-as-share',
  'satisfaction-look-alike',
  'ambiguous-kind',
  'not-phase-one',
  'at-least',
  'not-one-trend',
] as const;

export type TrapCode = (typeof trapCodes)[number];

/**
 * A figure published about the programme in Indonesia. A fall is negative, as in every change computed here. `asOf` is an
 * ISO date as exact as the source gives it: a year, a month or a day.
 */
export interface ReportedFigure extends Omit<ReportedComparison, 'computed' | 'n' | 'N' | 'k'> {
  readonly trap: TrapCode | null;
}
