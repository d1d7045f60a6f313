import type { ReportModel } from './model.js';
import { reportSchema } from './schema.js';

/** A report that is one, or the first place that is wrong and why. */
export type CheckedReport = { readonly report: ReportModel } | { readonly where: string; readonly reason: string };

/** Whether a value that was read as JSON is a report as `report --format json` writes it. */
export function checkReport(value: unknown): CheckedReport {
  const result = reportSchema.safeParse(value);
  if (result.success) return { report: result.data as ReportModel };
  const [issue] = result.error.issues;
  return { where: issue.path.join('.') || '(top level)', reason: issue.message };
}
