import type { Example, ReadingRule } from '../rule.js';

/** An enterprise before and after, badly and well: `columns` beside the keys, then the cells of its two rows. */
export function twoRows(columns: string, bad: readonly [string, string], good: readonly [string, string]): Example {
  const file = ([baseline, followUp]: readonly [string, string]) =>
    `enterprise_id,period,${columns}\nSYN-1,baseline,${baseline}\nSYN-1,follow-up,${followUp}\n`;
  return { bad: file(bad), good: file(good) };
}

/** A cell that cannot be read, and so is missing. */
export function unreadable(code: string, applies: ReadingRule['applies'], example: Example): ReadingRule {
  return { code, severity: 'error', unused: 'cell', found: 'while-reading', applies, example };
}

/** Something to look at in cells that are used. */
export function doubtful(code: string, severity: 'warning' | 'note', applies: ReadingRule['applies'], example: Example): ReadingRule {
  return { code, severity, unused: 'nothing', found: 'while-reading', applies, example };
}
