import type { Dataset } from '../dataset/dataset.js';
import type { Group } from '../dataset/groups.js';
import type { Indicator } from '../indicators/definition.js';
import type { Figures, LeftOutMembers } from './figures.js';
import type { LedgerEntry } from './port.js';

/** Ids of the enterprises left out of each figure of one group, by reason. */
export function ledgerOf(dataset: Dataset, group: Group, indicator: Indicator, figures: Figures): LedgerEntry[] {
  return ledgers(figures).flatMap(([figure, leftOut]) =>
    [...leftOut].map(([reason, { members }]) => ({
      group: group.key,
      total: group.total,
      indicator: indicator.id,
      figure,
      reason,
      enterprises: Array.from(members ?? [], (e) => dataset.ids.at(e)),
    })),
  );
}

function ledgers(figures: Figures): [LedgerEntry['figure'], LeftOutMembers][] {
  if (figures.type === 'practice') return [['answer', figures.leftOut]];
  if (figures.type === 'amount') {
    return [
      ['answer', figures.leftOut],
      ['amount', figures.amountsLeftOut],
    ];
  }
  return [
    ['relative_change', figures.relativeLeftOut],
    ['share_improved', figures.leftOut],
    ['pooled', figures.pooledLeftOut],
  ];
}
