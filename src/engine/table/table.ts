import type { TableColumn } from './column.js';

/** A table of observations as it is found in an engine. */
export interface Table {
  /** What the user calls it. */
  readonly name: string;
  /** What stands in a FROM for it. */
  readonly relation: string;
  readonly columns: readonly TableColumn[];
  /** Its rows stand on several servers: where on each of them, and which they are. */
  readonly distributed?: { readonly relation: string; readonly cluster: string };
}
