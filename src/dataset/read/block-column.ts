/** A column, or several that belong together, in blocks of records. */
export interface BlockColumn {
  /** Marks the records of the block with values that are left to `RowReader`. */
  readonly markRefused: () => void;
  /** Stores the values of records `from` to `to` (excluded); the first is observation number `observation`. */
  readonly store: (from: number, to: number, observation: number) => void;
}
