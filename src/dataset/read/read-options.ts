import type { CuttingThread } from '../../csv/bytes/ahead-blocks.js';
import type { Delimiter } from '../../csv/dialect.js';
import type { Decimal } from '../../csv/values/number.js';
import type { Mapping } from '../header/mapping.js';
import type { Progress } from './reading.js';

export type { Progress } from './reading.js';

export interface ReadOptions {
  /** Detected from the file by default. */
  readonly delimiter?: Delimiter;
  /** Detected from the cells of each file by default. */
  readonly decimal?: Decimal;
  readonly mapping?: Mapping;
  /** Further columns to group by, by name or header. */
  readonly dimensions?: readonly string[];
  /** Findings kept per kind, column and file, a thousand by default; the others are counted. */
  readonly kept?: number;
  /** Whether regular files are read straight from their bytes; by default only large ones. */
  readonly fast?: boolean;
  /** Cuts most of a large file while the calling thread stores what was cut. */
  readonly thread?: CuttingThread | null;
  /** Called repeatedly with the progress of reading. */
  readonly onProgress?: (progress: Progress) => void;
}
