import type { Config } from '../../dataset/config.js';
import type { FollowUpRound } from '../../dataset/pairing.js';
import type { AggregateRequest, Aggregates } from '../../engine/port.js';
import type { FirmRows } from '../../report/firm-model.js';
import type { Citation, DataFindings } from '../../report/model.js';
import type { Content } from '../output/output.js';

/** What is asked for a row for each firm. */
export interface FirmRequest {
  readonly indicators: readonly string[] | undefined;
  readonly followUpRound: FollowUpRound;
}

/** Data that answers what a report asks, whichever engine reckons. To be closed. */
export interface Data {
  readonly config: Config;
  /** How many there are, where that is known before anything is asked. */
  readonly enterprises?: number;
  readonly aggregate: (request: AggregateRequest) => Promise<Aggregates>;
  readonly firmRows: (request: FirmRequest) => Promise<FirmRows>;
  /** The same rows as a Parquet file. */
  readonly firmParquet: (request: FirmRequest) => Promise<Content>;
  /** How the data is cited; undefined for what stands in a database, which has no bytes to be told by. */
  readonly citation: () => Promise<Citation | undefined>;
  /** What `validate` finds in it; undefined for what stands in a database, which it does not read. */
  readonly findings: () => Promise<DataFindings | undefined>;
  readonly close: () => Promise<void>;
}
