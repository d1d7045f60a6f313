import type { Delimiter } from '../../csv/dialect.js';
import { type DetectedDialect, detectDialect } from '../../csv/dialect.js';
import { binaryKind } from '../../csv/input/binary-kind.js';
import { decodeText, type Encoding, type EncodingFault } from '../../csv/input/encoding.js';
import { spanAt } from '../../csv/lines.js';
import { countNewlines } from '../../csv/newlines.js';
import { type TextPieces, wholeText } from '../../csv/text-pieces.js';
import type { Finding } from '../../finding.js';
import { findTitle, type Title } from '../header/header-search.js';
import type { Mapping } from '../header/mapping.js';
import type { FileProblems } from './problems.js';

/** A file as text, with its dialect and the title above its header. */
export interface FileText {
  readonly text: TextPieces;
  readonly encoding: Encoding;
  readonly dialect: DetectedDialect;
  readonly title: Title | null;
}

/** A file decoded as a whole. */
export interface WholeFile extends FileText {
  readonly whole: string;
}

const encodingNames: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-8-bom': 'UTF-8',
  'utf-16le': 'UTF-16LE',
  'utf-16be': 'UTF-16BE',
  'windows-1252': 'Windows-1252',
};

/** Decodes a file and detects its dialect; null when it contains no text, which is a fatal problem. */
export function readText(bytes: Uint8Array, delimiter: Delimiter | undefined, mapping: Mapping, problems: FileProblems): WholeFile | null {
  const kind = bytes.length === 0 ? null : binaryKind(bytes);
  if (kind !== null) {
    problems.add('SC114', 'error', { kind }, kind === 'nul' ? placeOfNul(decodeText(bytes).text) : {}, true);
    return null;
  }
  const { text, encoding, fault } = decodeText(bytes);
  if (text.trim() === '') {
    problems.add('SC113', 'error', {}, {}, true);
    return null;
  }
  if (fault !== null) problems.add('SC101', 'warning', argsOf(fault, encoding), placeAt(text, fault.start));
  if (encoding === 'utf-8-bom') problems.add('SC103', 'note', { encoding: encodingNames[encoding] }, { line: 1, column: 1 });
  const detected = detectDialect(text, delimiter);
  const titled = findTitle(text, detected, mapping);
  const dialect = titled?.dialect ?? detected;
  if (dialect.newline === 'mixed') {
    const { counts, start, end } = countNewlines(text, dialect.delimiter);
    problems.add('SC102', 'note', counts, spanAt(text, start, end));
  }
  return { whole: text, text: wholeText(text), encoding, dialect, title: titled?.title ?? null };
}

function placeOfNul(text: string) {
  return placeAt(text, text.indexOf('\0'));
}

function placeAt(text: string, offset: number) {
  return spanAt(text, offset, offset + 1);
}

function argsOf({ kind, byte, count, probably }: EncodingFault, encoding: Encoding): Finding['args'] {
  const hex = `0x${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  return { fault: kind, byte: hex, count, encoding: encodingNames[encoding], probably };
}
