import { configErrors } from './config.js';
import { dataErrors } from './data.js';
import { inputErrors } from './input.js';
import { outputErrors } from './output.js';
import { tableErrors } from './table.js';
import { usageErrors } from './usage.js';

/** Errors that a user can cause and correct. */
export const errors = { ...inputErrors, ...dataErrors, ...configErrors, ...usageErrors, ...outputErrors, ...tableErrors };
