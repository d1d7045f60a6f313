import type { Lang, Messages } from '../locale/index.js';
import type { Io } from './io.js';

/** What every command works with. */
export interface Context {
  readonly io: Io;
  readonly lang: Lang;
  readonly words: Messages['cli'];
}

/** Options that every command takes. */
export interface CommonOptions {
  readonly lang?: Lang;
  readonly color?: boolean;
  readonly quiet?: boolean;
}
