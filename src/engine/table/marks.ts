import { type Decimal, readNumber } from '../../csv/values/number.js';
import type { MeasureId } from '../../dataset/fields.js';
import { decideDecimal } from '../../dataset/read/decimals.js';
import type { Finding } from '../../finding.js';
import { compareNatural } from '../../natural-order.js';
import type { Row } from '../sql/session.js';
import { forms, type TextReading } from './text-numbers.js';

type Form = keyof typeof forms;
type Proof = Exclude<Form, 'ambiguous'>;

/** Numbers of texts of measures that prove a decimal mark, and texts that can be read with either. */
export interface DecimalMarks extends Readonly<Record<Proof, number>> {
  readonly ambiguous: ReadonlyMap<MeasureId, Ambiguous>;
  /** Numbers in any row that engines cannot read by a plain cast. */
  readonly odd: number;
}

interface Ambiguous {
  /** Texts in rows that are used. */
  readonly cells: number;
  /** Texts in any row that could be used with either mark. */
  readonly usable: number;
  readonly example: string;
}

/** Columns that count the forms of a measure's texts in the rows of a group. */
export function markColumns(measure: MeasureId): string[] {
  const counted = Object.entries(forms).map(
    ([form, code]) => `SUM(CASE WHEN "${measure}_form" = ${code} THEN 1 ELSE 0 END) AS "${measure}_${form}"`,
  );
  const usable = `CASE WHEN "${measure}_form" = ${forms.ambiguous} AND "${measure}_bad" = 0 THEN 1 ELSE 0 END`;
  const sums = [`SUM(${usable}) AS "${measure}_usable"`, `SUM("${measure}_odd") AS "${measure}_otherwise"`];
  return [...counted, ...sums, `MIN("${measure}_text") AS "${measure}_example"`];
}

/** Sums these columns. Texts in rows that are not used prove nothing. */
export function readMarks(rows: readonly Row[], measures: readonly MeasureId[], isUsed: (row: Row) => boolean): DecimalMarks {
  const used = rows.filter(isUsed);
  const count = (among: readonly Row[], measure: MeasureId, form: Form | 'usable' | 'otherwise') =>
    among.reduce((sum, row) => sum + Number(row[`${measure}_${form}`] ?? 0), 0);
  const proofs = (form: Proof) => measures.reduce((sum, measure) => sum + count(used, measure, form), 0);
  const ambiguous = measures.flatMap((measure): [MeasureId, Ambiguous][] => {
    const examples = rows.map((row) => row[`${measure}_example`] ?? null).filter((text) => text !== null);
    const [example] = examples.map(String).sort(compareNatural);
    if (example === undefined) return [];
    return [[measure, { cells: count(used, measure, 'ambiguous'), usable: count(rows, measure, 'usable'), example }]];
  });
  return {
    comma: proofs('comma'),
    point: proofs('point'),
    commaAmong: proofs('commaAmong'),
    pointAmong: proofs('pointAmong'),
    ambiguous: new Map(ambiguous),
    odd: measures.reduce((sum, measure) => sum + count(rows, measure, 'otherwise'), 0),
  };
}

/** Adds the marks of two views of one table. */
export function addMarks(one: DecimalMarks, other: DecimalMarks): DecimalMarks {
  const ambiguous = new Map(one.ambiguous);
  for (const [measure, { cells, usable, example }] of other.ambiguous) {
    const known = ambiguous.get(measure) ?? { cells: 0, usable: 0, example };
    ambiguous.set(measure, { cells: known.cells + cells, usable: known.usable + usable, example: known.example });
  }
  return {
    comma: one.comma + other.comma,
    point: one.point + other.point,
    commaAmong: one.commaAmong + other.commaAmong,
    pointAmong: one.pointAmong + other.pointAmong,
    ambiguous,
    odd: one.odd + other.odd,
  };
}

export interface SettledMarks {
  readonly reading: TextReading;
  /** Forms of texts that contradict the decision. */
  readonly against: readonly number[];
  readonly findings: readonly Finding[];
}

/**
 * Decides as for a file what `1.200` means in a table. Numbers beside a currency or a word are not read from tables, but may prove a mark:
 * they cannot settle their own mark, but put the other one in doubt.
 */
export function settleMarks(file: string, marks: DecimalMarks, given: Decimal | null): SettledMarks {
  const waiting = [...marks.ambiguous].filter(([, { cells }]) => cells > 0);
  const decided = decideDecimal(given, { ...marks, waiting: waiting.length });
  const doubted = decided.decimalHow === 'found' && marks[decided.decimal === 'comma' ? 'pointAmong' : 'commaAmong'] > 0;
  const decimal = doubted ? null : decided.decimal;
  const mixed = decided.decimalHow === 'mixed' || (doubted && waiting.length > 0);
  const [comma, point] = [marks.comma + marks.commaAmong, marks.point + marks.pointAmong];
  const findings: Finding[] = mixed ? [{ code: 'SC210', severity: 'warning', args: { comma, point, table: 'yes' }, at: { file } }] : [];
  if (decimal === null) {
    for (const [field, { cells, example: text }] of waiting) {
      const reading = readNumber(text);
      if (reading.kind !== 'ambiguous') throw new Error(`"${text}" is not ambiguous`);
      const args = { field, text, thousands: reading.thousands, decimal: reading.decimal, cells };
      findings.push({ code: 'SC202', severity: 'error', args, at: { file } });
    }
  }
  return { reading: { decimal, given: given !== null }, against: contradicting(decimal, given !== null || mixed || doubted), findings };
}

/** Simplifies the reading for the current contents of a table: without ambiguous texts either mark is right, and a plain cast is used where it suffices. */
export function readingForNow(marks: DecimalMarks, reading: TextReading): TextReading {
  if (reading.given || (reading.decimal !== 'point' && marks.ambiguous.size > 0)) return reading;
  return { ...reading, decimal: reading.decimal ?? 'point', plain: marks.odd === 0 };
}

function contradicting(decimal: Decimal | null, whatever: boolean): number[] {
  if (whatever) return [];
  if (decimal === null) return [forms.comma, forms.point];
  return decimal === 'comma' ? [forms.point, forms.pointAmong] : [forms.comma, forms.commaAmong];
}
