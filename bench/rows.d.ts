/** Figures of one indicator for one phase, or for all when it is null. */
export interface Row {
  readonly phase: string | null;
  readonly indicator: string;
  // biome-ignore lint/suspicious/noExplicitAny: numbers, or null for a missing figure
  readonly [figure: string]: any;
}
export function rowsOfReport(report: unknown): Row[];
export function rowsPrinted(text: string): Row[];
export function differences(expected: readonly Row[], rows: readonly Row[], figures?: readonly string[]): string[];
