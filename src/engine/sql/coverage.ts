import type { Coverage } from '../port.js';
import type { SqlDialect } from './dialect.js';
import { type Grouping, groupBy, keyColumns } from './groups.js';
import type { Row } from './session.js';

/**
 * Number of enterprises per group, and of those that could be compared.
 * @param rounds those that the compared follow-ups may have; firms have a column "follow_up_round" if there are several
 */
export function coverageSql(dialect: SqlDialect, { firms, keys }: Grouping, rounds: readonly number[]): string {
  const columns = ['has_baseline', 'has_follow_up', 'paired', 'duplicated', 'several_texts'].map(
    (column) => `SUM("${column}") AS "${column}_count"`,
  );
  const sums = ['workforce', 'people_trained'].flatMap((column) => [
    `COUNT("${column}") AS "${column}_n"`,
    `${dialect.sum(`"${column}"`)} AS "${column}_sum"`,
  ]);
  return `SELECT ${keyColumns(keys)}COUNT(*) AS "enrolled", ${[...columns, ...roundCounts(rounds), ...sums].join(',\n  ')}
FROM ${firms} AS "enterprises"${groupBy(keys)}`;
}

function roundCounts(rounds: readonly number[]): string[] {
  if (rounds.length < 2) return [];
  return rounds.map((round) => `SUM(CASE WHEN "follow_up_round" = ${round} THEN 1 ELSE 0 END) AS "round_${round}_count"`);
}

export function readCoverage(row: Row, rounds: readonly number[]): Coverage {
  const count = (name: string) => Number(row[name] ?? 0);
  const sum = (name: string) => ({ value: count(`${name}_n`) === 0 ? null : count(`${name}_sum`), n: count(`${name}_n`) });
  const byRound = rounds.map((round) => ({ round, n: count(`round_${round}_count`) })).filter(({ n }) => n > 0);
  return {
    enrolled: count('enrolled'),
    withBaseline: count('has_baseline_count'),
    withFollowUp: count('has_follow_up_count'),
    paired: count('paired_count'),
    duplicated: count('duplicated_count'),
    ...(rounds.length < 2 ? {} : { rounds: byRound }),
    workers: sum('workforce'),
    trained: sum('people_trained'),
  };
}

/** Whether an enterprise had several texts where one was expected. */
export function hasSeveralTexts(row: Row): boolean {
  return Number(row.several_texts_count ?? 0) > 0;
}
