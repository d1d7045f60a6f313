import type { ReportModel } from '../../report/model.js';
import { count } from '../figures.js';
import type { Voice } from '../voice.js';

/** States which follow-up was compared, and whether outliers were kept. */
export function methodText(model: Pick<ReportModel, 'followUpRound' | 'outliers'>, { words: { report } }: Voice): string {
  const { followUpRound: round } = model;
  const which = round === 'first' ? report.firstRound : round === 'last' ? report.lastRound : report.round(round);
  return `${report.followUpRound(which)} · ${model.outliers === 'excluded' ? report.outliersExcluded : report.outliersKept}`;
}

export function enterprisesText(n: number, voice: Voice): string {
  return voice.words.report.enterprises(count(n, voice), n === 1);
}
