import type * as model from './model.js';

/** The report as it leaves the library: every list of ids is an array. */
export type ReportModel = model.ReportModel<readonly string[]>;
export type ReportGroup = model.ReportGroup<readonly string[]>;
export type IndicatorResult = model.IndicatorResult<readonly string[]>;
