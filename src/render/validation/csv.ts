import { writeCsv } from '../../csv/writer.js';
import type { Validation } from '../../rules/model.js';
import type { ValidationOptions } from './options.js';
import { wordedFindings } from './worded.js';

const header = ['severity', 'code', 'file', 'line', 'column', 'enterprise', 'period', 'field', 'message', 'hint'];

/** One finding a row; severities, fields and headers in English whatever the language. */
export function validationCsv(model: Validation, { lang }: ValidationOptions): string {
  const rows = wordedFindings(model, lang).map(({ finding: { severity, code, at, subject }, message, hint }) => [
    ...[severity, code, at.file, at.line ?? null, at.column ?? null],
    ...[subject?.enterprise ?? null, subject?.period ?? null, subject?.field ?? null],
    ...[message, hint],
  ]);
  return writeCsv([header, ...rows]);
}
