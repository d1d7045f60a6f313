import type { ReportGroup, ReportModel } from '../../report/model.js';
import { confidenceText } from '../figures.js';
import { chosenStats, type RenderOptions } from '../options.js';
import type { Paint } from '../text/paint.js';
import { widestLine } from '../text/text-width.js';
import { wrap } from '../text/wrap.js';
import { groupName, type Voice } from '../voice.js';
import type { GroupSheet } from './group-sheet.js';
import { enterprisesText } from './head.js';
import { viewIndicator } from './indicator-view.js';
import { freeLayout } from './layout-free.js';
import { oneLineLayout } from './layout-one-line.js';
import { twoLinesLayout } from './layout-two-lines.js';
import { withoutData } from './left-out.js';
import { levelLines } from './levels.js';

/** One group: its name and size, its indicators in the widest layout that fits, and which indicators only others have. */
export function groupSection(group: ReportGroup, model: ReportModel, options: RenderOptions, voice: Voice, paint: Paint): string[] {
  const { width } = options;
  const stats = chosenStats(options);
  const withData = group.indicators.filter(({ n }) => n > 0);
  const sheet: GroupSheet = {
    views: withData.map((result) => viewIndicator(result, stats, voice)),
    stats,
    confidence: confidenceText(model.confidence, voice),
    width,
    voice,
    paint,
  };
  const missing = withoutData(group, model, voice);
  const title = `${groupName(group, model.by, voice)} · ${enterprisesText(group.coverage.enrolled, voice)}`;
  return [
    ...wrap(title, width).map(paint.strong),
    '',
    ...(withData.length === 0 ? [] : widestThatFits(sheet)),
    ...(missing.length === 0 ? [] : wrap(`${voice.words.report.noData}: ${missing.join('; ')}`, width, '  ')),
    ...(options.levels ? levelLines(withData, voice, width, paint) : []),
  ];
}

function widestThatFits(sheet: GroupSheet): string[] {
  for (const layout of [oneLineLayout, twoLinesLayout]) {
    const lines = layout(sheet);
    if (lines !== null && widestLine(lines) <= sheet.width) return lines;
  }
  return freeLayout(sheet);
}
