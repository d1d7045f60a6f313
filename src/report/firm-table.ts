import type { FirmFigures, FirmRow, FirmRows } from './firm-model.js';

/** Rows of a table with the columns of the CSV of `--level firm`, those of dimensions by names of their own. */
type TableRow = Readonly<Record<string, string | number | null>>;

/**
 * The rows of a table as `buildFirmRows` makes them.
 * @param columnOf the column of a dimension
 * @param multiple dimensions whose text holds several values, separated by `;`
 * @param compare order of enterprise ids
 */
export function firmRowsOf(
  rows: readonly TableRow[],
  about: Pick<FirmRows, 'dataNotes' | 'followUpRound' | 'dimensions'>,
  columnOf: (dimension: string) => string,
  multiple: ReadonlySet<string>,
  compare: (a: string, b: string) => number,
): FirmRows {
  const read = (row: TableRow) => {
    const texts = about.dimensions.map((name) => {
      const text = textOf(row, columnOf(name));
      return multiple.has(name) ? joined(text, compare) : text;
    });
    return firmRow(row, texts);
  };
  const byEnterprise = new Map<string, FirmRow[]>();
  for (const row of rows) {
    const id = String(row.enterprise_id);
    const found = byEnterprise.get(id);
    if (found === undefined) byEnterprise.set(id, [read(row)]);
    else found.push(read(row));
  }
  const ids = [...byEnterprise.keys()].sort(compare);
  return { schemaVersion: 1, document: 'firms', ...about, rows: ids.flatMap((id) => byEnterprise.get(id) as FirmRow[]) };
}

function firmRow(row: TableRow, dimensions: readonly (string | null)[]): FirmRow {
  const text = (name: string) => textOf(row, name);
  const number = (name: string) => (row[name] === null ? null : Number(row[name]));
  return {
    enterpriseId: String(row.enterprise_id),
    enterpriseName: text('enterprise_name'),
    dimensions,
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

function textOf(row: TableRow, column: string): string | null {
  return row[column] === null ? null : String(row[column]);
}

/** Each value once, in order. */
function joined(text: string | null, compare: (a: string, b: string) => number): string | null {
  const parts = (text ?? '').split(';').map((part) => part.trim());
  return [...new Set(parts.filter((part) => part !== ''))].sort(compare).join(';') || null;
}
