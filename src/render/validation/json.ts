import type { Validation } from '../../rules/model.js';
import { toJson } from '../json.js';
import { jsonWithoutCommands } from './inert.js';
import type { ValidationOptions } from './options.js';
import { titleOf, wordedFindings } from './worded.js';

/** The validation with its words; places as a person counts them, without what only the reader of the file needs. */
export function validationJson(model: Validation, { lang, version }: ValidationOptions): string {
  const { schemaVersion, document, unusable, counts, notListed, files, rules, indicators } = model;
  return jsonWithoutCommands(
    toJson({
      schemaVersion,
      document,
      tool: { name: 'score-calc', version },
      lang,
      unusable,
      counts,
      notListed,
      files,
      rules: rules.map(({ code, severity, status, count, reason }) => ({
        code,
        title: titleOf(code, lang),
        severity,
        status,
        count,
        reason: reason ?? null,
      })),
      findings: wordedFindings(model, lang).map(({ finding, title, message, hint, fingerprint }) => {
        const { code, severity, at, subject } = finding;
        return {
          code,
          severity,
          title,
          message,
          hint,
          file: at.file,
          line: at.line ?? null,
          column: at.column ?? null,
          endLine: at.endLine ?? null,
          endColumn: at.endColumn ?? null,
          ...(at.cell === undefined ? {} : { cell: at.cell }),
          enterprise: subject?.enterprise ?? null,
          period: subject?.period ?? null,
          field: subject?.field ?? null,
          indicators: finding.indicators,
          fingerprint,
        };
      }),
      indicators,
    }),
  );
}
