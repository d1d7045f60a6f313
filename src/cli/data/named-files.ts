import { kindOfTable, mayBeAddress } from '../../engine/table-source.js';
import { ExitCode, UserError } from '../../user-error.js';
import type { InputOptions } from '../options/common-options.js';
import { configPath } from '../options/config-file.js';
import { expandPaths, realPath } from './paths.js';

/** A data file as the user named it, and the period it was given for. */
export interface NamedFile {
  readonly path: string;
  readonly period?: 'baseline' | 'follow-up';
}

/**
 * The data files of a command line. A file named several times, even by different paths, is listed once; if it is also given for
 * a period, it has that period.
 * @throws UserError period-files-only, period-files-mixed, files-only, bad-address, no-input, stdin-twice, conflicting-options, glob-empty
 */
export async function namedFiles(paths: readonly string[], options: InputOptions, cwd: string): Promise<NamedFile[]> {
  const { baseline, followUp } = options;
  if ((baseline === undefined) !== (followUp === undefined)) throw new UserError('period-files-only', {}, ExitCode.usage);
  for (const path of [...paths, ...(baseline ?? []), ...(followUp ?? [])]) {
    const kind = kindOfTable(path);
    if (kind !== null) throw new UserError('files-only', { kind }, ExitCode.usage);
    if (mayBeAddress(path)) throw new UserError('bad-address', {}, ExitCode.usage);
  }
  const named: NamedFile[] = [
    ...(await expandPaths(paths, cwd)).map((path) => ({ path })),
    ...(await expandPaths(baseline ?? [], cwd)).map((path) => ({ path, period: 'baseline' as const })),
    ...(await expandPaths(followUp ?? [], cwd)).map((path) => ({ path, period: 'follow-up' as const })),
  ];
  if (named.length === 0) throw new UserError('no-input', {}, ExitCode.usage);
  if (named.filter(({ path }) => path === '-').length > 1) throw new UserError('stdin-twice', {}, ExitCode.usage);
  const files = eachOnce(named, cwd);
  const mixed = baseline === undefined ? undefined : files.find(({ period }) => period === undefined);
  if (mixed !== undefined) throw new UserError('period-files-mixed', { path: mixed.path }, ExitCode.usage);
  return files;
}

/** Every path that a run reads: the data files and the config in use. */
export function inputPaths(files: readonly NamedFile[], { config }: InputOptions, cwd: string): string[] {
  const inUse = configPath(cwd, config);
  return [...files.map(({ path }) => path).filter((path) => path !== '-'), ...(inUse === null ? [] : [inUse])];
}

function eachOnce(named: readonly NamedFile[], cwd: string): NamedFile[] {
  const files = new Map<string, NamedFile>();
  for (const file of named) {
    const place = file.path === '-' ? '-' : realPath(file.path, cwd);
    const earlier = files.get(place);
    if (earlier?.period !== undefined && earlier.period !== file.period) {
      const [first, second] = [`--baseline ${earlier.path}`, `--follow-up ${file.path}`];
      throw new UserError('conflicting-options', { first, second }, ExitCode.usage);
    }
    files.set(place, { path: (earlier ?? file).path, period: file.period });
  }
  return [...files.values()];
}
