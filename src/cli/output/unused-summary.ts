import type { Dataset } from '../../dataset/dataset.js';
import { type FollowUpRound, pairObservations } from '../../dataset/pairing.js';
import type { ReadResult } from '../../dataset/read/parse.js';
import type { Finding } from '../../finding.js';
import { enteredTwice } from '../../rules/identity/enterprises.js';
import type { Rule } from '../../rules/rule.js';

/** How much is left out because of errors, and how many other findings are not shown. */
export interface UnusedSummary {
  readonly cells: number;
  readonly rows: number;
  readonly enterprises: number;
  readonly others: number;
}

/** Counts by what each rule leaves out; `more` has the numbers of findings that were not kept, by code. */
export function countLeftOut(
  {
    dataset,
    findings,
    more,
    followUpRound = 'last',
  }: Pick<ReadResult, 'findings' | 'more'> & { dataset: Dataset; followUpRound?: FollowUpRound },
  shown: ReadonlySet<Finding>,
  rules: readonly Rule[],
): UnusedSummary {
  const unused = new Map(rules.filter(({ severity }) => severity === 'error').map((rule) => [rule.code, rule.unused]));
  const cells = new Set<string>();
  const rows = new Map<string, number>();
  let others = 0;
  for (const finding of findings) {
    const { code, at, args } = finding;
    const what = unused.get(code);
    if (what === 'cell') cells.add(`${at.start} ${at.file}`);
    else if (what === 'row') rows.set(`${at.record} ${at.file}`, Number(args.rows ?? 1));
    else if (what !== 'enterprise' && !shown.has(finding)) others++;
  }
  // Some have several findings, not all of which may have been kept.
  const duplicates = countDuplicates(dataset, followUpRound);
  const count = {
    cells: cells.size,
    rows: [...rows.values()].reduce((sum, n) => sum + n, duplicates.rows),
    enterprises: duplicates.enterprises,
    others,
  };
  for (const [code, n] of more) {
    const what = unused.get(code);
    if (what === 'cell') count.cells += n;
    else if (what === 'row') count.rows += n;
    else if (what !== 'enterprise') count.others += n;
  }
  return count;
}

/** Numbers of enterprises left out because they were entered twice in a period, and of such rows of the other enterprises. */
function countDuplicates(dataset: Dataset, followUpRound: FollowUpRound): { enterprises: number; rows: number } {
  const twice = enteredTwice(dataset);
  if (twice.length === 0) return { enterprises: 0, rows: 0 };
  const { duplicated } = pairObservations(dataset, followUpRound);
  const counted = twice.filter((e) => duplicated[e] === 0);
  const { period, offsets, order } = dataset;
  const isTwice = (i: number, e: number) =>
    (i > offsets[e] && period[order[i - 1]] === period[order[i]]) || (i + 1 < offsets[e + 1] && period[order[i + 1]] === period[order[i]]);
  let rows = 0;
  for (const e of counted) for (let i = offsets[e]; i < offsets[e + 1]; i++) if (isTwice(i, e)) rows++;
  return { enterprises: twice.length - counted.length, rows };
}
