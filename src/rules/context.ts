import type { ReadFile } from '../dataset/origin.js';
import type { Finding } from '../finding.js';
import type { Context } from './model.js';

/** Units of a line that are shown around the cell. */
const WIDTH = 160;

/** Adds to every finding with a cell the physical line it stands in. */
export function withContexts<F extends Finding>(findings: readonly F[], texts: readonly ReadFile[]): (F & { context?: Context })[] {
  const byName = new Map(texts.map(({ name, text }) => [name, text]));
  return findings.map((finding) => {
    const { file, start, end, column } = finding.at;
    const text = byName.get(file);
    return text === undefined || start === undefined || end === undefined
      ? finding
      : { ...finding, context: cut(text, start, end, column ?? 1) };
  });
}

/** The line around a cell. A cell that goes on over several lines is shown to the end of its first, a long line in part. */
function cut(text: string, start: number, end: number, column: number): Context {
  const rest = text.slice(start, start + WIDTH);
  const lineEnd = start + (/[\r\n]/.exec(rest)?.index ?? rest.length);
  const from = start - Math.min(column - 1, WIDTH);
  const line = text.slice(from, lineEnd);
  return { line, from: start - from, to: Math.max(start, Math.min(end, lineEnd)) - from };
}
