import type { Validation } from '../../rules/model.js';
import { validationCsv } from './csv.js';
import { validationGithub } from './github.js';
import { validationJson } from './json.js';
import { validationJunit } from './junit.js';
import type { ValidationFormat, ValidationOptions } from './options.js';
import type { ValidationRenderer } from './renderers.js';
import { validationSarif } from './sarif.js';
import { validationText } from './text.js';

export { type ValidationFormat, type ValidationOptions, validationFormats } from './options.js';
export { stepSummary } from './step-summary.js';

const renderers: Readonly<Record<ValidationFormat, ValidationRenderer>> = {
  text: validationText,
  json: validationJson,
  sarif: validationSarif,
  github: validationGithub,
  junit: validationJunit,
  csv: validationCsv,
};

/** A validation in any format: a pure function of the model, the words and the options. */
export function renderValidation(model: Validation, format: ValidationFormat, options: ValidationOptions): string {
  const made = renderers[format](model, options);
  return typeof made === 'string' ? made : [...made].join('');
}
