import type { DuckDBDataChunk, DuckDBType, DuckDBValue } from '@duckdb/node-api';
import type { Numbers } from '../../dataset/columns/growing.js';
import type { Dataset, TextColumn } from '../../dataset/dataset.js';
import { dimensionColumn, type ObservationSource } from '../sql/source.js';
import type { DuckDbSession } from './session.js';

/** Rows per chunk, as DuckDB has them. */
const CHUNK = 2048;

interface Column {
  readonly name: string;
  readonly type: 'VARCHAR' | 'DOUBLE' | 'INTEGER';
  readonly at: (observation: number) => DuckDBValue;
}

/**
 * Copies a dataset into a table of DuckDB. Its cells were read and cleaned by this program's own reader, so both engines compute with
 * the same numbers.
 */
export async function loadDataset({ connection }: DuckDbSession, dataset: Dataset): Promise<ObservationSource> {
  const { DOUBLE, DuckDBDataChunk: Chunk, INTEGER, VARCHAR } = await import('@duckdb/node-api');
  const types: Readonly<Record<Column['type'], DuckDBType>> = { DOUBLE, INTEGER, VARCHAR };
  const columns = columnsOf(dataset);
  const declared = columns.map(({ name, type }) => `"${name}" ${type}`).join(', ');
  await connection.run(`CREATE OR REPLACE TEMP TABLE "observations_read" (${declared})`);
  const appender = await connection.createAppender('observations_read', null, 'temp');
  for (let start = 0; start < dataset.size; start += CHUNK) {
    const rows = Math.min(CHUNK, dataset.size - start);
    const chunk: DuckDBDataChunk = Chunk.create(
      columns.map(({ type }) => types[type]),
      rows,
    );
    columns.forEach(({ at }, c) => {
      chunk.setColumnValues(
        c,
        Array.from({ length: rows }, (_, i) => at(start + i)),
      );
    });
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
  return {
    observations: 'SELECT * FROM "observations_read"',
    periods: dataset.periods,
    measures: new Set(dataset.measures.keys()),
    unreadable: new Set(dataset.unreadable.keys()),
    months: true,
    currency: dataset.currency !== null,
    outputUnit: dataset.outputUnit !== null,
    dimensions: dataset.dimensions,
    dataNotes: dataset.dataNotes,
  };
}

function columnsOf(dataset: Dataset): Column[] {
  const number = (name: string, values: Numbers): Column => ({
    name,
    type: 'DOUBLE',
    at: (i) => (Number.isNaN(values[i]) ? null : values[i]),
  });
  const text = (name: string, column: TextColumn | null): Column[] =>
    column === null ? [] : [{ name, type: 'VARCHAR', at: (i) => (column.codes[i] < 0 ? null : column.values[column.codes[i]]) }];
  return [
    { name: 'enterprise_id', type: 'VARCHAR', at: (i) => dataset.ids.at(dataset.enterprise[i]) },
    { name: 'period', type: 'INTEGER', at: (i) => dataset.period[i] },
    number('months', dataset.months),
    ...text('currency', dataset.currency),
    ...text('output_unit', dataset.outputUnit),
    ...(dataset.name === null
      ? text('d_enterprise_name', { codes: new Int32Array(dataset.size).fill(-1), values: [] })
      : text('d_enterprise_name', dataset.name)),
    ...[...dataset.dimensions.values()].flatMap(({ name, column }) => text(dimensionColumn(name), column)),
    ...[...dataset.measures].map(([measure, values]) => number(measure, values)),
    ...[...dataset.unreadable].map(
      ([measure, marks]): Column => ({ name: `${measure}_unreadable`, type: 'INTEGER', at: (i) => marks[i] ?? 0 }),
    ),
  ];
}
