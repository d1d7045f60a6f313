import fc from 'fast-check';
import type { Dataset } from '../../src/dataset/dataset.js';
import type { MeasureId } from '../../src/dataset/fields.js';
import { type InputFile, parseDataset, type ReadOptions } from '../../src/dataset/read/parse.js';

/** A made-up programme: enterprises with one or two observations, whose cells may be empty. */
export interface Observation {
  readonly id: string;
  readonly phase: string;
  readonly currency: string;
  readonly months: string;
  readonly period: 'baseline' | 'follow-up';
  readonly values: Readonly<Partial<Record<MeasureId, string>>>;
}

export const numeric = [
  'workers',
  'hours_worked',
  'output_units',
  'output_value',
  'value_added',
  'production_cost',
  'cost_savings',
  'days_absent',
  'days_scheduled',
  'units_inspected',
  'units_defective',
  'energy_kwh',
  'accidents',
  'absence_rate',
] as const satisfies readonly MeasureId[];

/** Whole numbers and quarters: exact in binary, and never readable as thousands. */
const cell = fc.oneof(
  { weight: 2, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.constant('0') },
  { weight: 8, arbitrary: fc.integer({ min: 1, max: 4000 }).map((n) => String(n / 4)) },
);
const values = fc.record(Object.fromEntries(numeric.map((measure) => [measure, cell])) as Record<(typeof numeric)[number], typeof cell>);
const answer = fc.constantFrom('yes', 'no', '');

const observation = (id: string, period: Observation['period'], phase: string) =>
  fc
    .record({
      values,
      cooperation: answer,
      currency: fc.constantFrom('IDR', 'IDR', 'IDR', 'USD', ''),
      months: fc.constantFrom('', '3', '6', '6', '12'),
    })
    .map(({ cooperation, ...rest }) => ({ id, period, phase, ...rest, values: { ...rest.values, cooperation } }));

/** Up to a dozen enterprises; some lack a period, some are entered twice. */
export const programme: fc.Arbitrary<Observation[]> = fc.integer({ min: 1, max: 12 }).chain((count) =>
  fc
    .tuple(
      ...Array.from({ length: count }, (_, i) =>
        fc.constantFrom('I', 'II', '').chain((phase) => {
          const id = `F-${i + 1}`;
          const before = observation(id, 'baseline', phase);
          const after = observation(id, 'follow-up', phase);
          return fc.oneof(
            { weight: 8, arbitrary: fc.tuple(before, after) },
            { weight: 1, arbitrary: fc.tuple(before) },
            { weight: 1, arbitrary: fc.tuple(after) },
            { weight: 1, arbitrary: fc.tuple(before, after, after) },
          );
        }),
      ),
    )
    .map((enterprises) => enterprises.flat()),
);

export const columns: readonly string[] = ['enterprise_id', 'phase', 'period', 'currency', 'months', ...numeric, 'cooperation'];

export function cellOf(row: Observation, column: string): string {
  if (column === 'enterprise_id') return row.id;
  if (column === 'phase' || column === 'period' || column === 'currency' || column === 'months') return row[column];
  return row.values[column as MeasureId] ?? '';
}

export function toCsv(rows: readonly Observation[], order: readonly string[] = columns, delimiter = ',', newline = '\n'): string {
  return [order, ...rows.map((row) => order.map((column) => cellOf(row, column)))].map((cells) => cells.join(delimiter) + newline).join('');
}

export function input(text: string | Uint8Array, period?: 'baseline' | 'follow-up'): InputFile {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return { source: { name: 'data.csv', bytes }, ...(period === undefined ? {} : { period }) };
}

export function read(inputs: readonly InputFile[], options: ReadOptions = {}): Dataset {
  const { dataset, findings } = parseDataset(inputs, options);
  if (dataset === null) throw new Error(`unusable: ${JSON.stringify(findings)}`);
  return dataset;
}

export const readRows = (rows: readonly Observation[]): Dataset => read([input(toCsv(rows))]);
