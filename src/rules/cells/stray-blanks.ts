import { CellWalker, type Delimiter } from '../../csv/cells.js';
import type { Dataset } from '../../dataset/dataset.js';
import { dimensionIds } from '../../dataset/fields.js';
import type { Facts, Problem } from '../rule.js';

interface Strays {
  /** The observation of the first such cell. */
  readonly observation: number;
  readonly field: string;
  readonly text: string;
  readonly where: 'ends' | 'inside';
  cells: number;
}

/** Blanks around a text, and several in a row within one, told once for each column of each file. */
export function* strayBlanks({ dataset }: Facts): Iterable<Problem> {
  const { files, views, view } = dataset.origin;
  let from = 0;
  for (let file = 0; file < files.length; file++) {
    let to = from;
    while (to < dataset.size && views[view[to]].file === file) to++;
    const blanks = blanksBeside(files[file].dialect.delimiter);
    if (blanks.anywhere.test(files[file].text)) yield* inFile(dataset, file, from, to, blanks);
    from = to;
  }
}

interface Blanks {
  /** Any blank that is not between two other characters; most files have none, and then no cell is looked at. */
  readonly anywhere: RegExp;
  readonly outer: RegExp;
  readonly doubled: RegExp;
}

/** What is blank in a file with this delimiter: a tab is, where it does not part the cells. */
function blanksBeside(delimiter: Delimiter): Blanks {
  const blank = `[ \\u00a0\\u2000-\\u200a\\u202f\\u3000${delimiter === '\t' ? '' : '\\t'}]`;
  const edge = `[\\${delimiter}"\\r\\n]`;
  return {
    anywhere: new RegExp(`(?:^|${edge}|${blank})${blank}|${blank}(?:${edge}|$)`),
    outer: new RegExp(`^${blank}|${blank}$`),
    doubled: new RegExp(`${blank}{2}`),
  };
}

/** Fields whose texts tell enterprises and groups apart, so that one blank more makes another text. */
const distinguishing: readonly string[] = ['enterprise_id', 'enterprise_name', 'output_unit', ...dimensionIds];

function* inFile({ origin }: Dataset, file: number, from: number, to: number, blanks: Blanks): Iterable<Problem> {
  const { files, views, view, record } = origin;
  const { text, dialect } = files[file];
  const found = new Map<string, Strays>();
  const walker = new CellWalker(text, dialect.delimiter);
  let next = from;
  while (walker.step()) {
    while (next < to && record[next] < walker.record) next++;
    if (next === to) break;
    if (record[next] !== walker.record) continue;
    const where = blanksIn(inner(text, walker.start, walker.end), blanks);
    if (where === null) continue;
    for (let i = next; i < to && record[i] === walker.record; i++) {
      const field = fieldAt(views[view[i]].columns, walker.column);
      if (field === null || (where === 'inside' && !distinguishing.includes(field))) continue;
      const key = `${where} ${walker.column}`;
      const known = found.get(key);
      if (known !== undefined) known.cells++;
      else found.set(key, { observation: i, field, text: inner(text, walker.start, walker.end), where, cells: 1 });
      break;
    }
  }
  for (const { observation, ...args } of found.values()) yield { observations: [observation], field: args.field, args };
}

function fieldAt(columns: ReadonlyMap<string, number>, wanted: number): string | null {
  for (const [field, column] of columns) if (column === wanted) return field;
  return null;
}

/** A cell of blanks only is an empty cell. */
function blanksIn(cell: string, { outer, doubled }: Blanks): 'ends' | 'inside' | null {
  if (outer.test(cell)) return cell.trim() === '' ? null : 'ends';
  return doubled.test(cell) ? 'inside' : null;
}

function inner(text: string, start: number, end: number): string {
  return text.charCodeAt(start) === 0x22 ? text.slice(start + 1, end - 1).replaceAll('""', '"') : text.slice(start, end);
}
