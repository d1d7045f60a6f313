import { byPlace, type Finding, type Place, type Severity } from '../finding.js';
import { type Lang, messages } from '../locale/index.js';
import { findingText } from '../locale/rules.js';
import { type Paint, paintFor } from './text/paint.js';
import { forTerminal } from './text/safe-text.js';

export interface FindingOptions {
  readonly lang: Lang;
  readonly color: boolean;
  /** Maximum number of lines of findings; the rest are counted. */
  readonly max: number;
}

/** Findings of one kind shown per column and file; more would hide the others. */
const shownAlike = 3;
const namedColumns = 5;
const longestText = 200;

/** Sentence and hint of a finding. Texts from the data are made harmless and cut to a readable length. */
export function findingWords({ code, args }: Pick<Finding, 'code' | 'args'>, lang: Lang): { sentence: string; hint: string } {
  return findingText(code, safeArgs(args), lang);
}

/** `data.csv:17:9`, as far as known, or `data.xlsx:Data!B7`. */
export function placeText({ file, line, column, cell }: Place): string {
  if (cell !== undefined) return `${forTerminal(file)}:${forTerminal(cell)}`;
  return [forTerminal(file), line, column].filter((part) => part !== undefined).join(':');
}

export function severityPaint(severity: Severity, paint: Paint): (text: string) => string {
  return { error: paint.worse, warning: paint.warn, note: paint.faint }[severity];
}

/** `data.csv:17:9 error SC201 "abc" in "workers" is not a number. → what to do`. */
export function renderFinding(finding: Finding, lang: Lang, paint: Paint = paintFor(false)): string {
  const { code, severity, at } = finding;
  const { sentence, hint } = findingWords(finding, lang);
  const label = severityPaint(severity, paint)(`${messages(lang).vocabulary.severities[severity]} ${code}`);
  return `${placeText(at)} ${label} ${sentence}${hint === '' ? '' : ` → ${hint}`}`;
}

/** Findings in order of file, line, column and code, one line each; repeats after the first three are counted. */
export function renderFindings(findings: readonly Finding[], { lang, color, max }: FindingOptions): string {
  const paint = paintFor(color);
  const { cli } = messages(lang);
  const ordered = [...findings].sort(byPlace);
  const alike = groupAlike(ordered);
  const seen = new Map<string, number>();
  const lines: { text: string; count: number }[] = [];
  for (const finding of ordered) {
    const kind = alikeOf(finding);
    const nth = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, nth);
    if (nth <= shownAlike) lines.push({ text: renderFinding(finding, lang, paint), count: 1 });
    const rest = (alike.get(kind) ?? []).slice(shownAlike);
    if (nth === shownAlike && rest.length > 0) lines.push({ text: `  ${moreLine(rest, lang)}`, count: rest.length });
  }
  const hidden = lines.slice(max).reduce((sum, { count }) => sum + count, 0);
  const shown = lines.slice(0, max).map(({ text }) => text);
  return [...shown, ...(hidden === 0 ? [] : [cli.moreFindings(hidden)])].map((line) => `${line}\n`).join('');
}

/** Key of findings that are alike: the same code and kind in the same file, about the same column. */
export function kindOf({ code, at, args, subject }: Finding): string {
  // Only the last part may contain arbitrary characters.
  return `${code}\0${args.kind ?? ''}\0${at.file}\0${subject?.field ?? args.field ?? args.header ?? ''}`;
}

/** As {@link kindOf}, but all unknown columns of one file are alike: a file of a different kind has hundreds. */
export function alikeOf(finding: Finding): string {
  return isUnknownColumn(finding) ? `${finding.code}\0${finding.at.file}` : kindOf(finding);
}

export function isUnknownColumn({ code }: Finding): boolean {
  return code === 'SC106';
}

function groupAlike(findings: readonly Finding[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const alike = groups.get(alikeOf(finding));
    if (alike === undefined) groups.set(alikeOf(finding), [finding]);
    else alike.push(finding);
  }
  return groups;
}

function moreLine(rest: readonly Finding[], lang: Lang): string {
  return isUnknownColumn(rest[0]) ? moreColumnsLine(rest, lang, namedColumns) : messages(lang).cli.moreAlike(rest.length);
}

/** The number of further unknown columns, and the names of the next ones. */
export function moreColumnsLine(rest: readonly Finding[], lang: Lang, named: number): string {
  const { cli } = messages(lang);
  const headers = rest.slice(0, named).map(({ args }) => `"${safeArgs(args).header}"`);
  return cli.moreColumns(rest.length, `${headers.join(', ')}${rest.length > headers.length ? ' …' : ''}`);
}

function safeArgs(args: Finding['args']): Finding['args'] {
  const safe: Record<string, string | number> = {};
  for (const name in args) {
    const value = args[name];
    safe[name] = typeof value === 'string' ? clip(forTerminal(value)) : value;
  }
  return safe;
}

function clip(text: string): string {
  if (text.length <= longestText) return text;
  const characters = Array.from(text);
  return characters.length <= longestText ? text : `${characters.slice(0, longestText).join('')}…`;
}
