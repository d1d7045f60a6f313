import { dimensionIds, keyIds, measureIds, measures } from '../../dataset/fields.js';
import type { FollowUpRound } from '../../dataset/pairing.js';
import { makePeriod } from '../../dataset/periods.js';
import type { SqlDialect } from '../sql/dialect.js';
import type { Session } from '../sql/session.js';
import type { ColumnKind, TableColumn } from './column.js';
import type { Table } from './table.js';

/** Table with every column of the tidy file under its own name, for SQL that is printed without querying a server. */
export function placeholderTable(dialect: SqlDialect, name: string): Table {
  const column = (field: string, kind: ColumnKind): TableColumn => ({ name: field, kind });
  return {
    name,
    relation: name.split('.').map(dialect.quoted).join('.'),
    columns: [
      ...[...keyIds, ...dimensionIds].map((field) => column(field, 'text')),
      column('months', 'number'),
      ...measureIds.map((measure) => column(measure, measures[measure].nature === 'answer' ? 'text' : 'number')),
    ],
  };
}

/** Session whose table has a baseline and one follow-up, and no other values. */
export function placeholderSession(dialect: SqlDialect, round: FollowUpRound): Session {
  const periods = ['baseline', makePeriod('follow-up', typeof round === 'number' ? round : 1).id];
  const none = { currency: null, data_note: null, period_start: null, period_end: null, identified: 1, n: 1 };
  return {
    dialect,
    query: async () => [
      ...periods.map((period) => ({ ...none, period })),
      ...currencies.map((currency) => ({ ...none, period: 'baseline', currency })),
    ],
    queryInBatches: async () => {},
    prepareFirms: async (sql) => sql,
    queryAll: async () => [],
    cancel: async () => {},
    close: async () => {},
  };
}

/** Currencies of the countries in which the programme runs; an office may edit the list. */
const currencies = ['IDR', 'USD'];
