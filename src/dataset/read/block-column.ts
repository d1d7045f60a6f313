/** A column, or a few that belong together, in blocks of records. */
export interface BlockColumn {
  /** Marks the records of the block in which it says something that is left to the reader of rows. */
  readonly markRefused: () => void;
  /** Stores what the records from one to before another say; `observation` is the first of them. */
  readonly store: (from: number, to: number, observation: number) => void;
}
