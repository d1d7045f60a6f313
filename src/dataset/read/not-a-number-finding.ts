import { classifyNotANumber } from '../../csv/values/not-a-number.js';
import type { MeasureId } from '../fields.js';
import { leavesNumber } from '../header/header-units.js';

/** Code and arguments of the finding for a cell that should be a number and is not. */
export function notANumberFinding(
  field: MeasureId,
  text: string,
): { readonly code: string; readonly args: Readonly<Record<string, string>> } {
  const found = classifyNotANumber(text);
  switch (found.kind) {
    case 'number-in-text':
      return { code: 'SC217', args: found.words.every((word) => leavesNumber(field, word.toLowerCase())) ? { number: found.number } : {} };
    case 'formula':
      return { code: 'SC219', args: {} };
    case 'spreadsheet-error':
      return { code: 'SC220', args: { error: found.error } };
    case 'date':
      return { code: 'SC221', args: { first: found.first, second: found.second } };
    case 'zero-or-missing':
      return { code: 'SC201', args: { kind: found.kind } };
    default:
      return { code: 'SC201', args: found.invisible === '' ? {} : { invisible: found.invisible } };
  }
}
