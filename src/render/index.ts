import type { DocumentName, Documents } from './documents.js';
import type { RenderOptions } from './options.js';
import type { TextFormat } from './text-forms.js';

export type { DocumentName, Documents } from './documents.js';
export { type RenderOptions, type StatName, statNames } from './options.js';

/** A text, whole or in pieces, or the bytes of a binary file. */
export type Rendered = string | Uint8Array | Iterable<string | Uint8Array>;

/** A pure function of a model and options, which never computes a statistic. */
export type Renderer<Model> = (model: Model, options: RenderOptions) => Rendered | Promise<Rendered>;

/** An output format: the file name endings that select it, and the writer of each document, imported on demand. */
interface FormatEntry {
  readonly endings: readonly string[];
  /** Not for a terminal. */
  readonly binary?: true;
  /** Always includes the method; includes per-enterprise rows and left-out lists up to this many enterprises. */
  readonly complete?: number;
  /** Includes what a validation found in the data. */
  readonly checked?: true;
  readonly documents: { readonly [Name in DocumentName]?: () => Promise<Renderer<Documents[Name]>> };
}

function inText(format: TextFormat): Required<FormatEntry['documents']> {
  const of =
    <Name extends DocumentName>(document: Name) =>
    async (): Promise<Renderer<Documents[Name]>> =>
      (await import('./text-forms.js')).textForms[document][format];
  return { report: of('report'), firm: of('firm'), firms: of('firms'), comparison: of('comparison'), catalogue: of('catalogue') };
}

/** The main job imports only the writer it needs, which saves a hundredth of a small run. */
const tableReport = async () => (await import('./report/table.js')).reportTable;
const jsonReport = async () => (await import('./report/json.js')).reportJson;

/** A new format needs only another entry here. */
const entries = {
  table: { endings: ['.txt'], documents: { ...inText('table'), report: tableReport } },
  json: { endings: ['.json'], documents: { ...inText('json'), report: jsonReport } },
  csv: { endings: ['.csv'], documents: inText('csv') },
  markdown: { endings: ['.md', '.markdown'], documents: inText('markdown') },
  xlsx: {
    endings: ['.xlsx'],
    binary: true,
    complete: Number.POSITIVE_INFINITY,
    documents: {
      report: async () => (await import('./workbook/index.js')).reportWorkbook,
      firm: async () => (await import('./workbook/index.js')).firmWorkbook,
      firms: async () => (await import('./workbook/index.js')).firmsWorkbook,
    },
  },
  html: {
    endings: ['.html', '.htm'],
    complete: 20_000,
    checked: true,
    documents: {
      report: async () => (await import('./html/index.js')).reportPage,
      firm: async () => (await import('./html/index.js')).firmPage,
    },
  },
} satisfies Readonly<Record<string, FormatEntry>>;

export type Format = keyof typeof entries;

const byFormat: Readonly<Record<Format, FormatEntry>> = entries;

/** The formats in which a document can be written. */
export function formatsOf(document: DocumentName): Format[] {
  return (Object.keys(byFormat) as Format[]).filter((format) => document in byFormat[format].documents);
}

/** Whether a report in a format includes its citation and, up to a number of enterprises, each of them and the ledger. */
export function isComplete(format: Format): boolean {
  return byFormat[format].complete !== undefined;
}

/** Whether a report in a format includes each enterprise and the left-out lists, given the number of enterprises. */
export function showsEach(format: Format, enterprises: number): boolean {
  return enterprises <= (byFormat[format].complete ?? -1);
}

/** Whether a report in a format needs what a validation found. */
export function isChecked(format: Format): boolean {
  return byFormat[format].checked === true;
}

export function isBinary(format: string): boolean {
  return Object.hasOwn(byFormat, format) && byFormat[format as Format].binary === true;
}

/** Formats of a document, by the file name ending that selects each. */
export function endingsOf(document: DocumentName): Record<string, Format> {
  return Object.fromEntries(formatsOf(document).flatMap((format) => byFormat[format].endings.map((ending) => [ending, format])));
}

/** The format that a file name selects, whether or not the document can be written in it. */
export function formatOfName(path: string): Format | undefined {
  const name = path.toLowerCase();
  return (Object.keys(byFormat) as Format[]).find((format) => byFormat[format].endings.some((ending) => name.endsWith(ending)));
}

/** Writes a document. @throws RangeError if it cannot be written in the format */
export async function render<Name extends DocumentName>(
  document: Name,
  model: Documents[Name],
  format: Format,
  options: RenderOptions,
): Promise<Rendered> {
  const load = byFormat[format].documents[document];
  if (load === undefined) throw new RangeError(`no ${document} as ${format}`);
  const renderer = await load();
  return renderer(model, options);
}
