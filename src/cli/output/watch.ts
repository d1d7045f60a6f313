import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { isUserError } from '../../user-error.js';
import type { CommonOptions, Context } from '../context.js';
import { describeError } from '../errors.js';

/** Milliseconds between polls. A file is read once it is the same in two polls, so that none is read while it is being written. */
const TICK = 150;

/** Clears the screen and the scrollback, and moves to the top. */
const CLEAR = '\u001b[2J\u001b[3J\u001b[H';

/**
 * Runs `round` now and whenever one of its inputs has changed, until the process is interrupted or the reader of stdout goes
 * away. Files are polled: editors that write a new file and rename it, network drives and files that disappear for a moment all look
 * the same then. User errors are reported, and the next change is awaited.
 *
 * @param inputs returns the files to poll; called every time, because a pattern may match others by then
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

/** A text that differs once a file has changed; null while one of them is missing. */
function stateOf(paths: readonly string[], cwd: string): string | null {
  const states = paths.map((path) => {
    const status = statSync(resolve(cwd, path), { throwIfNoEntry: false });
    return status === undefined ? null : `${path} ${status.ino} ${status.size} ${status.mtimeMs}`;
  });
  return states.includes(null) ? null : states.join('\n');
}
