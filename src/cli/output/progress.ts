import type { Progress } from '../../dataset/read/read-options.js';
import { forTerminal } from '../../render/text/safe-text.js';
import { textWidth } from '../../render/text/text-width.js';
import type { CommonOptions, Context } from '../context.js';

/** Milliseconds before the first line and between lines: shorter work needs no line, and faster lines could not be read. */
const interval = { first: 500, next: 100 };

/** A line on a terminal with the progress of reading; nothing elsewhere or when quiet. */
export interface ProgressLine {
  readonly tell: (progress: Progress) => void;
  /** Removes the line. */
  readonly close: () => void;
}

/** @param now milliseconds of a clock */
export function progressLine({ io, words }: Context, { quiet }: CommonOptions, now = () => performance.now()): ProgressLine {
  const { stderr } = io;
  if (quiet || !stderr.isTTY) return { tell: () => {}, close: () => {} };
  let started = Number.NaN;
  let file = '';
  let reached = 0;
  let due = 0;
  let shown = false;
  // A terminal is written to at once, even from synchronous work.
  const write = (text: string) => void stderr.write(text).catch(() => {});
  return {
    tell: (progress) => {
      const time = now();
      // A file that proves to be irregular is read again from its beginning.
      if (progress.file !== file || progress.bytes < reached) {
        file = progress.file;
        started = time;
        due = Math.max(due, time + interval.first);
      }
      reached = progress.bytes;
      if (time < due) return;
      due = time + interval.next;
      const seconds = (time - started) / 1000;
      const { bytes, size, rows } = progress;
      const left = (seconds * (size - bytes)) / bytes;
      const line = words.progress({ file: forTerminal(file), share: bytes / size, rows, perSecond: bytes / seconds, left });
      // A line that wraps cannot be removed.
      if (textWidth(line) >= (stderr.columns ?? 80)) return;
      write(`\r\u001b[K${line}`);
      shown = true;
    },
    close: () => {
      if (shown) write('\r\u001b[K');
    },
  };
}

/** Shows on a terminal, every second, how long the run has waited for answers in total. */
export function waitingLine({ io, words }: Context, { quiet }: CommonOptions): <T>(answer: Promise<T>) => Promise<T> {
  const { stderr } = io;
  if (quiet || !stderr.isTTY) return (answer) => answer;
  const started = performance.now();
  const write = (text: string) => void stderr.write(text).catch(() => {});
  return (answer) => {
    let shown = false;
    const timer = setInterval(() => {
      write(`\r\u001b[K${words.waiting((performance.now() - started) / 1000)}`);
      shown = true;
    }, 1000);
    return answer.finally(() => {
      clearInterval(timer);
      if (shown) write('\r\u001b[K');
    });
  };
}
