import type { Lang } from '../../locale/index.js';
import type { Validation } from '../../rules/model.js';
import { batchesOf } from '../batches.js';
import { listInPieces, listItemJson } from '../json.js';
import { jsonWithoutCommands } from './inert.js';
import type { ValidationOptions } from './options.js';
import { wordedUnreadable } from './unreadable.js';
import { titleOf, type WordedFinding, wordedFindings } from './worded.js';

/**
 * The validation with its words; places are counted as people do, without the offsets that only the program needs. Findings are
 * written in batches: with many thousands, that takes half the time of one text.
 */
export function* validationJson(model: Validation, { lang, version }: ValidationOptions): Iterable<string> {
  const { schemaVersion, document, unusable, counts, notListed, files, rules, findings, indicators, unreadable = [] } = model;
  const worded = {
    schemaVersion,
    document,
    tool: { name: 'score-calc', version },
    lang,
    unusable,
    counts: { ...counts, error: counts.error + unreadable.length },
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
    findings,
    indicators,
  };
  for (const piece of listInPieces(worded, 'findings', findingPieces(model, lang))) yield jsonWithoutCommands(piece);
}

function* findingPieces(model: Validation, lang: Lang): Iterable<[string]> {
  yield* wordedUnreadable(model, lang).map((worded): [string] => [listItemJson(findingJson(worded))]);
  for (const some of batchesOf(wordedFindings(model, lang))) yield [listItemJson(...some.map(findingJson))];
}

function findingJson({ finding, title, message, hint, fingerprint }: WordedFinding): object {
  const { code, severity, at, subject, indicators } = finding;
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
    indicators,
    fingerprint,
  };
}
