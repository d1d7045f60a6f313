import type { ReportModel } from './model.js';
import { reportSchema } from './schema.js';

/** A valid report, or the first place that is wrong and why. */
export type CheckedReport = { readonly report: ReportModel } | { readonly where: string; readonly reason: string };

/** Checks that a value parsed from JSON is a report as written by `report --format json`. */
export function checkReport(value: unknown): CheckedReport {
  const result = reportSchema.safeParse(value);
  if (result.success) return { report: result.data as ReportModel };
  const [issue] = result.error.issues;
  return { where: issue.path.join('.') || '(top level)', reason: issue.message };
}
