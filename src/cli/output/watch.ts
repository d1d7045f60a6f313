import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { isUserError } from '../../user-error.js';
import type { CommonOptions, Context } from '../context.js';
import { describeError } from '../errors.js';

/** Milliseconds between looks. A file must be alike in two looks before it is read, so that none is read while it is written. */
const TICK = 150;

/** Clears the screen and what has scrolled off it, and goes to the top. */
const CLEAR = '\u001b[2J\u001b[3J\u001b[H';

/**
 * Runs `round` now and whenever one of its inputs has changed, until the process is interrupted or nobody reads stdout any
 * more. Files are looked at, not listened to: editors that write a new file and rename it, network drives and a file that is
 * away for a moment all look the same then. What a user can mend is said, and the next change is waited for.
 *
 * @param inputs the files to look at; asked every time, because a pattern may match others by then
 * @throws what the first round throws
 */
export async function watch(
  context: Context,
  inputs: () => Promise<readonly string[]>,
  round: (again: boolean) => Promise<void>,
  { quiet }: CommonOptions,
): Promise<void> {
  const { io, words } = context;
  let rendered = stateOf(await inputs(), io.cwd);
  await round(false);
  if (!quiet) await io.stderr.write(`${words.watching}\n`);
  let seen = rendered;
  while (!io.stdout.closed) {
    await new Promise((done) => setTimeout(done, TICK));
    const state = await inputs().then(
      (paths) => stateOf(paths, io.cwd),
      () => null,
    );
    const settled = state !== null && state === seen;
    seen = state;
    if (!settled || state === rendered) continue;
    rendered = state;
    await again(context, round);
  }
}

async function again(context: Context, round: (again: boolean) => Promise<void>): Promise<void> {
  const { io, lang } = context;
  if (io.stdout.isTTY) await io.stdout.write(CLEAR);
  try {
    await round(true);
  } catch (error) {
    if (!isUserError(error)) throw error;
    await io.stderr.write(describeError(error, lang, io).text);
  }
}

/** What tells that a file is another; null while one of them is away. */
function stateOf(paths: readonly string[], cwd: string): string | null {
  const states = paths.map((path) => {
    const status = statSync(resolve(cwd, path), { throwIfNoEntry: false });
    return status === undefined ? null : `${path} ${status.ino} ${status.size} ${status.mtimeMs}`;
  });
  return states.includes(null) ? null : states.join('\n');
}
