import type { Lang, Messages } from '../locale/index.js';
import type { ExitCode } from '../user-error.js';
import type { Io } from './io.js';

/** Everything that a command gets from its surroundings. */
export interface Context {
  readonly io: Io;
  readonly lang: Lang;
  readonly words: Messages['cli'];
  /** Sets the exit code of a run in which nothing else goes wrong; 0 by default. */
  readonly endWith: (code: ExitCode) => void;
}

/** Options that every command takes. */
export interface CommonOptions {
  readonly lang?: Lang;
  readonly color?: boolean;
  readonly quiet?: boolean;
}
