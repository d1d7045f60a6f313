import { writeCsv } from '../../csv/writer.js';
import type { Validation } from '../../rules/model.js';
import { forTerminal } from '../text/safe-text.js';
import { withoutCommands } from './inert.js';
import type { ValidationOptions } from './options.js';
import { wordedUnreadable } from './unreadable.js';
import { wordedFindings } from './worded.js';

const header = ['severity', 'code', 'file', 'line', 'column', 'enterprise', 'period', 'field', 'message', 'hint'];

/** One row per finding; severities, fields and headers are English in every language. */
export function validationCsv(model: Validation, { lang, excel }: ValidationOptions): string {
  const inert = (text: string | undefined) => (text === undefined ? null : forTerminal(text));
  const worded = [...wordedUnreadable(model, lang), ...wordedFindings(model, lang)];
  const rows = worded.map(({ finding: { severity, code, at, subject }, message, hint }) => [
    ...[severity, code, inert(at.file), at.line ?? null, at.column ?? null],
    ...[inert(subject?.enterprise), inert(subject?.period), inert(subject?.field)],
    ...[message, hint],
  ]);
  return withoutCommands(writeCsv([header, ...rows], { excel }));
}
