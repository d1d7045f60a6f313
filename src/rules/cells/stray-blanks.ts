import { CellWalker, type Delimiter, unquoted } from '../../csv/cell-walker.js';
import type { TextPiece } from '../../csv/text-pieces.js';
import type { Dataset } from '../../dataset/dataset.js';
import { dimensionIds } from '../../dataset/fields.js';
import type { Facts, Problem } from '../rule.js';
import { observationsByFile } from './by-file.js';

interface Strays {
  /** The observation of the first such cell. */
  readonly observation: number;
  readonly field: string;
  readonly text: string;
  readonly where: 'ends' | 'inside';
  cells: number;
}

/** Blanks around a text, and several in a row within one, reported once per column and file. */
export function* strayBlanks({ dataset }: Facts): Iterable<Problem> {
  for (const { file, from, to } of observationsByFile(dataset)) yield* inFile(dataset, file, from, to);
}

interface Blanks {
  /** Matches a blank at either end, or next to another blank. */
  readonly anywhere: RegExp;
  readonly outer: RegExp;
  readonly doubled: RegExp;
}

/** Blank characters in a file with this delimiter; a tab is one unless it separates the cells. */
function blanksBeside(delimiter: Delimiter): Blanks {
  const blank = `[ \\u00a0\\u2000-\\u200a\\u202f\\u3000${delimiter === '\t' ? '' : '\\t'}]`;
  const edge = `[\\${delimiter}"\\r\\n]`;
  return {
    anywhere: new RegExp(`${blank}(?:(?<=(?:^|${edge}|${blank})${blank})|(?=${edge}|$))`, 'g'),
    outer: new RegExp(`^${blank}|${blank}$`),
    doubled: new RegExp(`${blank}{2}`),
  };
}

/** Fields whose texts distinguish enterprises and groups, so that an extra blank makes a different one. */
const distinguishing: readonly string[] = ['enterprise_id', 'enterprise_name', 'output_unit', ...dimensionIds];

function* inFile({ origin }: Dataset, file: number, from: number, to: number): Iterable<Problem> {
  const { views, view, record } = origin;
  const { text, dialect } = origin.files[file];
  const blanks = blanksBeside(dialect.delimiter);
  const found = new Map<string, Strays>();
  let next = from;
  for (let piece = 0; piece < text.count; piece++) {
    if (!text.mayHaveStrayBlanks(piece, dialect.delimiter)) continue;
    for (const { column, cell, where, ...at } of cellsWithBlanks(text.at(piece), dialect.delimiter, blanks)) {
      while (next < to && record[next] < at.record) next++;
      for (let i = next; i < to && record[i] === at.record; i++) {
        const field = fieldAt(views[view[i]].columns, column);
        if (field === null || (where === 'inside' && !distinguishing.includes(field))) continue;
        const key = `${where} ${column}`;
        const known = found.get(key);
        if (known !== undefined) known.cells++;
        else found.set(key, { observation: i, field, text: cell, where, cells: 1 });
        break;
      }
    }
  }
  for (const { observation, ...args } of found.values()) yield { observations: [observation], field: args.field, args };
}

function* cellsWithBlanks({ text, record }: TextPiece, delimiter: Delimiter, blanks: Blanks) {
  const { anywhere } = blanks;
  const walker = new CellWalker(text, delimiter);
  anywhere.lastIndex = 0;
  for (let found = anywhere.exec(text); found !== null; found = anywhere.exec(text)) {
    const at = found.index;
    walker.pass((_, end) => end < at);
    do walker.step();
    while (walker.end <= at);
    const cell = unquoted(text.slice(walker.start, walker.end));
    const where = blanksIn(cell, blanks);
    if (where !== null) yield { record: record + walker.record, column: walker.column, cell, where };
    anywhere.lastIndex = walker.end;
  }
}

function fieldAt(columns: ReadonlyMap<string, number>, wanted: number): string | null {
  for (const [field, column] of columns) if (column === wanted) return field;
  return null;
}

/** Finds stray blanks in a cell; one with nothing but blanks counts as empty. */
function blanksIn(cell: string, { outer, doubled }: Blanks): 'ends' | 'inside' | null {
  if (outer.test(cell)) return cell.trim() === '' ? null : 'ends';
  return doubled.test(cell) ? 'inside' : null;
}
