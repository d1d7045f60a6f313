import type { Place } from '../../finding.js';
import { type Lang, messages } from '../../locale/index.js';
import type { ListedFinding, Validation } from '../../rules/model.js';
import { alikeOf, findingWords, isUnknownColumn, kindOf, moreColumnsLine, placeText, severityPaint } from '../findings.js';
import { type Paint, paintFor } from '../text/paint.js';
import { wrap } from '../text/wrap.js';
import { withoutCommands } from './inert.js';
import type { ValidationOptions } from './options.js';
import { rowContext } from './row-context.js';
import { summaryLines } from './summary.js';

/** Wider lines are hard to read, and the context of a finding is not longer. */
const widest = 120;
/** Maximum number of lines named for findings like the one shown. */
const namedLines = 8;
/** Maximum number of unknown columns named under the first. */
const namedColumns = 40;

/**
 * Findings by file and place, each with its row and a hint; those like an earlier one are counted under it unless all are
 * requested. A summary by rule, by indicator and in total follows.
 */
export function validationText(model: Validation, options: ValidationOptions): string {
  const paint = paintFor(options.color);
  const width = Math.min(options.width, widest);
  const told = options.all ? model.findings.map((finding) => [finding]) : [...byKind(model.findings).values()];
  const blocks = told.map(([first, ...others]) => [
    ...findingLines(first, options.lang, width, paint),
    ...othersLine(others, options.lang, width),
  ]);
  const sections = [...blocks, ...summaryLines(model, options.lang, width, paint)];
  return withoutCommands(`${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`);
}

/** Groups findings by kind, in the order of the first of each. */
function byKind(findings: readonly ListedFinding[]): Map<string, ListedFinding[]> {
  const kinds = new Map<string, ListedFinding[]>();
  for (const finding of findings) {
    const { nearest, given } = finding.args;
    // An unknown column with a suggestion is shown on its own: the suggestion would be lost.
    const kind = isUnknownColumn(finding) && nearest && !given ? kindOf(finding) : alikeOf(finding);
    const known = kinds.get(kind);
    if (known === undefined) kinds.set(kind, [finding]);
    else known.push(finding);
  }
  return kinds;
}

function findingLines(finding: ListedFinding, lang: Lang, width: number, paint: Paint): string[] {
  const { severity, code, at } = finding;
  const { sentence, hint } = findingWords(finding, lang);
  const colour = severityPaint(severity, paint);
  // Coloured word by word, because lines break between words.
  const label = `${colour(messages(lang).vocabulary.severities[severity])} ${colour(code)}`;
  const [row, marks] = rowContext(finding, width);
  return [
    ...wrap(`${paint.strong(placeText(at))} ${label} ${sentence}`, width, '  '),
    ...(row === undefined ? [] : [row, marks.replace(/\^+$/, colour)]),
    ...(hint === '' ? [] : wrap(`  → ${hint}`, width, '    ')),
  ];
}

function othersLine(others: readonly ListedFinding[], lang: Lang, width: number): string[] {
  if (others.length === 0) return [];
  if (isUnknownColumn(others[0])) return wrap(`  ${moreColumnsLine(others, lang, namedColumns)}`, width, '    ');
  const isSheet = others[0].at.cell !== undefined;
  const places = [...new Set(others.flatMap(({ at }) => (isSheet ? cellOf(at) : at.line) ?? []))];
  const named = places.slice(0, namedLines).join(', ') + (places.length > namedLines ? ' …' : '');
  return wrap(`  ${messages(lang).validation.moreAlike(others.length, named, isSheet)}`, width, '    ');
}

/** Returns "B7" for "Data!B7". */
function cellOf({ cell }: Place): string | undefined {
  return cell?.slice(cell.lastIndexOf('!') + 1);
}
