import type { Example, ReadingRule } from '../rule.js';

/** A bad and a good example of one enterprise: `columns` after the keys, then the cells of its two rows. */
export function twoRows(columns: string, bad: readonly [string, string], good: readonly [string, string]): Example {
  const file = ([baseline, followUp]: readonly [string, string]) =>
    `enterprise_id,period,${columns}\nSYN-1,baseline,${baseline}\nSYN-1,follow-up,${followUp}\n`;
  return { bad: file(bad), good: file(good) };
}

/** A rule about cells that cannot be read and count as missing. */
export function unreadable(code: string, applies: ReadingRule['applies'], example: Example): ReadingRule {
  return { code, severity: 'error', unused: 'cell', found: 'while-reading', applies, example };
}

/** A rule about cells that are used but should be checked. */
export function doubtful(code: string, severity: 'warning' | 'note', applies: ReadingRule['applies'], example: Example): ReadingRule {
  return { code, severity, unused: 'nothing', found: 'while-reading', applies, example };
}
