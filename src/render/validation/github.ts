import { severities } from '../../finding.js';
import { messages } from '../../locale/index.js';
import type { Validation } from '../../rules/model.js';
import { kindOf } from '../findings.js';
import type { ValidationOptions } from './options.js';
import { type PathBase, relativePath } from './path.js';
import { sentenceWithHint, type WordedFinding, wordedFindings } from './worded.js';
import { workflowCommand } from './workflow-command.js';

/** GitHub shows ten annotations of a level for a step and drops the others without a word. */
const shown = 10;

const commands = { error: 'error', warning: 'warning', note: 'notice' } as const;

/** Workflow commands that set the gravest findings beside their lines, and a notice of how many more there are. */
export function validationGithub(model: Validation, { lang, ...base }: ValidationOptions): string {
  const { title, notAnnotated, crashed } = messages(lang).validation;
  const crashes = model.rules
    .filter(({ status }) => status === 'crashed')
    .map(({ code, reason }) => workflowCommand('error', { title: 'score-calc' }, crashed(code, reason ?? '')));
  const ordered = gravestFirst([...wordedFindings(model, lang)]);
  const room = Math.max(shown - crashes.length, 0);
  const more = Math.max(ordered.length - room, 0) + model.notListed;
  const lines = [
    ...crashes,
    ...ordered.slice(0, room).map((finding) => annotation(finding, base)),
    ...(more === 0 ? [] : [workflowCommand('notice', { title: `score-calc: ${title}` }, notAnnotated(more))]),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** By severity, and of each the first of a kind before those like it, which would push the other kinds out. */
function gravestFirst(worded: readonly WordedFinding[]): WordedFinding[] {
  const seen = new Set<string>();
  const ranked = worded.map((one) => {
    const kind = kindOf(one.finding);
    const repeated = seen.has(kind);
    seen.add(kind);
    return { one, repeated };
  });
  return severities.flatMap((severity) => {
    const own = ranked.filter(({ one }) => one.finding.severity === severity);
    return [...own.filter(({ repeated }) => !repeated), ...own.filter(({ repeated }) => repeated)].map(({ one }) => one);
  });
}

function annotation(worded: WordedFinding, base: PathBase): string {
  const { at, code, severity } = worded.finding;
  // The runner takes columns only of findings within one line.
  const columns = at.endLine === undefined || at.endLine === at.line ? { col: at.column, endColumn: at.endColumn } : {};
  const place = { file: relativePath(at.file, base), line: at.line, col: columns.col, endLine: at.endLine, endColumn: columns.endColumn };
  return workflowCommand(commands[severity], { ...place, title: `${code} ${worded.title}` }, sentenceWithHint(worded));
}
