import type { CuttingThread } from '../../csv/bytes/ahead-blocks.js';
import type { Delimiter } from '../../csv/dialect.js';
import type { Decimal } from '../../csv/values/number.js';
import type { Mapping } from '../header/mapping.js';
import type { Progress } from './reading.js';

export type { Progress } from './reading.js';

export interface ReadOptions {
  /** Found from the file when not given. */
  readonly delimiter?: Delimiter;
  /** Found from the cells of each file when not given. */
  readonly decimal?: Decimal;
  readonly mapping?: Mapping;
  /** Further columns to group by, by name or header. */
  readonly dimensions?: readonly string[];
  /** Findings of one kind about one column of one file that are kept; the others are counted. A thousand when not given. */
  readonly kept?: number;
  /** Whether regular files are read straight from their bytes; those that are large enough for it to matter when not given. */
  readonly fast?: boolean;
  /** Cuts most of a large file while this thread stores what was cut. */
  readonly thread?: CuttingThread | null;
  /** Is told again and again how far the reading of a large file is. */
  readonly onProgress?: (progress: Progress) => void;
}
