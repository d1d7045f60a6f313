import type { Distribution, IndicatorResult, ReportModel, Statistic } from '../../report/model.js';
import { measuredAs } from '../figures.js';
import { isSum } from '../report/levels.js';
import { groupName, indicatorLabel, type Voice } from '../voice.js';
import { type Cell, column, counted, formats, levelsApart, number, type SheetColumn, type WorkbookSheet } from './sheet.js';
import { formatOf, unitName } from './summary.js';

/** One row per group, indicator and kind of value (relative changes, points, amounts or answers), with a column for each statistic. */
export function groupsSheet(model: ReportModel, voice: Voice): WorkbookSheet {
  const rows = model.groups.flatMap((group) =>
    group.indicators.flatMap((result) => resultRows(result, voice).map((cells) => [groupName(group, model.by, voice), ...cells])),
  );
  return { name: voice.words.workbook.sheets.groups, head: [], tables: [{ columns: columnsOf(voice), rows }] };
}

function columnsOf(voice: Voice): SheetColumn[] {
  const { report, workbook } = voice.words;
  const { columns, levels } = report;
  const { low, high, of, best, before, after } = workbook.columns;
  const numbers = [
    ...['N', columns.mean, 'n', low, high, columns.median, low, high, 'Q1', 'Q3', columns.sd],
    ...[columns.pooled, 'n', columns.max, workbook.columns.sum, best, 'k', 'n', low, high],
    ...[levels.pooled, levels.sum, levels.median].flatMap((level) => [`${level} ${before}`, `${level} ${after}`]),
    'n',
  ];
  return [
    column(report.group, 24),
    column(columns.indicator, 24),
    column(of, 18),
    column(levels.unit, 10),
    ...numbers.map((header) => column(header, 12)),
    column(levels.basis, 70),
  ];
}

/** One row of relative changes, amounts or answers; another of changes in points if levels are per cent. */
function resultRows(result: IndicatorResult, voice: Voice): Cell[][] {
  const kinds = [...new Set(result.statistics.map(({ of }) => of))];
  const ofs = kinds.includes('amount') ? (['amount', 'answer'] as const) : kinds;
  return ofs.map((of) => {
    const find = (kind: Statistic['kind']) => result.statistics.find((one) => one.kind === kind && one.of === of);
    const share = find('share_improved') ?? find('share_reporting') ?? find('share_yes');
    const any = find('mean') ?? share;
    const spread = [result.distribution, result.pointDistribution].find((one) => one?.of === of) ?? null;
    return [
      indicatorLabel(result.id, voice),
      voice.words.workbook.of[of],
      any === undefined ? null : unitName(any, voice),
      counted(result.N),
      ...centre(find('mean'), true),
      ...centre(find('median'), false),
      ...spreadCells(spread, any),
      value(find('pooled')),
      counted(find('pooled')?.n),
      value(find('max')),
      value(find('sum')),
      number(share?.value, formats.percent),
      counted(share?.k),
      counted(share?.n),
      number(share?.interval?.low, formats.percent),
      number(share?.interval?.high, formats.percent),
      ...(of === 'relative_change' ? levelCells(result, voice) : []),
    ];
  });
}

function value(statistic: Statistic | undefined): Cell {
  return statistic === undefined ? null : number(statistic.value, formatOf(statistic));
}

function centre(statistic: Statistic | undefined, withN: boolean): Cell[] {
  if (statistic === undefined) return withN ? [null, null, null, null] : [null, null, null];
  const format = formatOf(statistic);
  const { interval, n } = statistic;
  return [value(statistic), ...(withN ? [counted(n)] : []), number(interval?.low, format), number(interval?.high, format)];
}

function spreadCells(spread: Distribution | null, statistic: Statistic | undefined): Cell[] {
  if (spread === null || statistic === undefined) return [null, null, null];
  const format = formatOf(statistic);
  const width = format === formats.change ? formats.percent : format;
  return [number(spread.q1, format), number(spread.q3, format), number(spread.sd, width)];
}

function levelCells({ id, levels }: IndicatorResult, voice: Voice): Cell[] {
  if (levels === null) return [];
  const { baseline, followUp, unit, n, basis } = levels;
  const [ofGroup, median] = (['pooled', 'median'] as const).map((kind) => levelsApart(baseline[kind], followUp[kind], unit));
  const blank = [null, null];
  const [pooled, sum] = isSum(id, levels) ? [blank, ofGroup] : [ofGroup, blank];
  return [...pooled, ...sum, ...median, counted(n), measuredAs(basis, levels, voice)];
}
