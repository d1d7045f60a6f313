import type { Lang } from '../../locale/index.js';
import type { PathBase } from './path.js';

export const validationFormats = ['text', 'json', 'sarif', 'github', 'junit', 'csv'] as const;
export type ValidationFormat = (typeof validationFormats)[number];

export interface ValidationOptions extends PathBase {
  readonly lang: Lang;
  /** Columns a line of text may take. */
  readonly width: number;
  readonly color: boolean;
  /** Writes CSV as a spreadsheet with a decimal comma opens it. */
  readonly excel?: boolean;
  /** Shows every finding in text, also those that are like the one before. */
  readonly all: boolean;
  /** Of score-calc, for the formats that name the tool. */
  readonly version: string;
  /** Some of the files could not be read. */
  readonly unreadable?: boolean;
}
