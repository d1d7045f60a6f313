import { ruleTexts } from '../../message.js';
import { plural } from '../plural.js';

const invisible: ReadonlyMap<string | number, string> = new Map([
  ['no-break-space', 'a no-break space'],
  ['zero-width', 'a zero-width character'],
  ['soft-hyphen', 'a soft hyphen'],
  ['direction', 'a text-direction mark'],
  ['control', 'a control character'],
]);

/** Answers, currencies, and the texts that distinguish enterprises and groups. */
export const texts = ruleTexts({
  SC205: {
    title: 'Neither yes nor no',
    why: 'An answer that is not clear is not counted, neither as yes nor as no.',
    sentence: (a) => `"${a.text}" in "${a.field}" is neither yes nor no.`,
    hint: (a) =>
      `${a.likely ? `Did you mean "${a.likely}"? ` : ''}Write yes or no (ya or tidak, 1 or 0), leave the cell empty, or say in the config file what the word means.`,
  },
  SC208: {
    title: 'Unknown currency',
    why: 'Amounts are compared within one currency only; without a code that is known, nothing says which one it is.',
    sentence: (a) => `"${a.text}" is not a currency code.`,
    hint: (a) => `${a.nearest ? `Did you mean ${a.nearest}? ` : ''}Use a three-letter ISO 4217 code such as IDR, PEN, GHS or USD.`,
  },
  SC218: {
    title: 'Invisible character',
    why: 'Two texts that look the same then differ: one enterprise becomes two without a pair, one group becomes two.',
    sentence: (a) =>
      `"${a.text}" in "${a.field}" contains a character that cannot be seen: ${a.codePoint}, ${invisible.get(a.kind) ?? 'an invisible character'}.`,
    hint: () => 'Type the text again instead of copying it, or remove the character.',
  },
  SC222: {
    title: 'Stray blanks',
    why: 'Blanks around a text are ignored here, but not by other programs; several in a row inside a text make it a different text.',
    sentence: (a) =>
      a.where === 'inside'
        ? `In "${a.field}" ${plural(a.cells, 'cell has', 'cells have')} several blanks in a row, the first in "${a.text}".`
        : `In "${a.field}" ${plural(a.cells, 'cell has', 'cells have')} blanks before or after the text; they are ignored.`,
    hint: () => 'Remove them (TRIM in a spreadsheet).',
  },
});
