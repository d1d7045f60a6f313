import { posix } from 'node:path';

/** The folders that paths in a document are relative to. */
export interface PathBase {
  readonly cwd?: string;
  /** The root of the checkout on a forge; takes precedence over the working directory. */
  readonly root?: string;
  /** Returns where a file really is, for one that links seem to put outside the checkout. */
  readonly realPathOf?: (file: string) => string;
}

/**
 * A path that is valid on other machines: with forward slashes, and relative to the checkout if it is known, otherwise to the
 * working directory. An absolute path outside the latter would reveal details of the machine, so only the file name is kept.
 */
export function relativePath(file: string, { cwd = '', root, realPathOf }: PathBase): string {
  if (file === '<stdin>') return file;
  const path = posix.normalize(file.replaceAll('\\', '/'));
  const absolute = /^([A-Za-z]:)?\//.test(path);
  if (root !== undefined) {
    const whole = absolute ? path : posix.join(cwd.replaceAll('\\', '/'), path);
    const within = (place: string) => posix.relative(root.replaceAll('\\', '/'), place.replaceAll('\\', '/'));
    const named = within(whole);
    if (realPathOf === undefined || !named.startsWith('../')) return named;
    const real = within(realPathOf(file));
    return real.startsWith('../') ? named : real;
  }
  if (cwd !== '') {
    const folder = posix.normalize(`${cwd.replaceAll('\\', '/')}/`);
    const whole = absolute ? path : posix.join(folder, path);
    if (whole.startsWith(folder)) return whole.slice(folder.length);
  }
  return absolute ? posix.basename(path) : path;
}

/** The same as a relative URI reference, in which a colon or a space in a name is escaped. */
export function relativeUri(file: string, base: PathBase): string {
  return relativePath(file, base)
    .split('/')
    .map((segment) => encodeURIComponent(segment.replace(/\p{Cs}/gu, '\uFFFD')))
    .join('/');
}
