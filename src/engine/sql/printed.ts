import { reasons } from '../../indicators/reasons.js';
import type { AggregateRequest } from '../port.js';
import { amountSql, practiceSql } from './answer-aggregates.js';
import { coverageSql } from './coverage.js';
import { cubeSql } from './cube.js';
import type { Dialect } from './dialect.js';
import { firmsSql } from './firms.js';
import { dimensionColumn, type ObservationSource } from './source.js';

/**
 * What is asked for a report, to be read before it runs: the firms, how many there are, and how each indicator is counted. What
 * is asked further (quartiles, spread, outliers) holds numbers that these answers give.
 * @param by dimensions that make the groups
 */
export function printedSql(dialect: Dialect, source: ObservationSource, request: AggregateRequest, by: readonly string[]): string {
  const { indicators, followUpRound } = request;
  const grouping = { firms: '"firms"', keys: by.map(dimensionColumn) };
  const firms = firmsSql(dialect, source, indicators, by, followUpRound);
  const questions = indicators.map((indicator) => {
    const sql =
      indicator.type === 'change'
        ? cubeSql(dialect, indicator, grouping, '0')
        : indicator.type === 'amount'
          ? amountSql(dialect, indicator, grouping)
          : practiceSql(indicator, grouping);
    return `-- ${indicator.id}: everybody counted once, by reason and basis\n${sql};\n`;
  });
  const codes = reasons.map((reason, code) => `${code} ${reason}`).join(', ');
  const sql = [
    `-- periods: ${source.periods.map(({ id }, p) => `${p} ${id}`).join(', ')}\n-- reasons: ${codes}\n`,
    `-- "firms": a row for each enterprise, with its basis, its levels before and after, and why it is left out\n${firms};\n`,
    `-- how many there are\n${coverageSql(dialect, grouping)};\n`,
    ...questions,
  ];
  return indented(sql.join('\n'));
}

/** Every derived table further to the right than the one it stands in. */
export function indented(sql: string): string {
  let depth = 0;
  const lines = sql.split('\n').map((line) => {
    if (line.startsWith(')')) depth--;
    const indentedLine = `${'  '.repeat(depth)}${line}`.trimEnd();
    if (line.endsWith('(')) depth++;
    return indentedLine;
  });
  return lines.join('\n');
}
