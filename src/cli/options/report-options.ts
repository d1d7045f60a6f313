import { ExitCode, UserError } from '../../user-error.js';
import type { FigureOptions, OutputOptions } from './common-options.js';

/** Where figures are computed: `auto` means this process for files, and the database for tables. */
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

/** Options without effect on output with one row per enterprise. */
const groupOptions = {
  excludeOutliers: '--exclude-outliers',
  reported: '--reported',
  method: '--method',
  failIf: '--fail-if',
  leftOut: '--left-out',
  confidence: '--confidence',
  levels: '--levels',
  stat: '--stat',
} as const;

/** Refuses options without effect on rows of single firms. @throws UserError conflicting-options */
export function refuseGroupOptions(options: Pick<ReportCommandOptions, keyof typeof groupOptions | 'level'>): void {
  if (options.level !== 'firm') return;
  for (const [name, second] of Object.entries(groupOptions)) {
    if (options[name as keyof typeof groupOptions] === undefined) continue;
    throw new UserError('conflicting-options', { first: '--level firm', second }, ExitCode.usage);
  }
}
