import type { Dataset } from '../dataset/dataset.js';
import { chooseDimensions, makeGroups } from '../dataset/groups.js';
import { type FollowUpRound, pairObservations } from '../dataset/pairing.js';
import { computeInMemory } from '../engine/memory.js';
import { chooseIndicators } from '../indicators/catalogue.js';
import { ExitCode, UserError } from '../user-error.js';
import { compareWithReported } from './compare-reported.js';
import { coverageOf } from './coverage.js';
import { ledgerOf } from './ledger.js';
import type { ReportModel } from './model.js';
import { resultOf } from './result.js';

export interface ReportOptions {
  /** Dimensions to group by; phase when the data has one. Several are crossed. */
  readonly by?: readonly string[];
  /** Ids of the indicators to report; all of them when not given. */
  readonly indicators?: readonly string[];
  /** `last` when not given. */
  readonly followUpRound?: FollowUpRound;
  /** Of every interval; 0.95 when not given. */
  readonly confidence?: number;
  /** Leaves out enterprises whose change has a modified z above 3.5, and says so. */
  readonly excludeOutliers?: boolean;
  /** Adds the full ledger of who was left out. */
  readonly ledger?: boolean;
  /** Adds published figures beside the computed ones of the whole dataset. */
  readonly reported?: boolean;
}

/**
 * The aggregates of a dataset by group.
 * @throws UserError unknown-dimension, unknown-indicator
 */
export function buildReport(dataset: Dataset, options: ReportOptions = {}): ReportModel {
  const chosen = chooseIndicators(options.indicators);
  const by = chooseDimensions(dataset, options.by);
  const followUpRound = options.followUpRound ?? 'last';
  const confidence = options.confidence ?? 0.95;
  checkRound(dataset, followUpRound);
  const pairs = pairObservations(dataset, followUpRound);
  const groups = makeGroups(dataset, pairs, by);
  const figures = computeInMemory(
    dataset,
    pairs,
    chosen,
    groups.map((group) => group.members),
    { confidence, excludeOutliers: options.excludeOutliers ?? false },
  );
  const reportGroups = groups.map((group, g) => ({
    key: group.key,
    total: group.total,
    coverage: coverageOf(dataset, pairs, group.members),
    indicators: chosen.map((indicator, i) => resultOf(dataset, indicator, figures[g][i])),
  }));
  return {
    schemaVersion: 1,
    document: 'report',
    dataNotes: dataset.dataNotes,
    confidence,
    followUpRound,
    outliers: options.excludeOutliers ? 'excluded' : 'kept',
    by,
    groups: reportGroups,
    ...(options.reported ? { reported: compareWithReported(reportGroups[reportGroups.length - 1]) } : {}),
    ...(options.ledger
      ? { ledger: groups.flatMap((group, g) => chosen.flatMap((indicator, i) => ledgerOf(dataset, group, indicator, figures[g][i]))) }
      : {}),
  };
}

/** A round that nobody has would make a report of nothing. @throws UserError bad-option */
export function checkRound(dataset: Dataset, round: FollowUpRound): void {
  const rounds = dataset.periods.filter((period) => period.kind === 'follow-up').map((period) => period.round);
  if (typeof round !== 'number' || rounds.length === 0 || rounds.includes(round)) return;
  const allowed = ['first', 'last', ...new Set(rounds)].join(', ');
  throw new UserError('bad-option', { option: '--follow-up-round', value: round, allowed }, ExitCode.usage);
}
