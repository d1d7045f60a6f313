import type { IndicatorResult, ReportGroup, ReportModel } from '../../report/model.js';
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

/**
 * The groups: name and size of each, its indicators, and the indicators that only other groups have. All use the same layout,
 * the widest that fits each of them, so that groups can be compared down the page.
 */
export function groupSections(model: ReportModel, options: RenderOptions, voice: Voice, paint: Paint): string[][] {
  const sheets = model.groups.map((group) => sheetOf(group, model, options, voice, paint));
  const figures = widestThatFits(sheets);
  return model.groups.map((group, i) => {
    const { width } = options;
    const missing = withoutData(group, model, voice);
    const title = `${groupName(group, model.by, voice)} · ${enterprisesText(group.coverage.enrolled, voice)}`;
    return [
      ...wrap(title, width).map(paint.strong),
      '',
      ...figuresOrNone(figures[i], missing, voice, width),
      ...(missing.length === 0 ? [] : wrap(`${voice.words.report.noData}: ${missing.join('; ')}`, width, '  ')),
      ...(options.levels ? levelLines(withData(group), voice, width, paint) : []),
    ];
  });
}

/** A group without figures says so, unless the indicators that only other groups have are listed below. */
function figuresOrNone(figures: readonly string[], missing: readonly string[], voice: Voice, width: number): readonly string[] {
  return figures.length > 0 || missing.length > 0 ? figures : wrap(voice.words.report.noFigures, width);
}

function withData({ indicators }: ReportGroup): readonly IndicatorResult[] {
  return indicators.filter(({ n }) => n > 0);
}

function sheetOf(group: ReportGroup, model: ReportModel, options: RenderOptions, voice: Voice, paint: Paint): GroupSheet {
  const stats = chosenStats(options);
  return {
    views: withData(group).map((result) => viewIndicator(result, stats, voice)),
    stats,
    confidence: confidenceText(model.confidence, voice),
    width: options.width,
    voice,
    paint,
  };
}

function widestThatFits(sheets: readonly GroupSheet[]): string[][] {
  for (const layout of [oneLineLayout, twoLinesLayout]) {
    const all: string[][] = [];
    for (const sheet of sheets) {
      const lines = sheet.views.length === 0 ? [] : layout(sheet);
      if (lines === null || widestLine(lines) > sheet.width) break;
      all.push(lines);
    }
    if (all.length === sheets.length) return all;
  }
  return sheets.map((sheet) => freeLayout(sheet));
}
