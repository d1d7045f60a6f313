import type { Indicator } from '../indicators/definition.js';
import type { Comparison } from '../report/comparison/model.js';
import type { FirmCard, FirmRows } from '../report/firm-model.js';
import type { ReportModel } from '../report/model.js';

/** The documents that can be written, by name. */
export interface Documents {
  readonly report: ReportModel;
  readonly firm: FirmCard;
  readonly firms: FirmRows;
  readonly comparison: Comparison;
  readonly catalogue: readonly Indicator[];
}
export type DocumentName = keyof Documents;
