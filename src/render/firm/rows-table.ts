import type { FirmRow, FirmRows } from '../../report/firm-model.js';
import { batchesOf } from '../batches.js';
import { dataNoteText } from '../data-note.js';
import { none } from '../figures.js';
import type { RenderOptions } from '../options.js';
import { type Paint, paintFor } from '../text/paint.js';
import { padEnd, padStart, textWidth } from '../text/text-width.js';
import { flow, indented, wrap } from '../text/wrap.js';
import { dimensionText, terminalVoice, type Voice } from '../voice.js';
import { enterpriseOf, type RowCells, rowCells } from './rows.js';

/** Columns of numbers; points are left out first where there is no room. */
const withPoints = ['indicator', 'beforeAfter', 'change', 'points'] as const;
const withoutPoints = ['indicator', 'beforeAfter', 'change'] as const;
type NumberColumn = (typeof withPoints)[number];

const indent = '  ';
/** Room for the last column, which contains words and is wrapped. */
const comfortable = 30;
const least = 12;

/** Every enterprise with one row per indicator, as a table for a terminal whose columns are aligned from the first to the last enterprise. */
export function* firmRowsTable(model: FirmRows, { lang, width, color }: RenderOptions): Iterable<string> {
  const voice = terminalVoice(lang);
  const paint = paintFor(color);
  const notes = model.dataNotes.flatMap((note) => wrap(dataNoteText(note, voice), width, '  ').map(paint.warn));
  yield linesText([...wrap(voice.words.report.statement, width), ...notes]);
  const layOut = layoutOf(model, voice, paint, width);
  if (layOut.header !== null) yield linesText(['', ...layOut.header]);
  for (const some of batchesOf(linesOf(model, layOut.row, voice, paint, width))) yield linesText(some);
}

function* linesOf(
  { rows, dimensions }: FirmRows,
  layOut: (row: FirmRow) => readonly string[],
  voice: Voice,
  paint: Paint,
  width: number,
): Iterable<string> {
  let last: string | null = null;
  for (const row of rows) {
    if (row.enterpriseId !== last) {
      yield '';
      yield* heading(row, dimensions, voice, paint, width);
    }
    last = row.enterpriseId;
    yield* layOut(row);
  }
}

/** "BALI-001 Toko Kayu Ukir", then "Phase I · province Bali" beside it or below. */
function heading(row: FirmRow, dimensions: readonly string[], voice: Voice, paint: Paint, width: number): string[] {
  const named = dimensions.flatMap((dimension, i) => {
    const value = row.dimensions[i];
    return value === null ? [] : [dimensionText(dimension, value.split(';'), voice)];
  });
  return flow([paint.strong(enterpriseOf(row, voice)), ...named], width, indent, ' · ');
}

interface Layout {
  /** Null where each figure has its name beside it. */
  readonly header: readonly string[] | null;
  readonly row: (row: FirmRow) => readonly string[];
}

/** Columns as wide as the widest cell of all rows, which are rendered twice rather than kept; without room, figures with their names. */
function layoutOf({ rows }: FirmRows, voice: Voice, paint: Paint, width: number): Layout {
  const { firm } = voice.words;
  const headers = { ...firm.columns, outcome: `${firm.columns.outcome}, ${firm.unit.toLowerCase()}` };
  const widest: Record<NumberColumn, number> = { indicator: 0, beforeAfter: 0, change: 0, points: 0 };
  for (const column of withPoints) widest[column] = textWidth(headers[column]);
  let anyPoints = false;
  for (const row of rows) {
    const cells = rowCells(row, voice);
    anyPoints ||= cells.points !== none;
    for (const column of withPoints) widest[column] = Math.max(widest[column], textWidth(cells[column]));
  }
  const roomBeside = (columns: readonly NumberColumn[]) =>
    width - indent.length - columns.reduce((sum, column) => sum + widest[column] + 2, 0);
  const columns: readonly NumberColumn[] = anyPoints && roomBeside(withPoints) >= comfortable ? withPoints : withoutPoints;
  const room = roomBeside(columns);
  if (room < least) return { header: null, row: (row) => named(rowCells(row, voice), headers, paint, width) };
  const before = (cells: Readonly<Record<NumberColumn, string>>) =>
    indent + columns.map((column) => `${(column === 'indicator' ? padEnd : padStart)(cells[column], widest[column])}  `).join('');
  const hanging = ' '.repeat(width - room);
  const row = (cells: Readonly<Record<NumberColumn, string>>, words: string) => {
    const [first = '', ...more] = wrap(words, room);
    return [(before(cells) + first).trimEnd(), ...more.map((line) => hanging + line)];
  };
  const cellsRow = (cells: RowCells) => row(cells, [cells.outcome, cells.unit].filter((text) => text !== '').join(', '));
  return { header: row(headers, headers.outcome).map(paint.faint), row: (one) => cellsRow(rowCells(one, voice)) };
}

function named(cells: RowCells, headers: Readonly<Record<NumberColumn | 'outcome', string>>, paint: Paint, width: number): string[] {
  const figures = (['beforeAfter', 'change', 'points'] as const).filter((column) => cells[column] !== none);
  const items = [...figures.map((column) => `${paint.faint(headers[column])} ${cells[column]}`), cells.outcome, cells.unit];
  return [
    ...indented(wrap(cells.indicator, width - indent.length), indent),
    ...indented(
      flow(
        items.filter((text) => text !== ''),
        width - 2 * indent.length,
      ),
      indent + indent,
    ),
  ];
}

function linesText(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}
