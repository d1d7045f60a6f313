import { messages } from '../../locale/index.js';
import type { RuleResult, Validation } from '../../rules/model.js';
import { toJson } from '../json.js';
import { forTerminal } from '../text/safe-text.js';
import { jsonWithoutCommands } from './inert.js';
import type { PlacedOptions } from './options.js';
import { type PathBase, relativeUri } from './path.js';
import { sarifRule } from './sarif-rules.js';
import { wordedUnreadable } from './unreadable.js';
import { sentenceWithHint, type WordedFinding, wordedFindings } from './worded.js';

const uriBaseId = '%SRCROOT%';

/** A SARIF 2.1.0 log for the code scanning of a forge. */
export function validationSarif(model: Validation, { lang, version, unreadable = false, ...base }: PlacedOptions): string {
  const rules = model.rules.filter(({ severity, status }) => severity !== 'off' || status === 'fail');
  const indexes = new Map(rules.map(({ code }, index) => [code, index]));
  const crashed = rules.filter(({ status }) => status === 'crashed');
  const unread = wordedUnreadable(model, lang);
  const { workingDirectory } = messages(lang).validation;
  return jsonWithoutCommands(
    toJson({
      $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'score-calc', version, rules: rules.map((rule) => sarifRule(rule, lang)) } },
          language: lang,
          columnKind: 'utf16CodeUnits',
          originalUriBaseIds: { [uriBaseId]: { description: { text: workingDirectory } } },
          invocations: [
            {
              executionSuccessful: crashed.length + unread.length === 0 && !unreadable,
              toolExecutionNotifications: [
                ...unread.map((worded) => unreadableNotification(worded, base)),
                ...crashed.map((rule) => crashNotification(rule, indexes.get(rule.code) ?? -1, lang)),
              ],
            },
          ],
          results: Array.from(wordedFindings(model, lang), (worded) => result(worded, indexes.get(worded.finding.code) ?? -1, base)),
        },
      ],
    }),
  );
}

function result(worded: WordedFinding, ruleIndex: number, base: PathBase) {
  const { code, severity, at, subject, indicators } = worded.finding;
  return {
    ruleId: code,
    ruleIndex,
    level: severity,
    message: { text: literal(sentenceWithHint(worded)) },
    locations: [{ physicalLocation: { artifactLocation: { uri: relativeUri(at.file, base), uriBaseId }, region: region(worded) } }],
    partialFingerprints: { 'scoreCalc/v1': worded.fingerprint },
    properties: { ...subject, indicators },
  };
}

/** A region with all four fields; findings about the whole file get its beginning, because code scanning requires a region. */
function region({ finding: { at } }: WordedFinding) {
  const { line = 1, column = 1, endLine = line, endColumn = column } = at;
  return { startLine: line, startColumn: column, endLine, endColumn };
}

function unreadableNotification(worded: WordedFinding, base: PathBase) {
  const { code, at } = worded.finding;
  const uri = relativeUri(at.file, base);
  return {
    level: 'error',
    descriptor: { id: code },
    message: { text: literal(sentenceWithHint(worded)) },
    locations: [{ physicalLocation: { artifactLocation: { uri, uriBaseId } } }],
  };
}

function crashNotification({ code, reason }: RuleResult, index: number, lang: PlacedOptions['lang']) {
  const text = literal(forTerminal(messages(lang).validation.crashed(code, reason ?? '')));
  return { level: 'error', message: { text }, associatedRule: { id: code, index } };
}

/** `[text](address)` in a SARIF message is a link and `{0}` a placeholder; text from a cell must not be taken for either. */
function literal(text: string): string {
  return text.replaceAll('](', '] (').replace(/[{}]/g, '$&$&');
}
