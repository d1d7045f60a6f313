import type { Validation } from '../../rules/model.js';
import { validationCsv } from './csv.js';
import { validationGithub } from './github.js';
import { validationJson } from './json.js';
import { validationJunit } from './junit.js';
import type { PlacedOptions, ValidationFormat, ValidationOptions } from './options.js';
import { validationSarif } from './sarif.js';
import { validationText } from './text.js';

export { type ValidationFormat, type ValidationOptions, validationFormats } from './options.js';

/** Writes a validation as one text or in pieces. */
type Renderer = (model: Validation, options: PlacedOptions) => string | Iterable<string>;

const renderers: Readonly<Record<ValidationFormat, Renderer>> = {
  text: validationText,
  json: validationJson,
  sarif: validationSarif,
  github: validationGithub,
  junit: validationJunit,
  csv: validationCsv,
};

/** A validation in any format: a pure function of the model, the words and the options. */
export function renderValidation(model: Validation, format: ValidationFormat, options: ValidationOptions): string {
  const made = validationPieces(model, format, options);
  return typeof made === 'string' ? made : [...made].join('');
}

/** The same in pieces, to be written as they are produced. */
export function validationPieces(model: Validation, format: ValidationFormat, options: PlacedOptions): ReturnType<Renderer> {
  return renderers[format](model, options);
}
