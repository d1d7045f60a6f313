import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { type InputFile, parseDataset, type ReadOptions } from '../../src/dataset/read/parse.js';
import type { Validation } from '../../src/rules/model.js';
import { type ValidateOptions, validate } from '../../src/rules/validate.js';

export interface RunOptions extends ValidateOptions {
  readonly read?: ReadOptions;
}

/** Validates texts or bytes as files `data.csv`, `data-2.csv` … */
export function validateTexts(contents: readonly (string | Uint8Array)[], { read, ...options }: RunOptions = {}): Validation {
  const inputs: InputFile[] = contents.map((content, i) => ({
    source: { name: i === 0 ? 'data.csv' : `data-${i + 1}.csv`, bytes: typeof content === 'string' ? Buffer.from(content) : content },
  }));
  return validate(parseDataset(inputs, read ?? {}), options);
}

/** Validates one text. */
export function validateText(content: string | Uint8Array, options: RunOptions = {}): Validation {
  return validateTexts([content], options);
}

/** Validates a file of `fixtures/`. */
export function validateFixture(path: string, options: RunOptions = {}): Validation {
  const bytes = readFileSync(new URL(`../../fixtures/${path}`, import.meta.url));
  return validateText(path.endsWith('.gz') ? gunzipSync(bytes) : bytes, options);
}

/** The findings of a file of `fixtures/` as `SC201 4:9 warning`, in order. */
export function findingsIn(path: string, options: RunOptions = {}): string[] {
  const { findings } = validateFixture(path, options);
  return findings.map(({ code, severity, at }) => `${code} ${at.line ?? '-'}:${at.column ?? '-'} ${severity}`);
}

/** The codes that a text gives, in order, each as often as it is found. */
export function codesOf(content: string | Uint8Array, options: RunOptions = {}): string[] {
  return validateText(content, options).findings.map(({ code }) => code);
}
