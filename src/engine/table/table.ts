import type { TableColumn } from './column.js';

/** Table of an engine: observations, or a view of firms. */
export interface Table {
  /** Name to be shown to the user. */
  readonly name: string;
  /** Expression for a FROM clause. */
  readonly relation: string;
  readonly columns: readonly TableColumn[];
  /** For a table whose rows are on several servers: the table on each of them, and their cluster. */
  readonly distributed?: { readonly relation: string; readonly cluster: string };
}
