import { type Dataset, textAt } from '../dataset/dataset.js';
import { groupsOf, nameOf } from '../dataset/enterprise.js';
import { chooseDimensions, keysOf, makeGroups } from '../dataset/groups.js';
import { checkRound, type FollowUpRound, observationsIn, type Pairs, pairObservations, periodsOf } from '../dataset/pairing.js';
import { chooseIndicators } from '../indicators/catalogue.js';
import { columnsOf, levelOf, levelParts, measureAt, unfilled } from '../indicators/levels.js';
import { NO_REASON } from '../indicators/reasons.js';
import { collectFor } from './collect.js';
import { findEnterprise } from './find-enterprise.js';
import type { FirmCard, FirmIndicator, FirmPeriod } from './firm-model.js';
import { type EvaluatedIndicator, evaluate } from './firm-results.js';
import { peerRank } from './peer-rank.js';
import { traceLevels } from './trace.js';

export interface FirmCardOptions {
  /** Dimensions that define the group of peers; phase by default, if the data has one. */
  readonly by?: readonly string[];
  readonly indicators?: readonly string[];
  readonly followUpRound?: FollowUpRound;
  /** Adds the arithmetic down to the cells, for every indicator or for those named. */
  readonly trace?: boolean | readonly string[];
}

/**
 * Everything about one enterprise, named by its id or its name.
 * @throws UserError unknown-enterprise, ambiguous-enterprise, no-such-round, unknown-dimension, unknown-indicator
 */
export function buildFirmCard(dataset: Dataset, idOrName: string, options: FirmCardOptions = {}): FirmCard {
  const e = findEnterprise(dataset, idOrName);
  const followUpRound = options.followUpRound ?? 'last';
  checkRound(dataset, followUpRound);
  const pairs = pairObservations(dataset, followUpRound);
  const by = chooseDimensions(dataset, options.by);
  const [key] = keysOf(dataset, pairs, by, e);
  const group = makeGroups(dataset, pairs, by).find((candidate) => JSON.stringify(candidate.key) === JSON.stringify(key));
  const peers = group?.members ?? new Int32Array();
  const traced = Array.isArray(options.trace) ? chooseIndicators(options.trace) : [];
  const periods = periodsOf(dataset, e).map((period) => firmPeriod(dataset, pairs, e, period));
  return {
    schemaVersion: 1,
    document: 'firm',
    dataNotes: dataset.dataNotes,
    enterprise: {
      id: dataset.ids.at(e),
      name: nameOf(dataset, e),
      dimensions: [...dataset.dimensions.values()]
        .filter((dimension) => !dimension.derived)
        .map((dimension) => ({ dimension: dimension.name, values: groupsOf(dataset, dimension, e, pairs) }))
        .filter(({ values }) => values.length > 0),
    },
    followUpRound,
    periods,
    ...(startsBeforeBaseline(periods) ? { followUpBeforeBaseline: true } : {}),
    peers: { by, key, N: peers.length },
    indicators: chooseIndicators(options.indicators).map((indicator) => {
      const evaluated = evaluate(dataset, pairs, indicator);
      const trace = options.trace === true || traced.includes(indicator);
      return {
        ...firmIndicator(dataset, pairs, evaluated, e, peers),
        ...(trace ? { trace: traceLevels(dataset, pairs, evaluated, e) } : {}),
      };
    }),
  };
}

/** One line per period. A period entered twice has no figures, since it is not known which of the two is right. */
function firmPeriod(dataset: Dataset, pairs: Pairs, e: number, period: number): FirmPeriod {
  const [observation, ...others] = observationsIn(dataset, e, period);
  const { id } = dataset.periods[period];
  if (others.length > 0) return { period: id, start: null, end: null, months: null, workers: null, role: 'duplicate' };
  return {
    period: id,
    start: textAt(dataset.start, observation),
    end: textAt(dataset.end, observation),
    months: numberOrNull(dataset.months[observation]),
    workers: numberOrNull(measureAt(dataset, 'workers', observation)),
    role: observation === pairs.baseline[e] ? 'baseline' : observation === pairs.followUp[e] ? 'follow_up' : 'other',
  };
}

/** Dates are ISO texts, which sort by time. */
function startsBeforeBaseline(periods: readonly FirmPeriod[]): boolean {
  const startOf = (role: FirmPeriod['role']) => periods.find((period) => period.role === role)?.start ?? null;
  const [baseline, followUp] = [startOf('baseline'), startOf('follow_up')];
  return baseline !== null && followUp !== null && followUp < baseline;
}

function firmIndicator(
  dataset: Dataset,
  pairs: Pairs,
  evaluated: EvaluatedIndicator,
  e: number,
  peers: Int32Array,
): Omit<FirmIndicator, 'trace'> {
  const { indicator } = evaluated;
  return {
    id: indicator.id,
    type: indicator.type,
    better: indicator.better,
    ...evaluated.resultOf(e),
    ...peerRank(evaluated, e, peers),
    rounds: rounds(dataset, evaluated, e),
    collect: collectFor(dataset, pairs, indicator, e, evaluated.basisOf(e)),
  };
}

/** The level of every round on the basis of the pair (or the answer), in order of time; null where a round cannot fill it. */
function rounds(dataset: Dataset, evaluated: EvaluatedIndicator, e: number): FirmIndicator['rounds'] {
  const { indicator, basisOf, resultOf } = evaluated;
  const basis = basisOf(e);
  const columns = basis === null ? null : columnsOf(dataset, basis);
  const { monthly } = resultOf(e);
  return periodsOf(dataset, e).flatMap((period) => {
    const observations = observationsIn(dataset, e, period);
    if (observations.length !== 1) return [];
    const [observation] = observations;
    if (!sameMoneyAndProduct(dataset, evaluated, e, observation)) return [{ period: dataset.periods[period].id, level: null }];
    let level = Number.NaN;
    if (indicator.type !== 'change') level = measureAt(dataset, indicator.measure, observation);
    else if (columns !== null && unfilled(columns, observation) === NO_REASON) {
      level = levelOf(columns.basis, levelParts(dataset, columns, observation, monthly));
    }
    return [{ period: dataset.periods[period].id, level: numberOrNull(level) }];
  });
}

/** Whether a round has the currency and product unit of the compared pair, so that its level can be shown beside theirs. */
function sameMoneyAndProduct(dataset: Dataset, { resultOf }: EvaluatedIndicator, e: number, observation: number): boolean {
  const { currency, outputUnit, unit } = resultOf(e);
  const money = unit?.includes('currency') ?? false;
  return (
    (!money || textAt(dataset.currency, observation) === currency) &&
    (outputUnit === null || textAt(dataset.outputUnit, observation) === outputUnit)
  );
}

function numberOrNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
