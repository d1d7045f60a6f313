import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { getSystemErrorMap } from 'node:util';
import { compareUnits } from '../../natural-order.js';
import { ExitCode, UserError } from '../../user-error.js';

/**
 * The files meant by the arguments: patterns are replaced by their matches, in order of UTF-16 units. A name that
 * exists is never taken for a pattern.
 * @throws UserError glob-empty, folder-not-readable
 */
export async function expandPaths(paths: readonly string[], cwd: string): Promise<string[]> {
  const expanded: string[] = [];
  for (const path of paths) {
    const isPattern = /[*?[\]{}]/.test(path) && !existsSync(resolve(cwd, path));
    expanded.push(...(isPattern ? await matches(path, cwd) : [path]));
  }
  return expanded;
}

/** The target of a path, with links resolved; the path it would have if nothing exists there. */
export function realPath(path: string, cwd: string): string {
  const resolved = resolve(cwd, path);
  try {
    return realpathSync(resolved);
  } catch {
    return resolved;
  }
}

async function matches(pattern: string, cwd: string): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  const found = await glob(pattern, { cwd, expandDirectories: false });
  if (found.length === 0) refuseClosedFolder(pattern, cwd);
  if (found.length === 0) throw new UserError('glob-empty', { pattern }, ExitCode.io);
  return found.sort(compareUnits);
}

/** A folder that may not be read looks like an empty one to a pattern. @throws UserError folder-not-readable */
function refuseClosedFolder(pattern: string, cwd: string): void {
  const folder = /^[^*?[\]{}]*\//.exec(pattern)?.[0] ?? '.';
  try {
    readdirSync(resolve(cwd, folder));
  } catch (error) {
    const { code, errno, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return;
    throw new UserError('folder-not-readable', { folder, reason: getSystemErrorMap().get(errno ?? 0)?.[1] ?? message }, ExitCode.io);
  }
}
