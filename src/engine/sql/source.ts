import { createHash } from 'node:crypto';
import type { Dimension } from '../../dataset/dataset.js';
import type { MeasureId } from '../../dataset/fields.js';
import type { Period } from '../../dataset/periods.js';

/**
 * Observations as an engine sees them: a SELECT with one row per observation and our columns, and facts about it.
 *
 * Rows without an enterprise or a known period have NULL there and are not used. Columns: "enterprise_id" and "d_enterprise_name" (texts), "period" (index into `periods`), "months", "currency", "output_unit", one column for each
 * measure (a double, NULL where missing or unreadable) and each dimension ("d_phase"), and "workers_unreadable" and so on: 1
 * where the cell of a measure could not be read, else 0; "months_unreadable" is the same for the length of the period.
 */
export interface ObservationSource {
  readonly observations: string;
  /** In order of time. */
  readonly periods: readonly Period[];
  readonly measures: ReadonlySet<MeasureId>;
  /** The measures that have a column of what is unreadable, and `months` where the length of periods has one. */
  readonly unreadable: ReadonlySet<MeasureId | 'months'>;
  readonly months: boolean;
  readonly currency: boolean;
  readonly outputUnit: boolean;
  readonly dimensions: ReadonlyMap<string, Omit<Dimension, 'column'>>;
  readonly dataNotes: readonly string[];
  /** Whether observations have a column "unforeseen": 1 where a row has a value that the SQL does not know. */
  readonly watchful?: boolean;
  /** Dimensions of which an enterprise may have several texts in one period; see `expectingSeveral`. */
  readonly several?: ReadonlySet<string>;
}

/**
 * Column of a dimension in the SQL. A name that an engine would cut off, confuse with another or misread is replaced by its hash:
 * PostgreSQL keeps 63 bytes of a name, and DuckDB ignores case.
 */
export function dimensionColumn(name: string): string {
  if (/^[a-z][a-z0-9_]{0,31}$/.test(name)) return `d_${name}`;
  return `d__${createHash('sha256').update(name).digest('hex').slice(0, 16)}`;
}
