import type { FirmFigures, FirmRow, FirmRows } from './firm-model.js';

/** Rows of a table with the columns of the CSV of `--level firm`. */
type TableRow = Readonly<Record<string, string | number | null>>;

/**
 * The rows of a table as `buildFirmRows` makes them.
 * @param multiple dimensions whose text holds several values, separated by `;`
 * @param compare order of enterprise ids
 */
export function firmRowsOf(
  rows: readonly TableRow[],
  about: Pick<FirmRows, 'dataNotes' | 'followUpRound' | 'dimensions'>,
  multiple: ReadonlySet<string>,
  compare: (a: string, b: string) => number,
): FirmRows {
  const byEnterprise = new Map<string, FirmRow[]>();
  for (const row of rows) {
    const id = String(row.enterprise_id);
    const found = byEnterprise.get(id);
    if (found === undefined) byEnterprise.set(id, [firmRow(row, about.dimensions, multiple, compare)]);
    else found.push(firmRow(row, about.dimensions, multiple, compare));
  }
  const ids = [...byEnterprise.keys()].sort(compare);
  return { schemaVersion: 1, document: 'firms', ...about, rows: ids.flatMap((id) => byEnterprise.get(id) as FirmRow[]) };
}

function firmRow(
  row: TableRow,
  dimensions: readonly string[],
  multiple: ReadonlySet<string>,
  compare: (a: string, b: string) => number,
): FirmRow {
  const text = (name: string) => (row[name] === null ? null : String(row[name]));
  const number = (name: string) => (row[name] === null ? null : Number(row[name]));
  return {
    enterpriseId: String(row.enterprise_id),
    enterpriseName: text('enterprise_name'),
    dimensions: dimensions.map((name) => (multiple.has(name) ? joined(text(name), compare) : text(name))),
    indicator: String(row.indicator),
    basis: text('basis'),
    unit: text('unit') as FirmFigures['unit'],
    monthly: row.monthly === 'true',
    currency: text('currency'),
    outputUnit: text('output_unit'),
    baseline: number('baseline'),
    followUp: number('follow_up'),
    relativeChange: number('relative_change'),
    pointChange: number('point_change'),
    outcome: text('outcome') as FirmFigures['outcome'],
    reason: text('reason') as FirmFigures['reason'],
  };
}

/** Each value once, in order. */
function joined(text: string | null, compare: (a: string, b: string) => number): string | null {
  const parts = (text ?? '').split(';').map((part) => part.trim());
  return [...new Set(parts.filter((part) => part !== ''))].sort(compare).join(';') || null;
}
