import { compareNatural } from '../../natural-order.js';
import type { Grouping } from './groups.js';
import type { Session } from './session.js';
import { dimensionColumn, type ObservationSource } from './source.js';

/** Division of the firms into groups; the total is one such division. */
export interface Level {
  readonly grouping: Grouping;
  readonly total: boolean;
}

/** The total, preceded by the groups of the dimensions, if any. */
export async function levelsOf(
  session: Session,
  { dimensions }: Pick<ObservationSource, 'dimensions'>,
  firms: string,
  by: readonly string[],
): Promise<Level[]> {
  const total: Level = { grouping: { firms, keys: [] }, total: true };
  if (by.length === 0) return [total];
  const keys: string[] = [];
  let exploded = firms;
  for (const name of by) {
    const column = dimensionColumn(name);
    const multiple = dimensions.get(name)?.multiple === true;
    if (multiple) exploded = await explode(session, exploded, column);
    keys.push(multiple ? partColumn(column) : column);
  }
  return [{ grouping: { firms: exploded, keys }, total: false }, total];
}

/** Column with one value of a dimension that holds several. */
function partColumn(column: string): string {
  return `one_${column}`;
}

/** Repeats firms, once for each of the values, separated by `;`, in a column. */
async function explode({ dialect, query }: Session, firms: string, column: string): Promise<string> {
  const rows = await query(`SELECT DISTINCT "${column}" FROM ${firms} AS "enterprises"`);
  const texts = rows.flatMap((row) => (row[column] === null ? [] : [String(row[column])]));
  const holders = new Map<string, string[]>();
  for (const text of texts) for (const part of new Set(partsOf(text))) holders.set(part, [...(holders.get(part) ?? []), text]);
  const withoutParts = texts.filter((text) => partsOf(text).length === 0);
  const among = (held: readonly string[]) => `"${column}" IN (${held.map(dialect.text).join(', ')})`;
  const branch = (value: string, where: string) =>
    `SELECT *, ${value} AS "${partColumn(column)}" FROM ${firms} AS "enterprises" WHERE ${where}`;
  const branches = [...holders].sort(([a], [b]) => compareNatural(a, b)).map(([part, held]) => branch(dialect.text(part), among(held)));
  const others = `"${column}" IS NULL${withoutParts.length === 0 ? '' : ` OR ${among(withoutParts)}`}`;
  return `(\n${[...branches, branch(dialect.noText, others)].join('\nUNION ALL\n')}\n)`;
}

function partsOf(text: string): string[] {
  return text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
