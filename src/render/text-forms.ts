import type { Indicator } from '../indicators/definition.js';
import type { FirmCard, FirmRows } from '../report/firm-model.js';
import type { ReportModel } from '../report/model.js';
import { catalogueCsv, catalogueMarkdown, catalogueTable } from './catalogue.js';
import { firmCsv, firmRowsCsv } from './firm-csv.js';
import { firmMarkdown } from './firm-markdown.js';
import { firmRowsMarkdown, firmRowsTable } from './firm-rows.js';
import { firmTable } from './firm-table.js';
import { toJson } from './json.js';
import type { RenderOptions } from './options.js';
import { reportCsv } from './report-csv.js';
import { reportMarkdown } from './report-markdown.js';
import { reportTable } from './report-table.js';

/** The formats that are text and made at once, for those who have them all loaded anyway. */
export type TextFormat = 'table' | 'json' | 'csv' | 'markdown';

type Renderers<Model> = Readonly<Record<TextFormat, (model: Model, options: RenderOptions) => string>>;

const report: Renderers<ReportModel> = { table: reportTable, json: toJson, csv: reportCsv, markdown: reportMarkdown };
const firm: Renderers<FirmCard> = { table: firmTable, json: toJson, csv: firmCsv, markdown: firmMarkdown };
const firmRows: Renderers<FirmRows> = { table: firmRowsTable, json: toJson, csv: firmRowsCsv, markdown: firmRowsMarkdown };
const catalogue: Renderers<readonly Indicator[]> = { table: catalogueTable, json: toJson, csv: catalogueCsv, markdown: catalogueMarkdown };

export const renderReport = (model: ReportModel, format: TextFormat, options: RenderOptions) => report[format](model, options);
export const renderFirm = (card: FirmCard, format: TextFormat, options: RenderOptions) => firm[format](card, options);
export const renderFirmRows = (rows: FirmRows, format: TextFormat, options: RenderOptions) => firmRows[format](rows, options);
export const renderCatalogue = (indicators: readonly Indicator[], format: TextFormat, options: RenderOptions) =>
  catalogue[format](indicators, options);
