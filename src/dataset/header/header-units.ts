import { definitions, type FieldId, type MeasureDefinition, type MeasureId, measures } from '../fields.js';
import { normaliseHeader } from './header.js';

const money = new Set(['rp', 'idr', 'rupiah', 'usd', 'us', 'dollar', 'eur', 'euro', 'pen', 'ghs', 'vnd', 'inr', 'zar', 'cny', 'cop']);
const percent = new Set(['percent', 'persen', 'pct']);
const counted = new Set([
  'orang',
  'org',
  'people',
  'persons',
  'workers',
  'employees',
  'pekerja',
  'karyawan',
  'pegawai',
  'unit',
  'units',
  'pcs',
  'buah',
  'hari',
  'days',
  'jam',
  'hours',
  'h',
  'kali',
  'cases',
  'kasus',
]);
const magnitudes = new Map([
  ['ribu', 1e3],
  ['thousand', 1e3],
  ['juta', 1e6],
  ['million', 1e6],
  ['miliar', 1e9],
  ['milyar', 1e9],
  ['billion', 1e9],
]);
/** Factors to kWh, and below to kg. 1 kWh is 3.6 MJ. */
const energy = new Map([
  ['wh', 1e-3],
  ['kwh', 1],
  ['mwh', 1e3],
  ['mj', 1 / 3.6],
  ['gj', 1000 / 3.6],
]);
const mass = new Map([
  ['g', 1e-3],
  ['kg', 1],
  ['ton', 1e3],
  ['tonne', 1e3],
  ['t', 1e3],
]);

/** The text of a header in brackets, as written: "kWh", "juta Rp", "%"; '' when there is none. */
export function bracketsOf(header: string): string {
  return [...header.matchAll(/[([{](.*?)[)\]}]/g)].map(([, text]) => text.trim()).join(' ');
}

/** Measures of products, which may be counted in anything: pieces, kilograms, portions. */
const products = new Set<FieldId>(['output_units', 'units_inspected', 'units_defective', 'units_reworked']);

/**
 * The factor that converts numbers from the unit in a header to that of the field; null when the field cannot be counted
 * in that unit, so that "Listrik (Rp)" is never read as kWh.
 */
export function factorOfUnit(field: FieldId, unit: string): number | null {
  const definition: MeasureDefinition | undefined = measures[field as keyof typeof measures];
  if (definition === undefined) return 1;
  let factor = 1;
  for (const word of wordsOf(unit).filter((candidate) => candidate !== '')) {
    const multiplier = scalesOf(field).get(word) ?? magnitudes.get(word);
    if (multiplier !== undefined) factor *= multiplier;
    else if (!isOwnUnit(field, definition, word)) return null;
  }
  return factor;
}

/** Words for time, and the prefix of the fields counted in them. */
const times = new Map([
  ['hari', 'days_'],
  ['days', 'days_'],
  ['jam', 'hours_'],
  ['hours', 'hours_'],
  ['h', 'hours_'],
]);
const approximate = new Set(['about', 'approx', 'approximately', 'around', 'ca', 'circa', 'sekitar', 'kira', 'kurang', 'lebih', 'hampir']);

/** Whether a word beside a number does not change it in the unit of the field: "39 orang", "about 2500 kWh"; not "1.4 MWh" or "5k". */
export function leavesNumber(field: MeasureId, word: string): boolean {
  if (approximate.has(word)) return true;
  const time = times.get(word);
  if (time !== undefined) return field.startsWith(time);
  if (counted.has(word)) return products.has(field) || isOwnUnit(field, definitions[field], word);
  return !products.has(field) && factorOfUnit(field, word) === 1;
}

/** Whether a header states that its numbers are per cent: "Defects (%)", "cacat_persen". */
export function statesPercent(header: string): boolean {
  return wordsOf(header).some((word) => percent.has(word));
}

function wordsOf(text: string): string[] {
  return normaliseHeader(text.replaceAll('%', ' percent ')).split('_');
}

function scalesOf(field: FieldId): ReadonlyMap<string, number> {
  if (field.endsWith('_kwh')) return energy;
  return field.endsWith('_kg') ? mass : magnitudes;
}

function isOwnUnit(field: FieldId, definition: MeasureDefinition, word: string): boolean {
  if (definition.money) return money.has(word);
  if (definition.percent) return percent.has(word);
  if (products.has(field)) return !money.has(word) && !percent.has(word);
  return scalesOf(field) === magnitudes && counted.has(word);
}
