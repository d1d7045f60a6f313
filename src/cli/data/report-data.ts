import type { Config } from '../../dataset/config.js';
import type { FollowUpRound } from '../../dataset/pairing.js';
import type { AggregateRequest, Aggregates } from '../../engine/port.js';
import type { FirmRows } from '../../report/firm-model.js';
import type { Citation, DataFindings } from '../../report/model.js';
import type { Content } from '../output/output.js';

/** A request for one row per firm and indicator. */
export interface FirmRequest {
  readonly indicators: readonly string[] | undefined;
  readonly followUpRound: FollowUpRound;
}

/** Data that answers the requests of a report, whichever engine computes the figures. It must be closed. */
export interface ReportData {
  readonly config: Config;
  /** The number of enterprises, if it is known before any query. */
  readonly enterprises?: number;
  readonly aggregate: (request: AggregateRequest) => Promise<Aggregates>;
  readonly firmRows: (request: FirmRequest) => Promise<FirmRows>;
  /** The same rows as a Parquet file. */
  readonly firmParquet: (request: FirmRequest) => Promise<Content>;
  /** How the data is cited; undefined for a database, which has no file to hash. */
  readonly citation: () => Promise<Citation | undefined>;
  /** The findings of `validate`; undefined for a database, which it does not read. */
  readonly findings: () => Promise<DataFindings | undefined>;
  readonly close: () => Promise<void>;
}
