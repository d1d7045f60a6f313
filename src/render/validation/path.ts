/**
 * A file as a machine in another place may know it: with forward slashes and relative to the working directory. An
 * absolute path that is not below it would tell about the machine, so that only the name is left.
 */
export function relativePath(file: string, cwd = ''): string {
  if (file === '<stdin>') return file;
  const path = file.replaceAll('\\', '/').replace(/^(\.\/+)+/, '');
  if (!/^([A-Za-z]:)?\//.test(path)) return path;
  const folder = `${cwd.replaceAll('\\', '/').replace(/\/+$/, '')}/`;
  return cwd !== '' && path.startsWith(folder) ? path.slice(folder.length) : path.slice(path.lastIndexOf('/') + 1);
}

/** The same as a relative URI reference: a colon or a space in a name is only a part of the name. */
export function relativeUri(file: string, cwd?: string): string {
  return relativePath(file, cwd)
    .split('/')
    .map((segment) => encodeURIComponent(segment.replace(/\p{Cs}/gu, '\uFFFD')))
    .join('/');
}
