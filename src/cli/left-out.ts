import type { Finding } from '../finding.js';
import type { Rule } from '../rules/rule.js';

/** How much is not used for errors, and how many other findings are not shown. */
export interface LeftOut {
  readonly cells: number;
  readonly rows: number;
  readonly enterprises: number;
  readonly others: number;
}

/** Counts by what each rule says is not used; `more` are findings that were counted while reading but not kept, by code. */
export function countLeftOut(
  findings: readonly Finding[],
  more: ReadonlyMap<string, number>,
  shown: ReadonlySet<Finding>,
  rules: readonly Rule[],
): LeftOut {
  const unused = new Map(rules.filter(({ severity }) => severity === 'error').map((rule) => [rule.code, rule.unused]));
  const cells = new Set<string>();
  const rows = new Map<string, number>();
  const enterprises = new Set<string>();
  let others = 0;
  for (const finding of findings) {
    const { code, at, args, subject } = finding;
    const what = unused.get(code);
    if (what === 'cell') cells.add(`${at.start} ${at.file}`);
    else if (what === 'row') rows.set(`${at.record} ${at.file}`, Number(args.rows ?? 1));
    else if (what === 'enterprise') enterprises.add(subject?.enterprise ?? '');
    else if (!shown.has(finding)) others++;
  }
  const count = { cells: cells.size, rows: [...rows.values()].reduce((sum, n) => sum + n, 0), enterprises: enterprises.size, others };
  for (const [code, n] of more) {
    const what = unused.get(code);
    if (what === 'cell') count.cells += n;
    else if (what === 'row') count.rows += n;
    else count.others += n;
  }
  return count;
}
