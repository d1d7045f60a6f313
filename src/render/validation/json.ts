import type { Validation } from '../../rules/model.js';
import { listItemJson, toJson } from '../json.js';
import { jsonWithoutCommands } from './inert.js';
import type { ValidationOptions } from './options.js';
import { titleOf, type WordedFinding, wordedFindings } from './worded.js';

/** What stands around the findings where there are any; no text of a model holds it, since a line break in one is escaped. */
const list = { before: '\n  "findings": [\n    ', between: ',\n    ', after: '\n  ],' };

/** Characters that are written at once. */
const LONG = 2 ** 16;

/**
 * The validation with its words; places as a person counts them, without what only the reader of the file needs. It is written
 * finding by finding: of many thousand it takes half of the time of one text of all.
 */
export function* validationJson(model: Validation, { lang, version }: ValidationOptions): Iterable<string> {
  const { schemaVersion, document, unusable, counts, notListed, files, rules, findings, indicators } = model;
  const whole = toJson({
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
    findings: findings.length === 0 ? [] : [0],
    indicators,
  });
  const [head, tail = ''] = jsonWithoutCommands(whole).split(`${list.before}0${list.after}`);
  let text = head;
  let before = list.before;
  for (const worded of wordedFindings(model, lang)) {
    text += before + jsonWithoutCommands(listItemJson(findingJson(worded)));
    before = list.between;
    if (text.length < LONG) continue;
    yield text;
    text = '';
  }
  yield findings.length === 0 ? text : text + list.after + tail;
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
