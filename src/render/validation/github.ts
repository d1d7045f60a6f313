import { severities } from '../../finding.js';
import { messages } from '../../locale/index.js';
import type { Validation } from '../../rules/model.js';
import { kindOf } from '../findings.js';
import type { PlacedOptions } from './options.js';
import { type PathBase, relativePath } from './path.js';
import { wordedUnreadable } from './unreadable.js';
import { sentenceWithHint, type WordedFinding, wordedFindings } from './worded.js';
import { workflowCommand } from './workflow-command.js';

/** GitHub shows ten annotations per level and step, and silently drops the others. */
const shown = 10;

const commands = { error: 'error', warning: 'warning', note: 'notice' } as const;

/** Workflow commands that annotate lines with the gravest findings, and a notice with the number of the others. */
export function validationGithub(model: Validation, { lang, ...base }: PlacedOptions): string {
  const { title, notAnnotated, crashed } = messages(lang).validation;
  const crashes = model.rules
    .filter(({ status }) => status === 'crashed')
    .map(({ code, reason }) => workflowCommand('error', { title: 'score-calc' }, crashed(code, reason ?? '')));
  const ordered = gravestFirst([...wordedUnreadable(model, lang), ...wordedFindings(model, lang)]);
  const room = Math.max(shown - crashes.length, 0);
  const more = Math.max(ordered.length - room, 0) + model.notListed;
  const lines = [
    ...crashes,
    ...ordered.slice(0, room).map((finding) => annotation(finding, base)),
    ...(more === 0 ? [] : [workflowCommand('notice', { title: `score-calc: ${title}` }, notAnnotated(more))]),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** Orders findings by severity and, within each, the first of every kind before repeats, which would crowd out other kinds. */
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
  // The runner accepts columns only for findings within one line.
  const columns = at.endLine === undefined || at.endLine === at.line ? { col: at.column, endColumn: at.endColumn } : {};
  const place = { file: relativePath(at.file, base), line: at.line, col: columns.col, endLine: at.endLine, endColumn: columns.endColumn };
  return workflowCommand(commands[severity], { ...place, title: `${code} ${worded.title}` }, sentenceWithHint(worded));
}
