import type { FirmFigures, FirmRow, FirmRows } from './firm-model.js';

/** Rows of a table with the CSV columns of `--level firm`; the dimension columns have other names. */
type TableRow = Readonly<Record<string, string | number | null>>;

/** Gathers the rows of a table, batch by batch. */
export interface FirmTable {
  readonly add: (rows: readonly TableRow[]) => void;
  readonly model: () => FirmRows;
}

/**
 * Converts the rows of a table to those of `buildFirmRows`.
 * @param columnOf the column of a dimension
 * @param multiple dimensions whose text contains several values, separated by `;`
 * @param compare order of enterprise ids
 */
export function firmTable(
  about: Pick<FirmRows, 'dataNotes' | 'followUpRound' | 'dimensions'>,
  columnOf: (dimension: string) => string,
  multiple: ReadonlySet<string>,
  compare: (a: string, b: string) => number,
): FirmTable {
  const dimensionsOf = (row: TableRow) =>
    about.dimensions.map((name) => {
      const text = textOf(row, columnOf(name));
      return multiple.has(name) ? joined(text, compare) : text;
    });
  // Each text once: the rows of a country have millions of the same few.
  const texts = new Map<string, string>();
  const shared = (text: string | null) => {
    if (text === null) return null;
    const known = texts.get(text);
    if (known === undefined) texts.set(text, text);
    return known ?? text;
  };
  const byEnterprise = new Map<string, [FirmRow, ...FirmRow[]]>();
  const add = (row: TableRow) => {
    const id = String(row.enterprise_id);
    const found = byEnterprise.get(id);
    if (found !== undefined) {
      found.push(firmRow(row, found[0], shared));
      return;
    }
    const enterprise = { enterpriseId: id, enterpriseName: textOf(row, 'enterprise_name'), dimensions: dimensionsOf(row) };
    byEnterprise.set(id, [firmRow(row, enterprise, shared)]);
  };
  return {
    add: (rows) => {
      for (const row of rows) add(row);
    },
    model: () => {
      const ids = [...byEnterprise.keys()].sort(compare);
      return { schemaVersion: 1, document: 'firms', ...about, rows: ids.flatMap((id) => byEnterprise.get(id) as FirmRow[]) };
    },
  };
}

function firmRow(
  row: TableRow,
  { enterpriseId, enterpriseName, dimensions }: Pick<FirmRow, 'enterpriseId' | 'enterpriseName' | 'dimensions'>,
  shared: (text: string | null) => string | null,
): FirmRow {
  const text = (name: string) => shared(textOf(row, name));
  const number = (name: string) => (row[name] === null ? null : Number(row[name]));
  return {
    enterpriseId,
    enterpriseName,
    dimensions,
    indicator: text('indicator') as string,
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
