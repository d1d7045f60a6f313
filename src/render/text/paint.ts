import { Chalk } from 'chalk';

/** Colours by meaning; every coloured text says the same in words. */
export interface Paint {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly better: (text: string) => string;
  readonly worse: (text: string) => string;
  readonly warn: (text: string) => string;
}

/** Chalk's own guess about the terminal is not used: src/cli decides once whether to colour. */
export function paintFor(color: boolean): Paint {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  // Chalk joins all its arguments, so if it were passed to `map` directly, it would also print the index.
  return {
    strong: (text) => chalk.bold(text),
    faint: (text) => chalk.dim(text),
    better: (text) => chalk.green(text),
    worse: (text) => chalk.red(text),
    warn: (text) => chalk.yellow(text),
  };
}
