import type { Indicator } from '../indicators/definition.js';
import type { FirmCard, FirmRows } from '../report/firm-model.js';
import type { ReportModel } from '../report/model.js';
import { catalogueCsv, catalogueMarkdown, catalogueTable } from './catalogue.js';
import { comparisonCsv } from './comparison/csv.js';
import { comparisonMarkdown } from './comparison/markdown.js';
import { comparisonTable } from './comparison/table.js';
import type { DocumentName, Documents } from './documents.js';
import { firmCsv, firmRowsCsv } from './firm/csv.js';
import { firmMarkdown } from './firm/markdown.js';
import { firmRowsJson, firmRowsMarkdown } from './firm/rows.js';
import { firmRowsTable } from './firm/rows-table.js';
import { firmTable } from './firm/table.js';
import { toJson } from './json.js';
import type { RenderOptions } from './options.js';
import { reportCsv } from './report/csv.js';
import { reportJson } from './report/json.js';
import { reportMarkdown } from './report/markdown.js';
import { reportTable } from './report/table.js';

/** The formats that are text, in which every document can be written at once. */
export type TextFormat = 'table' | 'json' | 'csv' | 'markdown';

type TextRenderer<Model> = (model: Model, options: RenderOptions) => string | Iterable<string | Uint8Array>;

/** The writer of each document in each of these formats. */
export const textForms: { readonly [Name in DocumentName]: Readonly<Record<TextFormat, TextRenderer<Documents[Name]>>> } = {
  report: { table: reportTable, json: reportJson, csv: reportCsv, markdown: reportMarkdown },
  firm: { table: firmTable, json: toJson, csv: firmCsv, markdown: firmMarkdown },
  firms: { table: firmRowsTable, json: firmRowsJson, csv: firmRowsCsv, markdown: firmRowsMarkdown },
  comparison: { table: comparisonTable, json: toJson, csv: comparisonCsv, markdown: comparisonMarkdown },
  catalogue: { table: catalogueTable, json: toJson, csv: catalogueCsv, markdown: catalogueMarkdown },
};

/** A document as one text: what `render` writes, but synchronously. */
function renderText<Name extends DocumentName>(document: Name, model: Documents[Name], format: TextFormat, options: RenderOptions): string {
  const made = textForms[document][format](model, options);
  return typeof made === 'string' ? made : Buffer.concat(Array.from(made, (piece) => Buffer.from(piece))).toString();
}

export const renderReport = (model: ReportModel, format: TextFormat, options: RenderOptions) =>
  renderText('report', model, format, options);
export const renderFirm = (card: FirmCard, format: TextFormat, options: RenderOptions) => renderText('firm', card, format, options);
export const renderFirmRows = (rows: FirmRows, format: TextFormat, options: RenderOptions) => renderText('firms', rows, format, options);
export const renderCatalogue = (indicators: readonly Indicator[], format: TextFormat, options: RenderOptions) =>
  renderText('catalogue', indicators, format, options);
