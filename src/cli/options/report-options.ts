import type { FigureOptions, OutputOptions } from './common-options.js';

/** Which engine reckons: `auto` is this process for files that are read, and what the data stands in for all else. */
export const engineNames = ['auto', 'memory', 'duckdb'] as const;

export interface ReportCommandOptions extends FigureOptions, OutputOptions {
  readonly indicators?: readonly string[];
  readonly stat?: readonly string[];
  readonly levels?: boolean;
  readonly leftOut?: boolean;
  readonly reported?: boolean;
  readonly method?: boolean;
  readonly failIf?: readonly string[];
  readonly excludeOutliers?: boolean;
  readonly confidence?: number;
  readonly level?: 'group' | 'firm';
  readonly watch?: boolean;
  readonly engine?: (typeof engineNames)[number];
  readonly table?: string;
  readonly memoryLimit?: string;
  readonly timeout?: number;
}
