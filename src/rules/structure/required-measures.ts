import type { Dataset } from '../../dataset/dataset.js';
import type { Indicator } from '../../indicators/definition.js';
import { measuresOf } from '../../indicators/levels.js';
import type { Facts, Problem } from '../rule.js';

/** Required indicators without a basis whose columns all exist. */
export function* missingMeasures({ dataset, required }: Facts): Iterable<Problem> {
  for (const indicator of required) {
    const ways = waysOf(indicator);
    if (ways.some((way) => way.every((measure) => hasColumn(dataset, measure)))) continue;
    const measures = ways.map((way) => way.join(' + ')).join(' / ');
    yield { observations: [], args: { indicator: indicator.id, measures } };
  }
}

/** The measures that each basis of an indicator needs. */
function waysOf(indicator: Indicator): string[][] {
  return indicator.type === 'change' ? indicator.bases.map(measuresOf) : [[indicator.measure]];
}

/** A constant in the mapping counts as a column, and so does an empty column. */
function hasColumn({ measures, origin }: Dataset, measure: string): boolean {
  return [...measures.keys()].some((name) => name === measure) || origin.views.some(({ columns }) => columns.has(measure));
}
