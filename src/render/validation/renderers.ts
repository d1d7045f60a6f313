import type { Validation } from '../../rules/model.js';
import type { ValidationFormat, ValidationOptions } from './options.js';

/** Writes a validation as a text, or in the pieces that one is made of. */
export type ValidationRenderer = (model: Validation, options: ValidationOptions) => string | Iterable<string>;

/** What writes each format, read when it is needed. */
export const validationRenderers: Readonly<Record<ValidationFormat, () => Promise<ValidationRenderer>>> = {
  text: async () => (await import('./text.js')).validationText,
  json: async () => (await import('./json.js')).validationJson,
  sarif: async () => (await import('./sarif.js')).validationSarif,
  github: async () => (await import('./github.js')).validationGithub,
  junit: async () => (await import('./junit.js')).validationJunit,
  csv: async () => (await import('./csv.js')).validationCsv,
};
