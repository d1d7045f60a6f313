import type { Finding } from '../../finding.js';
import { getOrInsert } from '../columns/get-or-insert.js';
import type { Dimension } from '../dataset.js';
import { calendarIds, measures } from '../fields.js';
import { makePeriod, type Period } from '../periods.js';
import { doubtfulHeaders, fieldOfHeader, headerWords } from './aliases.js';
import { normaliseHeader } from './header.js';
import { type Meaning, meaningOf } from './header-meaning.js';
import { likelyKey } from './likely-key.js';
import { type DimensionMapping, lookUp, type Mapping } from './mapping.js';
import { nearest } from './nearest.js';

/** The contents of each column of a file, before any row is read. */
export interface ColumnPlan {
  readonly layout: 'tidy' | 'wide' | 'baseline' | 'follow-up';
  readonly views: readonly PlannedView[];
  readonly findings: readonly HeaderProblem[];
}

/** A problem of a header, with its column. */
export interface HeaderProblem extends Omit<Finding, 'at'> {
  readonly column: number;
}

export interface PlannedView {
  /** The period of every row of this view; null when a column or a constant gives it. */
  readonly period: Period | null;
  readonly columns: ReadonlyMap<string, number>;
  /** Factors by column, from the units in headers; 1 for columns that are not listed. */
  readonly factors: ReadonlyMap<number, number>;
  /** Columns of this view alone; when all are blank, the enterprise has no such observation. */
  readonly own: readonly number[];
}

interface Claim {
  readonly field: string;
  readonly period: Period | null;
  readonly factor: number;
  readonly column: number;
}

/** Finds what every column contains: a field, a field of one period, a requested dimension, or something unknown. */
export function planColumns(
  header: readonly string[],
  mapping: Mapping,
  dimensionNames: readonly string[],
  role: 'baseline' | 'follow-up' | null,
): ColumnPlan {
  const problems: HeaderProblem[] = duplicateHeaders(header, mapping);
  const meanings = header.map((name) => meaningOf(name, mapping));
  const dimensions = dimensionColumns(mapping, dimensionNames);
  const asked = new Set([...dimensions.values()].map(normaliseHeader));
  const given = new Set(meanings.flatMap((meaning) => (meaning.kind === 'field' ? [meaning.field] : [])));
  let unknown = 0;
  const hasPeriod = meanings.some((meaning) => meaning.kind === 'field' && meaning.field === 'period');
  const isWide = !hasPeriod && hasBothSides(meanings);
  const claims: Claim[] = [];
  header.forEach((name, column) => {
    const meaning = meanings[column];
    if (meaning.kind === 'ignored' || name.trim() === '') return;
    if (meaning.kind === 'other-unit') {
      problems.push({
        code: 'SC122',
        severity: 'warning',
        column,
        args: { header: shortened(name), unit: meaning.unit, field: meaning.field },
      });
    } else if (meaning.kind === 'field' && (meaning.period === null || isWide)) {
      claims.push({ ...meaning, column });
    } else if (meaning.kind === 'field' && hasPeriod) {
      problems.push({ code: 'SC118', severity: 'warning', column, args: { header: shortened(name) } });
    } else if (!asked.has(normaliseHeader(name))) problems.push(unknownHeader(name, column, unknown++ < SUGGESTED, given));
  });
  const normalised = dimensions.size === 0 ? [] : header.map(normaliseHeader);
  for (const [name, wanted] of dimensions) {
    const column = normalised.indexOf(normaliseHeader(wanted));
    if (column >= 0 && !claims.some((claim) => claim.field === name)) claims.push({ field: name, period: null, factor: 1, column });
  }
  addDoubleClaims(claims, header, problems);
  return { ...views(claims, mapping, role, header, problems), findings: problems };
}

/** Whether a file is wide; one header like `after_hours` is not enough. */
function hasBothSides(meanings: readonly Meaning[]): boolean {
  const kinds = meanings.map((meaning) => (meaning.kind === 'field' ? meaning.period?.kind : undefined));
  return kinds.includes('baseline') && kinds.includes('follow-up');
}

/** Dimension name → header, for columns that are dimensions only because the user asked for them. */
function dimensionColumns(mapping: Mapping, names: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const dimension of mapping.dimensions)
    found.set(dimensionName(dimension), typeof dimension === 'string' ? dimension : dimension.column);
  for (const name of names) if (!found.has(name) && fieldOfHeader(name) === null) found.set(name, name);
  return found;
}

export function dimensionName(dimension: DimensionMapping): string {
  return typeof dimension === 'string' ? dimension : (dimension.name ?? dimension.column);
}

/** Properties of a dimension, as mapped or by default. */
export function describeDimension(name: string, mapping: Mapping): Pick<Dimension, 'name' | 'at' | 'multiple'> {
  const mapped = mapping.dimensions.find((dimension) => dimensionName(dimension) === name);
  return { name, at: (typeof mapped === 'object' ? mapped.at : undefined) ?? 'baseline', multiple: name === 'training' };
}

/** Number of unknown headers that get a suggestion; a file with more of them is of another kind. */
const SUGGESTED = 1000;

function unknownHeader(name: string, column: number, suggest: boolean, given: ReadonlySet<string>): HeaderProblem {
  const header = shortened(name);
  const word = normaliseHeader(header);
  const doubtful = doubtfulHeaders.get(word);
  if (doubtful !== undefined) return { code: 'SC117', severity: 'warning', column, args: { header, meanings: doubtful } };
  const near = suggest ? nearest(word, headerWords) : '';
  const field = fieldOfHeader(near) ?? '';
  const args = { header, nearest: near, ...(field === near ? {} : { meaning: field }) };
  // The nearest field is hardly meant if another column has it.
  return { code: 'SC106', severity: 'warning', column, args: given.has(field) ? { ...args, given: 'yes' } : args };
}

function duplicateHeaders(header: readonly string[], mapping: Mapping): HeaderProblem[] {
  const columnsOf = new Map<string, number[]>();
  header.forEach((name, column) => {
    if (name.trim() === '' || lookUp(mapping.columns, name) === null) return;
    getOrInsert(columnsOf, name.trim(), () => []).push(column);
  });
  const repeated = [...columnsOf].filter(([, columns]) => columns.length > 1);
  return repeated.map(([name, columns]) => {
    const listed = firstOf(columns.map((column) => column + 1));
    const args = { header: shortened(name), columns: listed };
    return { code: 'SC104', severity: 'error', fatal: true, column: columns[columns.length - 1], args };
  });
}

function addDoubleClaims(claims: readonly Claim[], header: readonly string[], problems: HeaderProblem[]): void {
  const first = new Map<string, Claim>();
  for (const claim of claims) {
    const key = `${claim.period?.id ?? ''} ${claim.field}`;
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, claim);
    else if (header[earlier.column].trim() !== header[claim.column].trim()) {
      const args = { field: claim.field, first: header[earlier.column], second: header[claim.column] };
      problems.push({ code: 'SC111', severity: 'error', fatal: true, column: claim.column, args });
    }
  }
}

function views(
  claims: readonly Claim[],
  mapping: Mapping,
  role: 'baseline' | 'follow-up' | null,
  header: readonly string[],
  problems: HeaderProblem[],
): Pick<ColumnPlan, 'layout' | 'views'> {
  const periods = new Map(claims.flatMap((claim) => (claim.period === null ? [] : [[claim.period.id, claim.period] as const])));
  const shared = claims.filter((claim) => claim.period === null);
  const known = new Set([...shared.map((claim) => claim.field), ...Object.keys(mapping.constants)]);
  if (!known.has('enterprise_id')) problems.push(missingKey('enterprise_id', header));
  const factors = new Map(claims.flatMap(({ column, factor }) => (factor === 1 ? [] : [[column, factor] as const])));
  if (periods.size > 0 && role !== null) problems.push({ code: 'SC120', severity: 'error', fatal: true, column: 0, args: { role } });
  if (periods.size === 0) {
    if (!known.has('period') && role === null) problems.push(missingKey('period', header));
    const columns = new Map(shared.map((claim) => [claim.field, claim.column]));
    const period = role !== null && !known.has('period') ? makePeriod(role, 1) : null;
    return { layout: role ?? 'tidy', views: [{ period, columns, factors, own: [] }] };
  }
  const undated = shared.filter((claim) => needsPeriod(claim.field));
  for (const { column } of undated) problems.push({ code: 'SC119', severity: 'warning', column, args: { header: header[column] } });
  const common = shared.filter((claim) => !undated.includes(claim));
  return {
    layout: 'wide',
    views: [...periods.values()].map((period) => {
      const own = claims.filter((claim) => claim.period?.id === period.id);
      return {
        period,
        columns: new Map([...common, ...own].map((claim) => [claim.field, claim.column])),
        factors,
        own: own.map((claim) => claim.column),
      };
    }),
  };
}

/** Whether a field of a wide file must name its period; people trained are a fact of the enterprise, like its sector. */
function needsPeriod(field: string): boolean {
  return (Object.hasOwn(measures, field) && field !== 'trained') || calendarIds.some((id) => id === field);
}

function missingKey(field: 'enterprise_id' | 'period', header: readonly string[]): HeaderProblem {
  const names = header.filter((name) => name.trim() !== '').map(shortened);
  const [first = '', ...others] = names;
  let found = first;
  let more = others.length;
  while (more > 0 && found.length + names[names.length - more].length < LISTED) {
    found += `, ${names[names.length - more]}`;
    more--;
  }
  const likely = likelyKey(field, names);
  const args = { field, found, ...(more === 0 ? {} : { more }), ...(likely === null ? {} : { likely }) };
  return { code: 'SC107', severity: 'error', fatal: true, column: 0, args };
}

/** Length of a list of headers, in characters; a longer text would be cut within a header. */
const LISTED = 160;

/** Entries of a list that a sentence names, to stay readable. */
const MOST_NAMED = 40;

function firstOf(list: readonly (string | number)[]): string {
  return list.length <= MOST_NAMED ? list.join(', ') : `${list.slice(0, MOST_NAMED).join(', ')}, …`;
}

/** UTF-16 units of a header that a sentence quotes. */
const SHOWN = 100;

function shortened(header: string): string {
  return header.length <= SHOWN ? header : `${header.slice(0, SHOWN)}…`;
}
