import { findIndicator } from '../../indicators/catalogue.js';
import { isReadyRate } from '../../indicators/levels.js';
import type { IndicatorResult, Levels } from '../../report/model.js';
import { count, levelTexts, measuredAs } from '../figures.js';
import type { Paint } from '../text/paint.js';
import { flow, indented, wrap } from '../text/wrap.js';
import { indicatorLabel, type Voice } from '../voice.js';

/** "12.3 % → 9.80 %". */
export function beforeAfter(before: number | null, after: number | null, unit: Levels['unit'] | null, voice: Voice): string {
  return levelTexts(before, after, unit, voice).join(' → ');
}

/** Whether a level is an amount without a denominator ("total energy"): the level of a group is then the sum over its enterprises. */
export function isSum(indicator: string, { basis }: Levels): boolean {
  const found = findIndicator(indicator);
  const way = found?.type === 'change' ? found.bases.find(({ id }) => id === basis) : undefined;
  return way !== undefined && way.denominator === undefined && !isReadyRate(way);
}

/** The name of the level of a group: "Pooled" or "Sum". */
export function groupLevelName(indicator: string, levels: Levels, { words: { report } }: Voice): string {
  return isSum(indicator, levels) ? report.levels.sum : report.levels.pooled;
}

/** Pooled and median level before and after, over the enterprises in the pooled figure. */
export function levelLines(results: readonly IndicatorResult[], voice: Voice, width: number, paint: Paint): string[] {
  const { report } = voice.words;
  const lines = results.flatMap(({ id, levels }) => {
    if (levels === null) return [];
    const { baseline, followUp, unit, n } = levels;
    const items = [
      `${groupLevelName(id, levels, voice)} ${beforeAfter(baseline.pooled, followUp.pooled, unit, voice)}`,
      `${report.levels.median} ${beforeAfter(baseline.median, followUp.median, unit, voice)}`,
      report.n(count(n, voice)),
    ];
    return [
      ...wrap(`${indicatorLabel(id, voice)}: ${measuredAs(levels.basis, levels, voice)}`, width, '  '),
      ...indented(flow(items, width - 4), '    '),
    ];
  });
  return lines.length === 0 ? [] : ['', paint.faint(report.levels.title), ...lines];
}
