import { posix } from 'node:path';

/**
 * A file as a machine in another place may know it: with forward slashes and relative to the working directory. An
 * absolute path that is not below it would tell about the machine, so that only the name is left.
 */
export function relativePath(file: string, cwd = ''): string {
  if (file === '<stdin>') return file;
  const path = posix.normalize(file.replaceAll('\\', '/'));
  const absolute = /^([A-Za-z]:)?\//.test(path);
  if (cwd !== '') {
    const folder = posix.normalize(`${cwd.replaceAll('\\', '/')}/`);
    const whole = absolute ? path : posix.join(folder, path);
    if (whole.startsWith(folder)) return whole.slice(folder.length);
  }
  return absolute ? posix.basename(path) : path;
}

/** The same as a relative URI reference: a colon or a space in a name is only a part of the name. */
export function relativeUri(file: string, cwd?: string): string {
  return relativePath(file, cwd)
    .split('/')
    .map((segment) => encodeURIComponent(segment.replace(/\p{Cs}/gu, '\uFFFD')))
    .join('/');
}
