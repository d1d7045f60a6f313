import { messages } from '../../locale/index.js';
import { compareNatural } from '../../natural-order.js';
import type { RuleResult, Validation } from '../../rules/model.js';
import { placeText } from '../findings.js';
import type { PlacedOptions } from './options.js';
import { relativePath } from './path.js';
import { wordedUnreadable } from './unreadable.js';
import { sentenceWithHint, titleOf, type WordedFinding, wordedFindings } from './worded.js';
import { element } from './xml.js';

type Verdict = 'pass' | 'failure' | 'error' | 'skipped';

/** A suite per file with a case per rule, so that rules that passed are shown, too. */
export function validationJunit(model: Validation, options: PlacedOptions): string {
  const found = new Map<string, WordedFinding[]>();
  for (const worded of wordedFindings(model, options.lang)) {
    const key = keyOf(worded.finding.at.file, worded.finding.code);
    const known = found.get(key);
    if (known === undefined) found.set(key, [worded]);
    else known.push(worded);
  }
  const files = new Set([...model.files.map(({ file }) => file), ...model.findings.map(({ at }) => at.file)]);
  const read = [...files].sort(compareNatural).map((file) => {
    const cases = model.rules.map((rule) => testcase(file, rule, found.get(keyOf(file, rule.code)) ?? [], options));
    return { file, cases };
  });
  const suites = [...wordedUnreadable(model, options.lang).map((worded) => unreadableSuite(worded, options)), ...read];
  const total = tally(suites.flatMap(({ cases }) => cases.map(({ verdict }) => verdict)));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(
    'testsuites',
    { name: 'score-calc validate', ...total },
    suites.map(({ file, cases }) =>
      element(
        'testsuite',
        { name: relativePath(file, options), ...tally(cases.map(({ verdict }) => verdict)) },
        cases.map(({ xml }) => xml),
      ),
    ),
  )}`;
}

/** A suite whose only case says why the file could not be read: no rule was run on it. */
function unreadableSuite(worded: WordedFinding, options: PlacedOptions) {
  const { code, at } = worded.finding;
  const error = element('error', { type: code, message: worded.message }, sentenceWithHint(worded));
  const xml = element('testcase', { classname: relativePath(at.file, options), name: worded.title }, [error]);
  return { file: at.file, cases: [{ verdict: 'error' as const, xml }] };
}

function keyOf(file: string, code: string): string {
  return `${code} ${file}`;
}

function testcase(
  file: string,
  rule: RuleResult,
  found: readonly WordedFinding[],
  options: PlacedOptions,
): { verdict: Verdict; xml: string } {
  const { statuses, crashed } = messages(options.lang).validation;
  const { severities } = messages(options.lang).vocabulary;
  const write = (verdict: Verdict, inner: string[] = []) => ({
    verdict,
    xml: element('testcase', { classname: relativePath(file, options), name: `${rule.code} ${titleOf(rule.code, options.lang)}` }, inner),
  });
  if (found.length > 0) {
    const [{ finding, message }] = found;
    const text = found.map(
      (worded) => `${placeText(worded.finding.at)} ${severities[worded.finding.severity]} ${sentenceWithHint(worded)}`,
    );
    const more = found.length > 1 ? ` (+${found.length - 1})` : '';
    return write('failure', [element('failure', { type: finding.severity, message: message + more }, text.join('\n'))]);
  }
  if (rule.status === 'crashed')
    return write('error', [element('error', { type: 'crashed', message: crashed(rule.code, rule.reason ?? '') })]);
  if (rule.status === 'not-applicable' || rule.status === 'off')
    return write('skipped', [element('skipped', { message: statuses[rule.status] })]);
  return write('pass');
}

function tally(verdicts: readonly Verdict[]): Record<string, string> {
  const n = (verdict: Verdict) => String(verdicts.filter((one) => one === verdict).length);
  return { tests: String(verdicts.length), failures: n('failure'), errors: n('error'), skipped: n('skipped') };
}
