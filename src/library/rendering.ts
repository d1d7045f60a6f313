import { createRequire } from 'node:module';
import type { Indicator } from '../indicators/definition.js';
import { langs } from '../locale/index.js';
import { type DocumentName, type Documents, type Format, formatsOf, type Rendered, statNames, render as write } from '../render/index.js';
import type { RenderOptions as Look } from '../render/options.js';
import * as forms from '../render/text-forms.js';
import {
  validationFormats as everyValidationFormat,
  type ValidationFormat,
  renderValidation as writeValidation,
} from '../render/validation/index.js';
import type { ValidationOptions as ValidationLook } from '../render/validation/options.js';
import type { FirmCard, FirmRows } from '../report/firm-model.js';
import type { ReportModel } from '../report/model.js';
import type { Validation } from '../rules/model.js';
import * as shape from './arguments.js';
import { worded, wordedLater } from './errors.js';

/** Default: English, 80 columns and no colour. */
export type RenderOptions = Partial<Look>;

/** As {@link RenderOptions}; `version` defaults to that of this package. */
export type ValidationOptions = Partial<ValidationLook>;

export const validationFormats: readonly ValidationFormat[] = Object.freeze([...everyValidationFormat]);

const defaults = { lang: 'en', width: 80, color: false } as const;
const looks = { lang: shape.oneOf(langs), width: shape.wholeBetween(40, 1000), color: shape.flag, excel: shape.flag };

const renderShapes = {
  ...looks,
  stats: shape.listOf(shape.oneOf(statNames)),
  levels: shape.flag,
  method: shape.flag,
} satisfies Record<keyof RenderOptions, shape.Shape>;

const validationShapes = {
  ...looks,
  all: shape.flag,
  version: shape.text,
  cwd: shape.text,
  root: shape.text,
  unreadable: shape.flag,
} satisfies Record<keyof ValidationOptions, shape.Shape>;

const models: Readonly<Record<DocumentName, shape.Shape>> = {
  report: shape.having('ReportModel', ['groups', 'confidence']),
  firm: shape.having('FirmCard', ['enterprise', 'peers']),
  firms: shape.having('FirmRows', ['rows', 'dimensions']),
  comparison: shape.having('Comparison', ['before', 'after', 'groups']),
  catalogue: { type: 'Indicator[]', fits: Array.isArray },
};

/**
 * Writes a document in any format it has: `table`, `json`, `csv` and `markdown`; reports and firm cards also as `html` and `xlsx`, firm
 * rows as `xlsx`. The result is a text, bytes, or pieces of either.
 * @throws UserError for arguments that are wrong
 */
export function render<Name extends DocumentName>(
  document: Name,
  model: Documents[Name],
  format: Format,
  options: RenderOptions = {},
): Promise<Rendered> {
  return wordedLater(() => {
    shape.check('document', document, shape.oneOf(Object.keys(models)));
    return write(document, model, format, lookOf(document, model, format, formatsOf(document), options));
  });
}

/** A report as one text, synchronously. @throws UserError for arguments that are wrong */
export function renderReport(model: ReportModel, format: TextFormat, options: RenderOptions = {}): string {
  return worded(() => forms.renderReport(model, format, textLook('report', model, format, options)));
}

/** The card of an enterprise as one text, synchronously. @throws UserError for arguments that are wrong */
export function renderFirm(card: FirmCard, format: TextFormat, options: RenderOptions = {}): string {
  return worded(() => forms.renderFirm(card, format, textLook('firm', card, format, options)));
}

/** Rows of enterprises as one text, synchronously. @throws UserError for arguments that are wrong */
export function renderFirmRows(rows: FirmRows, format: TextFormat, options: RenderOptions = {}): string {
  return worded(() => forms.renderFirmRows(rows, format, textLook('firms', rows, format, options)));
}

/** The catalogue of indicators as one text, synchronously. @throws UserError for arguments that are wrong */
export function renderCatalogue(indicators: readonly Indicator[], format: TextFormat, options: RenderOptions = {}): string {
  return worded(() => forms.renderCatalogue(indicators, format, textLook('catalogue', indicators, format, options)));
}

/** A validation in one of {@link validationFormats}. @throws UserError for arguments that are wrong */
export function renderValidation(model: Validation, format: ValidationFormat, options: ValidationOptions = {}): string {
  return worded(() => {
    shape.check('model', model, shape.having('Validation', ['rules', 'findings', 'counts']));
    shape.check('format', format, shape.oneOf(validationFormats));
    shape.checkOptions('options', options, validationShapes);
    return writeValidation(model, format, { ...defaults, all: false, version: ownVersion(), ...given(options) });
  });
}

export type TextFormat = forms.TextFormat;

function textLook(document: DocumentName, model: unknown, format: string, options: RenderOptions): Look {
  return lookOf(document, model, format, Object.keys(forms.textForms[document]), options);
}

function lookOf(document: DocumentName, model: unknown, format: string, formats: readonly string[], options: RenderOptions): Look {
  shape.check('model', model, models[document]);
  shape.check('format', format, shape.oneOf(formats));
  shape.checkOptions('options', options, renderShapes);
  return { ...defaults, ...given(options) };
}

/** Removes undefined options, which would hide a default. */
function given<Options extends object>(options: Options): Options {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Options;
}

function ownVersion(): string {
  return createRequire(import.meta.url)('score-calc/package.json').version;
}
