import type { Lang } from '../locale/index.js';

/** Names of statistics that a report can be limited to. */
export const statNames = ['mean', 'median', 'quartiles', 'pooled', 'improved', 'max', 'sum', 'sd', 'interval', 'points'] as const;
export type StatName = (typeof statNames)[number];

export interface RenderOptions {
  readonly lang: Lang;
  /** Maximum width of a table, in columns. */
  readonly width: number;
  readonly color: boolean;
  /** Writes CSV for a spreadsheet with a decimal comma: BOM, semicolons, CRLF. */
  readonly excel?: boolean;
  /** Which statistics to show; all but sd and points when not given. n and N are always shown. */
  readonly stats?: readonly string[];
  /** Shows levels before and after. */
  readonly levels?: boolean;
  /** Shows how every figure was computed. */
  readonly method?: boolean;
}

const shownByDefault: readonly StatName[] = ['mean', 'median', 'quartiles', 'pooled', 'improved', 'max', 'sum', 'interval'];

/** The statistics to show, in the order of `statNames`. */
export function chosenStats(options: RenderOptions): ReadonlySet<StatName> {
  const wanted: readonly string[] = options.stats ?? shownByDefault;
  return new Set(statNames.filter((name) => wanted.includes(name)));
}
