import type { Decimal } from '../../csv/values/digits.js';
import { numberPatterns } from '../../csv/values/number-patterns.js';
import type { SqlDialect } from '../sql/dialect.js';

/** Rules for reading the texts of a table as numbers. */
export interface TextReading {
  /** Decimal mark that decides about `1.200`; null where it is not known. */
  readonly decimal: Decimal | null;
  /** Whether the user gave the mark; texts with the other one are then not read. */
  readonly given: boolean;
  /** Whether a plain cast reads every number there is. */
  readonly plain?: boolean;
}

/** What a text shows about the decimal mark of its table. */
export const forms = { ambiguous: 1, comma: 2, point: 3, commaAmong: 4, pointAmong: 5 } as const;

const { ambiguous, proves, grouped, among } = numberPatterns;

/** Number in a text, in any notation that a CSV file may have, without a unit; NULL where it is no number or ambiguous. */
export function textNumberSql(
  { matches, noDouble, replaced, textAsDouble }: SqlDialect,
  text: string,
  { decimal, given, plain = false }: TextReading,
): string {
  if (plain) return textAsDouble(text);
  const asPoint = textAsDouble(replaced(text, '[^0-9.eE+-]', ''));
  const asComma = textAsDouble(replaced(replaced(text, '[^0-9,eE+-]', ''), ',', '.'));
  const unclear = matches(text, ambiguous);
  const points = [...(decimal === 'point' ? [unclear] : []), ...(given && decimal === 'comma' ? [] : [matches(text, proves.point)])];
  const written = [
    `WHEN ${[...points, matches(text, grouped)].join(' OR ')} THEN ${asPoint}`,
    ...(given && decimal === 'point' ? [] : [`WHEN ${matches(text, proves.comma)} THEN ${asComma}`]),
  ];
  // A plain cast reads most numbers.
  const number = `COALESCE(${textAsDouble(text)}, CASE ${written.join(' ')} END)`;
  if (decimal === 'point') return number;
  const settled = [
    `WHEN ${unclear} THEN ${decimal === null ? noDouble : asComma}`,
    ...(given ? [`WHEN ${matches(text, proves.point)} THEN ${noDouble}`] : []),
  ];
  return `CASE ${settled.join(' ')} ELSE ${number} END`;
}

/** Form of a text; NULL when it shows nothing about the mark. */
export function textFormSql({ matches }: SqlDialect, text: string): string {
  const branches = [
    [matches(text, ambiguous), forms.ambiguous],
    [matches(text, proves.point), forms.point],
    [matches(text, proves.comma), forms.comma],
    [matches(text, among.ambiguous), 'NULL'],
    [matches(text, among.point), forms.pointAmong],
    [matches(text, among.comma), forms.commaAmong],
  ];
  const hasMark = matches(text, '[.,]');
  return `CASE WHEN ${hasMark} THEN CASE ${branches.map(([condition, form]) => `WHEN ${condition} THEN ${form}`).join(' ')} END END`;
}
