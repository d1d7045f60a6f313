import type { Lang } from '../../locale/index.js';
import type { PathBase } from './path.js';

export const validationFormats = ['text', 'json', 'sarif', 'github', 'junit', 'csv'] as const;
export type ValidationFormat = (typeof validationFormats)[number];

export interface ValidationOptions extends Omit<PathBase, 'realPathOf'> {
  readonly lang: Lang;
  /** Maximum width of a line of text, in columns. */
  readonly width: number;
  readonly color: boolean;
  /** Writes CSV for a spreadsheet with a decimal comma. */
  readonly excel?: boolean;
  /** Shows every finding in text, including those like an earlier one. */
  readonly all: boolean;
  /** Version of score-calc, for the formats that name the tool. */
  readonly version: string;
  /** Whether some of the files could not be read. */
  readonly unreadable?: boolean;
}

/** Options of the command line, which can follow links. */
export type PlacedOptions = ValidationOptions & PathBase;
