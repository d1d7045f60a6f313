import type { Io, Output } from '../io.js';

/** Whether to colour: decided by `--color` or `--no-color`, NO_COLOR, FORCE_COLOR, or whether it is a terminal, in this order. */
export function wantsColor(io: Io, output: Output, option: boolean | undefined): boolean {
  if (option !== undefined) return option;
  if (io.env.NO_COLOR) return false;
  if (io.env.FORCE_COLOR !== undefined) return !/^(0|false)$/.test(io.env.FORCE_COLOR);
  return output.isTTY && io.env.TERM !== 'dumb';
}
