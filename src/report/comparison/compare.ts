import type { FirmRows } from '../firm-model.js';
import type { IndicatorResult, ReportGroup, ReportModel, Statistic } from '../model.js';
import { firmMoves } from './firms.js';
import { groupsBeside } from './groups-beside.js';
import type { Comparison, FigureComparison, GroupComparison, IndicatorComparison, SettingChange, SideName } from './model.js';

/** A report, its source, and its enterprises if known. */
export interface ComparedReport {
  readonly name: SideName;
  readonly report: ReportModel;
  readonly firms?: FirmRows;
}

/** The differences between two reports: by figure, and by enterprise if both sides list theirs. */
export function compareReports(before: ComparedReport, after: ComparedReport): Comparison {
  const sameGroups = JSON.stringify(before.report.by) === JSON.stringify(after.report.by);
  const { firms } = before;
  return {
    schemaVersion: 1,
    document: 'comparison',
    before: before.name,
    after: after.name,
    dataNotes: [...new Set([...before.report.dataNotes, ...after.report.dataNotes])],
    settings: settingChanges(before.report, after.report),
    by: sameGroups ? after.report.by : [],
    groups: pairsOf(...groupsBeside(before, after, sameGroups)).map(compareGroups),
    firms: firms === undefined || after.firms === undefined ? null : firmMoves({ ...before, firms }, { ...after, firms: after.firms }),
  };
}

function settingChanges(before: ReportModel, after: ReportModel): SettingChange[] {
  const settings = [
    { setting: 'confidence', before: before.confidence, after: after.confidence },
    { setting: 'followUpRound', before: before.followUpRound, after: after.followUpRound },
    { setting: 'outliers', before: before.outliers, after: after.outliers },
    { setting: 'by', before: before.by.join(', '), after: after.by.join(', ') },
  ] as const;
  return settings.filter((one) => one.before !== one.after);
}

interface GroupPair {
  readonly before: ReportGroup | null;
  readonly after: ReportGroup | null;
}

/** Pairs groups with the same key, in the order of the new report, and the two totals whatever their keys. */
function pairsOf(before: readonly ReportGroup[], after: readonly ReportGroup[]): GroupPair[] {
  const keyOf = ({ key, total }: ReportGroup) => (total ? 'total' : JSON.stringify(key));
  const old = new Map(before.map((group) => [keyOf(group), group]));
  const known = new Set(after.map(keyOf));
  const gone = [...old].filter(([key]) => !known.has(key)).map(([, group]) => ({ before: group, after: null }));
  const pairs = after.map((group) => ({ before: old.get(keyOf(group)) ?? null, after: group }));
  const total = pairs.findIndex((pair) => pair.after.total);
  return total === -1 ? [...pairs, ...gone] : [...pairs.slice(0, total), ...gone, ...pairs.slice(total)];
}

function compareGroups({ before, after }: GroupPair): GroupComparison {
  const { key, total } = (after ?? before) as ReportGroup;
  const ids = [...new Set([...(after?.indicators ?? []), ...(before?.indicators ?? [])].map(({ id }) => id))];
  return {
    key,
    total,
    coverage: { before: before?.coverage ?? null, after: after?.coverage ?? null },
    indicators: ids.map((id) => compareIndicators(find(before, id), find(after, id))),
  };
}

function find(group: ReportGroup | null, id: string): IndicatorResult | null {
  return group?.indicators.find((result) => result.id === id) ?? null;
}

function compareIndicators(before: IndicatorResult | null, after: IndicatorResult | null): IndicatorComparison {
  const { id, better, headline } = (after ?? before) as IndicatorResult;
  const figures: FigureComparison[] = [];
  for (const statistic of after?.statistics ?? []) figures.push(compareStatistics(same(before, statistic), statistic));
  for (const statistic of before?.statistics ?? []) if (same(after, statistic) === null) figures.push(compareStatistics(statistic, null));
  return { id, better, headline, figures };
}

function same(result: IndicatorResult | null, { kind, of }: Statistic): Statistic | null {
  return result?.statistics.find((one) => one.kind === kind && one.of === of) ?? null;
}

function compareStatistics(before: Statistic | null, after: Statistic | null): FigureComparison {
  const { kind, of, unit } = (after ?? before) as Statistic;
  const comparable = before !== null && after !== null && (before.currency ?? null) === (after.currency ?? null);
  const known = comparable && before.value !== null && after.value !== null;
  return {
    kind,
    of,
    unit,
    before: sideOf(before),
    after: sideOf(after),
    difference: known ? (after.value as number) - (before.value as number) : null,
  };
}

function sideOf(statistic: Statistic | null): FigureComparison['before'] {
  if (statistic === null) return null;
  const { value, currency, n, N, k } = statistic;
  return { value, ...(currency === undefined ? {} : { currency }), n, N, ...(k === undefined ? {} : { k }) };
}
