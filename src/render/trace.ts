import type { FirmIndicator, TracedCell, TracedLevel } from '../report/firm-model.js';
import { checkableNumber } from './figures.js';
import { fieldName, type Voice } from './voice.js';

/** The arithmetic of one level, and the cells behind it. */
export interface TraceView {
  /** "Before (baseline): 1,234,567 ÷ (42 × 6) = 4,899.08". */
  readonly arithmetic: string;
  /** "value_added 1,234,567 from "1.234.567" under "Nilai tambah", data.csv:17:9". */
  readonly cells: readonly string[];
}

const checkingDigits = 6;

/** @param place writes the path of a file */
export function traceViews({ trace }: FirmIndicator, voice: Voice, place = (file: string) => file): TraceView[] {
  if (trace === undefined) return [];
  const { firm } = voice.words;
  return [
    { name: firm.before, level: trace.baseline },
    { name: firm.after, level: trace.followUp },
  ].flatMap(({ name, level }) => (level === null ? [] : [traceView(name, level, voice, place)]));
}

function traceView(name: string, level: TracedLevel, voice: Voice, place: (file: string) => string): TraceView {
  const { numerator, denominator, months, factor } = level;
  const number = (value: number | null) => (value === null ? '?' : checkableNumber(value, voice));
  const over = [...(denominator === null ? [] : [number(denominator.value)]), ...(months === null ? [] : [number(months.value)])];
  const divisor = over.length === 0 ? '' : ` ÷ ${over.length === 1 ? over[0] : `(${over.join(' × ')})`}`;
  const top = number(numerator.value) + (factor === 1 ? '' : ` × ${number(factor)}`);
  const cells = [numerator, ...(denominator === null ? [] : [denominator]), ...(months?.cells ?? [])];
  const period = voice.safe(voice.words.vocabulary.period(level.period));
  return {
    arithmetic: `${name} (${period}): ${top}${divisor} = ${checkableNumber(level.level, voice, checkingDigits)}`,
    cells: cells.map((cell) => cellText({ ...cell, file: place(cell.file) }, voice)),
  };
}

function cellText({ field, value, text, file, line, column, header, cell }: TracedCell, voice: Voice): string {
  const { safe, words } = voice;
  const number = value === null ? '' : ` ${checkableNumber(value, voice)}`;
  const place = cell === undefined ? `${line}:${column}` : safe(cell);
  const where = header === '' ? words.firm.noCell : words.firm.cell(safe(unquoted(text)), safe(header), `${safe(file)}:${place}`);
  return `${fieldName(field, voice)}${number}: ${where}`;
}

/** The content of a quoted CSV cell. */
function unquoted(raw: string): string {
  return raw.length > 1 && raw.startsWith('"') && raw.endsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw;
}
