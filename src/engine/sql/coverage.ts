import type { Coverage } from '../port.js';
import type { SqlDialect } from './dialect.js';
import { type Grouping, groupBy, keyColumns } from './groups.js';
import type { Row } from './session.js';

/** Number of enterprises per group, and of those that could be compared. */
export function coverageSql(dialect: SqlDialect, { firms, keys }: Grouping): string {
  const columns = ['has_baseline', 'has_follow_up', 'paired', 'duplicated', 'several_texts'].map(
    (column) => `SUM("${column}") AS "${column}_count"`,
  );
  const sums = ['workforce', 'people_trained'].flatMap((column) => [
    `COUNT("${column}") AS "${column}_n"`,
    `${dialect.sum(`"${column}"`)} AS "${column}_sum"`,
  ]);
  return `SELECT ${keyColumns(keys)}COUNT(*) AS "enrolled", ${[...columns, ...sums].join(',\n  ')}
FROM ${firms} AS "enterprises"${groupBy(keys)}`;
}

export function readCoverage(row: Row): Coverage {
  const count = (name: string) => Number(row[name] ?? 0);
  const sum = (name: string) => ({ value: count(`${name}_n`) === 0 ? null : count(`${name}_sum`), n: count(`${name}_n`) });
  return {
    enrolled: count('enrolled'),
    withBaseline: count('has_baseline_count'),
    withFollowUp: count('has_follow_up_count'),
    paired: count('paired_count'),
    duplicated: count('duplicated_count'),
    workers: sum('workforce'),
    trained: sum('people_trained'),
  };
}

/** Whether an enterprise had several texts where one was expected. */
export function hasSeveralTexts(row: Row): boolean {
  return Number(row.several_texts_count ?? 0) > 0;
}
