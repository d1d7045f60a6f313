import type { FileSummary } from '../dataset/parse.js';
import type { Finding } from '../finding.js';
import { forTerminal } from '../render/safe-text.js';
import { wantsColor } from './color.js';
import type { CommonOptions, Context } from './context.js';

const shownFindings = 20;
const rowCodes = ['SC108', 'SC204', 'SC301', 'SC305', 'SC306'];
const encodingNames: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'utf-8-bom': 'UTF-8 (BOM)',
  'utf-16le': 'UTF-16LE',
  'utf-16be': 'UTF-16BE',
  'windows-1252': 'Windows-1252',
};

interface Told {
  readonly files: readonly FileSummary[];
  readonly findings: readonly Finding[];
  /** Path of the config file in use. */
  readonly config: string | null;
}

/** Says on stderr what was read and how, and what is wrong with it; when quiet, only why it cannot be used. */
export async function tellRead(context: Context, told: Told, options: CommonOptions): Promise<void> {
  const { io, lang, words } = context;
  const findings = options.quiet ? told.findings.filter((finding) => finding.fatal) : told.findings;
  const lines: string[] = [];
  if (!options.quiet) {
    if (told.config !== null) lines.push(words.config(told.config));
    lines.push(...told.files.map((file) => words.read(readTalk(file))));
  }
  if (findings.length > 0) {
    const { renderFindings } = await import('../render/findings.js');
    lines.push(renderFindings(findings, { lang, color: wantsColor(io, io.stderr, options.color), max: shownFindings }).trimEnd());
    lines.push(
      [words.summary(count(findings, 'error'), count(findings, 'warning'), count(findings, 'note')), ...notUsed(context, findings)].join(
        '; ',
      ),
    );
  }
  if (lines.length > 0) await io.stderr.write(`${lines.join('\n')}\n`);
}

function readTalk({ file, rows, encoding, delimiter, decimal, decimalHow, decimalCells }: FileSummary) {
  const unclear = decimalHow === 'mixed' || decimalHow === 'unsettled';
  return {
    file: forTerminal(file),
    rows,
    encoding: encodingNames[encoding] ?? encoding,
    delimiter,
    decimal: unclear ? ('unclear' as const) : decimal,
    cells: decimalHow === 'given' ? 0 : decimalCells,
  };
}

function notUsed({ words }: Context, findings: readonly Finding[]): string[] {
  const rows = findings.filter(({ code }) => rowCodes.includes(code)).length;
  const cells = findings.filter(({ code, severity }) => code.startsWith('SC2') && severity === 'error' && !rowCodes.includes(code)).length;
  return rows + cells === 0 ? [] : [words.notUsed(cells, rows)];
}

function count(findings: readonly Finding[], severity: Finding['severity']): number {
  return findings.filter((finding) => finding.severity === severity).length;
}
