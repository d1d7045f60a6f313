import type { FirmRow } from '../../report/firm-model.js';
import type { IndicatorResult, ReportModel } from '../../report/model.js';
import type { Mark } from './chart/swarm.js';

/** One enterprise with one row per indicator, in the order of indicators. */
export interface Firm {
  readonly id: string;
  readonly name: string | null;
  readonly dimensions: readonly (string | null)[];
  readonly rows: readonly FirmRow[];
}

/** Maximum number of enterprises that are listed one by one and drawn as single marks. */
export const firmsListed = 2000;

/** Whether a report has more enterprises than a page lists. */
export function areTooMany(report: ReportModel): boolean {
  return totalOf(report).coverage.enrolled > firmsListed;
}

/** The enterprises of a report; empty if it does not include them. */
export function firmsOf({ firms: given }: ReportModel): Firm[] {
  const firms: (Firm & { readonly rows: FirmRow[] })[] = [];
  for (const row of given?.rows ?? []) {
    const last = firms.at(-1);
    if (last?.id === row.enterpriseId) last.rows.push(row);
    else firms.push({ id: row.enterpriseId, name: row.enterpriseName, dimensions: row.dimensions, rows: [row] });
  }
  return firms;
}

/** The enterprises behind the figures of an indicator, each with its value: a change, an amount in the currency of the figures, or an answer. */
export function marksOf(result: IndicatorResult, firms: readonly Firm[], outliers: ReportModel['outliers']): Mark[] {
  const dropped = new Set(outliers === 'excluded' ? result.flagged : []);
  const currency = result.statistics.find(({ of }) => of === 'amount')?.currency ?? null;
  return firms.flatMap(({ id, rows }, firm) => {
    const row = rows.find(({ indicator }) => indicator === result.id);
    if (row === undefined || dropped.has(id) || (result.type === 'amount' && row.currency !== currency)) return [];
    const value = result.type === 'change' ? row.relativeChange : row.followUp;
    return value === null ? [] : [{ firm, value, outcome: row.outcome }];
  });
}

/** The group of all enterprises. */
export function totalOf({ groups }: ReportModel): ReportModel['groups'][number] {
  return groups[groups.length - 1];
}

/** Indicators with data in at least one group, in order; the others are listed in one sentence. */
export function indicatorsWithData({ groups }: ReportModel): readonly string[] {
  return groups[0].indicators
    .map(({ id }) => id)
    .filter((id) => groups.some(({ indicators }) => indicators.some((one) => one.id === id && one.n > 0)));
}

export function resultIn(group: ReportModel['groups'][number], id: string): IndicatorResult | undefined {
  return group.indicators.find((result) => result.id === id);
}
