import { existsSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { compareUnits } from '../../natural-order.js';
import { ExitCode, UserError } from '../../user-error.js';

/**
 * The files meant by the arguments: patterns are replaced by what they match, in order of code points. A name that
 * exists is never taken for a pattern.
 * @throws UserError glob-empty
 */
export async function expandPaths(paths: readonly string[], cwd: string): Promise<string[]> {
  const expanded: string[] = [];
  for (const path of paths) {
    const isPattern = /[*?[\]{}]/.test(path) && !existsSync(resolve(cwd, path));
    expanded.push(...(isPattern ? await matches(path, cwd) : [path]));
  }
  return expanded;
}

/** Where a path leads, through links; where it would lead when nothing is there. */
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
  if (found.length === 0) throw new UserError('glob-empty', { pattern }, ExitCode.io);
  return found.sort(compareUnits);
}
