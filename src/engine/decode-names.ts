import { idList } from '../dataset/columns/id-list.js';
import type { Dataset } from '../dataset/dataset.js';
import { decode } from '../dataset/groups.js';
import type { Figures, LeftOutMembers } from './figures.js';
import type { IndicatorAggregates, LeftOut } from './port.js';

/** Replaces a dataset's numbers of enterprises, currencies and units in figures by their names. */
export function decodeNames(dataset: Dataset, figures: Figures): IndicatorAggregates {
  const leftOut = counts(figures.leftOut);
  if (figures.type === 'practice') return { ...figures, leftOut };
  if (figures.type === 'amount') {
    return { ...figures, leftOut, amountsLeftOut: counts(figures.amountsLeftOut), currency: decode(dataset.currency, figures.currency) };
  }
  const { pooled, influence } = figures;
  return {
    ...figures,
    leftOut,
    relativeLeftOut: counts(figures.relativeLeftOut),
    pointsLeftOut: counts(figures.pointsLeftOut),
    pooledLeftOut: counts(figures.pooledLeftOut),
    pooled:
      pooled === null
        ? null
        : { ...pooled, currency: decode(dataset.currency, pooled.currency), outputUnit: decode(dataset.outputUnit, pooled.outputUnit) },
    flagged: idList(dataset.ids, figures.flagged),
    influence: influence && { ...influence, enterprise: dataset.ids.at(influence.enterprise) },
  };
}

function counts(members: LeftOutMembers): LeftOut[] {
  return [...members].map(([reason, { n }]) => ({ reason, n }));
}
