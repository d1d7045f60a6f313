import { fileURLToPath } from 'node:url';
import { candidates, type Delimiter } from '../csv/dialect.js';
import type { Decimal } from '../csv/values/number.js';
import { checkConfig } from '../dataset/config.js';
import type { Dataset } from '../dataset/dataset.js';
import { emptyMapping as everyMapping, type Mapping, withMapOptions as withTexts } from '../dataset/header/mapping.js';
import { parseDataset as parse } from '../dataset/read/parse.js';
import type { InputFile, Progress, ReadResult } from '../dataset/read/reading.js';
import type { Finding } from '../finding.js';
import { checkDataset as findContradictions } from '../rules/check.js';
import { readDataset as read } from '../rules/read-dataset.js';
import { ExitCode, UserError } from '../user-error.js';
import * as shape from './arguments.js';
import { worded, wordedLater } from './errors.js';
import { frozen } from './frozen.js';

/** How CSV text is read. */
export interface ParseOptions {
  /** Default: detected from the file. */
  readonly delimiter?: Delimiter;
  /** Default: detected from the cells of each file. */
  readonly decimal?: Decimal;
  /** How the columns and values of the files translate into those of score-calc. */
  readonly mapping?: Partial<Mapping>;
  /** Further columns to group by, by name or header. */
  readonly dimensions?: readonly string[];
  /** Maximum number of findings listed per kind, column and file; the others are counted. Default: 1000. */
  readonly kept?: number;
  /** Called repeatedly while a large file is read. */
  readonly onProgress?: (progress: Progress) => void;
}

/** How files are read. */
export interface ReadOptions extends ParseOptions {
  /** The sheet of a workbook; default: the first that is not hidden. */
  readonly sheet?: string;
}

/** A `URL` with the scheme `file:`; described by one property, so that these types need no others. */
export interface FileUrl {
  readonly href: string;
}

/** A file by its path or `file:` URL, or its content under a name; with a period, all of its rows are of that period. */
export type FileToRead =
  | string
  | FileUrl
  | { readonly path: string | FileUrl; readonly period?: 'baseline' | 'follow-up' }
  | { readonly name: string; readonly bytes: Uint8Array; readonly period?: 'baseline' | 'follow-up' };

const parseShapes = {
  delimiter: shape.oneOf(candidates),
  decimal: shape.oneOf(['point', 'comma']),
  mapping: shape.object,
  dimensions: shape.texts,
  kept: shape.between(0, Number.POSITIVE_INFINITY),
  onProgress: shape.callback,
} satisfies Record<keyof ParseOptions, shape.Shape>;

const readShapes = { ...parseShapes, sheet: shape.text } satisfies Record<keyof ReadOptions, shape.Shape>;

const period = shape.oneOf(['baseline', 'follow-up']);
const url: shape.Shape = {
  type: 'URL (file:)',
  fits: (value) => hasHref(value) && typeof value.href === 'string' && value.href.startsWith('file:'),
};
const path = shape.either(shape.text, url);
const fileType = 'string | URL (file:) | { path, period? } | { name, bytes, period? }';

/** The mapping that changes nothing. */
export const emptyMapping: Mapping = frozen(everyMapping);

/**
 * Reads CSV files (plain or gzip) and workbooks (.xlsx) into one dataset. Anything wrong with the data is reported as a finding and
 * never thrown; `dataset` is null if the data cannot be used at all.
 * @throws UserError for files that cannot be read, and for arguments that are wrong
 */
export function readDataset(files: readonly FileToRead[], options: ReadOptions = {}): Promise<ReadResult> {
  return wordedLater(() => {
    shape.check(
      'files',
      files,
      shape.listOf({ type: fileType, fits: (file) => (hasHref(file) ? url : shape.either(shape.text, shape.object)).fits(file) }),
    );
    shape.checkOptions('options', options, readShapes);
    return read(files.map(fileOf), { ...options, mapping: wholeMapping(options.mapping) });
  });
}

function hasHref(value: unknown): value is { readonly href: unknown } {
  return shape.having('URL', ['href']).fits(value);
}

function fileOf(file: FileToRead, i: number) {
  if (typeof file === 'string' || 'href' in file) return pathOf(file);
  const name = `files[${i}]`;
  if (!('path' in file)) {
    shape.check(name, file, shape.having(fileType, ['name', 'bytes']));
    shape.checkOptions(name, file, { name: shape.text, bytes: shape.bytes, period });
    return file;
  }
  shape.checkOptions(name, file, { path, period });
  return { ...file, path: pathOf(file.path) };
}

function pathOf(file: string | FileUrl): string {
  return typeof file === 'string' ? file : fileURLToPath(file.href);
}

/**
 * Reads CSV in memory synchronously, without the search for contradictions between rows ({@link checkDataset}) that `readDataset` adds.
 * @throws UserError map-unknown-column when `mapping.required` names a header that no file has, and for arguments that are wrong
 */
export function parseDataset(inputs: readonly InputFile[], options: ParseOptions = {}): ReadResult {
  return worded(() => {
    const source = shape.having('{ source: { name, bytes }, period? }', ['source']);
    shape.check('inputs', inputs, shape.listOf(source));
    for (const [i, input] of inputs.entries()) {
      const name = `inputs[${i}]`;
      shape.checkOptions(name, input, { source: shape.having('{ name: string, bytes: Uint8Array }', ['name', 'bytes']), period });
      shape.check(`${name}.source.name`, input.source.name, shape.text);
      // Those of a large file are read on first access.
      if (input.source.pieces === undefined) shape.check(`${name}.source.bytes`, input.source.bytes, shape.bytes);
    }
    shape.checkOptions('options', options, parseShapes);
    return parse(inputs, { ...options, mapping: wholeMapping(options.mapping) });
  });
}

/** Contradictions within a dataset, such as an enterprise entered twice; at most a thousand per rule and column. */
export function checkDataset(dataset: Dataset): Finding[] {
  return worded(() => {
    shape.check('dataset', dataset, datasetShape);
    return findContradictions(dataset);
  });
}

export const datasetShape = shape.having('Dataset', ['measures', 'ids', 'periods']);

/**
 * Adds texts like `header=field` to a mapping; `header=` ignores the column.
 * @throws UserError map-syntax, map-unknown-field
 */
export function withMapOptions(mapping: Partial<Mapping>, texts: readonly string[]): Mapping {
  return worded(() => {
    shape.check('texts', texts, shape.texts);
    return withTexts(wholeMapping(mapping), texts);
  });
}

const mappingShapes = {
  columns: shape.object,
  values: shape.object,
  constants: shape.object,
  units: shape.object,
  dimensions: { type: 'array', fits: Array.isArray },
  required: shape.texts,
} satisfies Record<keyof Mapping, shape.Shape>;

/** Completes a mapping after checking its parts like those of a config file. @throws UserError mapping-invalid */
function wholeMapping(mapping: Partial<Mapping> = {}): Mapping {
  shape.checkOptions('mapping', mapping, mappingShapes);
  const { required, ...parts } = mapping;
  const checked = checkConfig(parts);
  if ('reason' in checked) throw new UserError('mapping-invalid', { ...checked }, ExitCode.usage);
  const given = Object.entries(checked.config).filter(([, part]) => part !== undefined);
  return { ...everyMapping, ...Object.fromEntries(given), required };
}
