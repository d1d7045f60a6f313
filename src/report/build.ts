import type { Dataset } from '../dataset/dataset.js';
import { checkRound, type FollowUpRound } from '../dataset/pairing.js';
import { aggregateInMemory } from '../engine/in-memory.js';
import type { AggregateRequest, Aggregates, Coverage } from '../engine/port.js';
import { chooseIndicators } from '../indicators/catalogue.js';
import { INFLUENCE_SHARE } from './caveats.js';
import type { ReportGroup, ReportModel } from './model.js';
import { compareWithReported } from './reported/compare.js';
import { resultOf } from './result.js';

export interface ReportOptions {
  /** Dimensions to group by, crossed if several; phase by default, if the data has one. */
  readonly by?: readonly string[];
  /** Ids of the indicators to report; all by default. */
  readonly indicators?: readonly string[];
  /** The follow-up to compare with the baseline; `last` by default. */
  readonly followUpRound?: FollowUpRound;
  /** Confidence of every interval, from 0.8 to 0.999; 0.95 by default. */
  readonly confidence?: number;
  /** Leaves out enterprises whose change has a modified z above 3.5, and reports it. */
  readonly excludeOutliers?: boolean;
  /** Adds the enterprises left out of each figure, by reason. */
  readonly ledger?: boolean;
  /** Adds published figures beside the computed ones of the whole dataset. */
  readonly reported?: boolean;
}

/**
 * Computes the aggregates of a dataset by group.
 * @throws UserError unknown-dimension, unknown-indicator, no-such-round
 */
export function buildReport(dataset: Dataset, options: ReportOptions = {}): ReportModel<readonly string[]> {
  const request = requestOf(options);
  checkRound(dataset, request.followUpRound);
  const report = reportOf(aggregateInMemory(dataset, request), request, options);
  return { ...report, groups: report.groups.map(withEachId) };
}

function withEachId(group: ReportGroup): ReportGroup<readonly string[]> {
  return { ...group, indicators: group.indicators.map((result) => ({ ...result, flagged: [...result.flagged] })) };
}

/** The request to an engine for a report. @throws UserError unknown-indicator */
export function requestOf(options: ReportOptions): AggregateRequest {
  return {
    indicators: chooseIndicators(options.indicators),
    by: options.by,
    followUpRound: options.followUpRound ?? 'last',
    confidence: options.confidence ?? 0.95,
    excludeOutliers: options.excludeOutliers ?? false,
    ledger: options.ledger ?? false,
    influenceAbove: INFLUENCE_SHARE,
  };
}

/** Builds a report from the answer of any engine. */
export function reportOf(answer: Aggregates, request: AggregateRequest, options: Pick<ReportOptions, 'reported'>): ReportModel {
  const mixed = (answer.groups.at(-1)?.coverage.rounds ?? []).length > 1;
  const groups = answer.groups.map(({ key, total, coverage, indicators }) => ({
    key,
    total,
    coverage: mixed ? coverage : withoutRounds(coverage),
    indicators: request.indicators.map((indicator, i) => resultOf(indicator, indicators[i])),
  }));
  return {
    schemaVersion: 1,
    document: 'report',
    dataNotes: answer.dataNotes,
    confidence: request.confidence,
    followUpRound: request.followUpRound,
    outliers: request.excludeOutliers ? 'excluded' : 'kept',
    by: answer.by,
    groups,
    ...(options.reported ? { reported: compareWithReported(groups[groups.length - 1]) } : {}),
    ...(answer.ledger === undefined ? {} : { ledger: answer.ledger }),
  };
}

function withoutRounds({ rounds: _, ...coverage }: Coverage): Coverage {
  return coverage;
}
