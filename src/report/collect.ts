import type { Dataset } from '../dataset/dataset.js';
import type { MeasureId } from '../dataset/fields.js';
import type { Pairs } from '../dataset/pairing.js';
import type { Basis, Indicator } from '../indicators/definition.js';
import { isReadyRate, measureAt, measuresOf } from '../indicators/levels.js';
import type { FirmIndicator } from './firm-model.js';

type Collect = FirmIndicator['collect'][number];

/**
 * The measures to collect so that an indicator can be computed: the gaps of the basis with the fewest gaps, the preferred one among
 * equals. Empty if the indicator is already computed, or if a period was entered twice, which must be corrected rather than measured.
 */
export function collectFor(dataset: Dataset, pairs: Pairs, indicator: Indicator, e: number, used: Basis | null): Collect[] {
  if (used !== null || pairs.duplicated[e]) return [];
  if (indicator.type !== 'change') return gaps(dataset, pairs, e, [indicator.measure]).filter(({ period }) => period === 'follow_up');
  const options = indicator.bases.flatMap((basis) => {
    const collect = gaps(dataset, pairs, e, measuresOf(basis));
    return isReadyRate(basis) && lacksAll(collect) ? [] : [collect];
  });
  const size = (collect: readonly Collect[]) => collect.reduce((count, { measures }) => count + measures.length, 0);
  const fewest = Math.min(...options.map(size));
  if (fewest === 0) return missingLength(dataset, pairs, e);
  return options.find((option) => size(option) === fewest) ?? [];
}

/** Whether neither period has the rate: then it is better to ask for counts than for a rate that the enterprise computes itself. */
function lacksAll(collect: readonly Collect[]): boolean {
  return collect.length === 2;
}

/** The length of a period, or of both where neither can be read, if no other measure is missing. */
function missingLength(dataset: Dataset, pairs: Pairs, e: number): Collect[] {
  const [baseline, followUp] = [pairs.baseline[e], pairs.followUp[e]].map((observation) => Number.isNaN(dataset.months[observation]));
  const unread = dataset.unreadable.get('months');
  if (baseline === followUp && unread?.[pairs.baseline[e]] !== 1 && unread?.[pairs.followUp[e]] !== 1) return [];
  const lacking = [...(baseline ? ['baseline' as const] : []), ...(followUp ? ['follow_up' as const] : [])];
  return lacking.map((period) => ({ period, measures: ['months'] }));
}

function gaps(dataset: Dataset, pairs: Pairs, e: number, measures: readonly MeasureId[]): Collect[] {
  const sides = [
    { period: 'baseline', observation: pairs.baseline[e] },
    { period: 'follow_up', observation: pairs.followUp[e] },
  ] as const;
  return sides.flatMap(({ period, observation }) => {
    const missing = measures.filter((measure) => observation < 0 || Number.isNaN(measureAt(dataset, measure, observation)));
    return missing.length === 0 ? [] : [{ period, measures: missing }];
  });
}
