import { reasons } from '../../indicators/reasons.js';
import { compareNatural } from '../../natural-order.js';
import type { GroupAggregates, LedgerEntry } from '../port.js';
import { keyId, keyOf } from './groups.js';
import type { IndicatorQueries } from './query-steps.js';
import { askEach, type Row, type Session } from './session.js';

/** Ids of the enterprises left out of each figure of each group, by reason. */
export async function ledgerOf(
  session: Session,
  works: readonly IndicatorQueries[],
  groups: readonly GroupAggregates[],
): Promise<LedgerEntry[]> {
  const figures = works.map((work) => work.leftOut());
  const answers = await askEach(session, figures, (questions) => questions.map(({ figure, sql }) => `-- left out of ${figure}\n${sql}`));
  return groups.flatMap(({ key, total }) =>
    works.flatMap((work, w) => {
      if (work.level.total !== total) return [];
      const { keys } = work.level.grouping;
      const id = keyId(total ? [] : key);
      return figures[w].flatMap(({ figure }, i) => {
        const own = answers[w][i].filter((row) => keyId(keyOf(row, keys)) === id);
        return byReason(own).map((entry) => ({ group: key, total, indicator: work.indicator.id, figure, ...entry }));
      });
    }),
  );
}

function byReason(rows: readonly Row[]): Pick<LedgerEntry, 'reason' | 'enterprises'>[] {
  return reasons.flatMap((reason, code) => {
    const enterprises = rows.filter((row) => Number(row.reason) === code).map((row) => String(row.enterprise_id));
    return enterprises.length === 0 ? [] : [{ reason, enterprises: enterprises.sort(compareNatural) }];
  });
}
