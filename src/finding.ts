/**
 * A finding is something wrong or doubtful in the data: a stable code, its arguments and its place.
 * The sentence a person reads is made from these in `locale/`, so a finding never holds prose.
 */
export type Severity = 'error' | 'warning' | 'note';

/** Where a finding stands. `line` and `column` count from 1; `column` counts UTF-16 units from the start of the line. */
export interface Place {
  /** The file as the user named it, or `<stdin>`. */
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  /** What the sentence needs: header, cell text, nearest name, counts. */
  readonly args: Readonly<Record<string, string | number>>;
  readonly at: Place;
  /** True when the file cannot be used at all because of it. */
  readonly fatal?: boolean;
}
