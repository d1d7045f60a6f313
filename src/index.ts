/** The library: reading, validating, reporting and rendering files, as typed functions over plain data. See docs/library.md. */
import { indicators as everyIndicator } from './indicators/catalogue.js';
import type { Indicator } from './indicators/definition.js';
import { frozen } from './library/frozen.js';
import { rules as everyRule } from './rules/catalogue.js';
import type { Rule } from './rules/rule.js';

export type { Delimiter } from './csv/dialect.js';
export type { Source } from './csv/input/source.js';
export type { Decimal } from './csv/values/number.js';
export type { Dataset, Dimension, TextColumn } from './dataset/dataset.js';
export type { FieldId, MeasureId } from './dataset/fields.js';
export type { DimensionMapping, Mapping } from './dataset/header/mapping.js';
export type { FileSummary, InputFile, Progress, ReadResult } from './dataset/read/reading.js';
export type { Finding, Place, Severity, Subject, Unused } from './finding.js';
export type { AmountIndicator, Basis, Bilingual, ChangeIndicator, Indicator, PracticeIndicator, UnitId } from './indicators/definition.js';
export type { Reason } from './indicators/reasons.js';
export { errorText, findingText } from './library/errors.js';
export {
  buildFirmCard,
  buildFirmRows,
  buildReport,
  compareReports,
  type ReportOptions,
  type ValidateOptions,
  validate,
} from './library/figures.js';
export {
  checkDataset,
  emptyMapping,
  type FileToRead,
  type FileUrl,
  type ParseOptions,
  parseDataset,
  type ReadOptions,
  readDataset,
  withMapOptions,
} from './library/reading.js';
export {
  type RenderOptions,
  render,
  renderCatalogue,
  renderFirm,
  renderFirmRows,
  renderReport,
  renderValidation,
  type TextFormat,
  type ValidationOptions,
  validationFormats,
} from './library/rendering.js';
export type { Lang } from './locale/lang.js';
export type { DocumentName, Documents, Format, Rendered, StatName } from './render/index.js';
export type { ValidationFormat } from './render/validation/options.js';
export type { ComparedReport } from './report/comparison/compare.js';
export type * from './report/comparison/model.js';
export type { FirmCardOptions } from './report/firm-card.js';
export type * from './report/firm-model.js';
export type * from './report/model.js';
export type { IndicatorResult, ReportGroup, ReportModel } from './report/plain-model.js';
export type * from './rules/model.js';
export type { DataRule, Limits, ReadingRule, Rule, SizeScheme } from './rules/rule.js';
export type { RuleSetting, Settings } from './rules/settings.js';
export { UserError } from './user-error.js';

/** Every indicator, in the order in which reports show them. */
export const indicators: readonly Indicator[] = frozen(everyIndicator);

/** Every rule that `validate` runs, by code. */
export const rules: readonly Rule[] = frozen(everyRule);
