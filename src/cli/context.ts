import type { Lang, Messages } from '../locale/index.js';
import type { ExitCode } from '../user-error.js';
import type { Io } from './io.js';

/** What every command works with. */
export interface Context {
  readonly io: Io;
  readonly lang: Lang;
  readonly words: Messages['cli'];
  /** Says with which code the process ends when nothing else goes wrong; 0 when never called. */
  readonly endWith: (code: ExitCode) => void;
}

/** Options that every command takes. */
export interface CommonOptions {
  readonly lang?: Lang;
  readonly color?: boolean;
  readonly quiet?: boolean;
}
