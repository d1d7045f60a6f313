import { ruleTexts } from '../../message.js';
import { plural } from '../plural.js';

const invisible: ReadonlyMap<string | number, string> = new Map([
  ['no-break-space', 'a no-break space'],
  ['zero-width', 'a character without width'],
  ['soft-hyphen', 'a soft hyphen'],
  ['direction', 'a mark of writing direction'],
  ['control', 'a control character'],
]);

/** Answers, currencies, and the texts that tell enterprises and groups apart. */
export const texts = ruleTexts({
  SC205: {
    title: 'Neither yes nor no',
    why: 'An answer that is not clear is not counted, neither as yes nor as no.',
    sentence: (a) => `"${a.text}" in "${a.field}" is neither yes nor no.`,
    hint: (a) =>
      `${a.likely ? `Did you mean "${a.likely}"? ` : ''}Write yes or no (ya or tidak, 1 or 0), leave the cell empty, or say in the config file what the word stands for.`,
  },
  SC208: {
    title: 'Unknown currency',
    why: 'Amounts are compared within one currency only; without a code that is known, nothing says which one it is.',
    sentence: (a) => `"${a.text}" is not a currency code.`,
    hint: (a) => `${a.nearest ? `Did you mean ${a.nearest}? ` : ''}Use a three-letter ISO 4217 code such as IDR, PEN, GHS or USD.`,
  },
  SC218: {
    title: 'Invisible character',
    why: 'Two texts that look the same are then two: one enterprise becomes two without a pair, one group becomes two.',
    sentence: (a) =>
      `"${a.text}" in "${a.field}" holds a character that cannot be seen: ${a.codePoint}, ${invisible.get(a.kind) ?? 'an invisible character'}.`,
    hint: () => 'Type the text anew instead of copying it, or remove the character.',
  },
  SC222: {
    title: 'Stray blanks',
    why: 'Blanks around a text are not read as part of it, but other programs do so; two in a row within a text make it another text.',
    sentence: (a) =>
      a.where === 'inside'
        ? `In "${a.field}" ${plural(a.cells, 'cell has', 'cells have')} several blanks in a row, the first in "${a.text}".`
        : `In "${a.field}" ${plural(a.cells, 'cell has', 'cells have')} blanks before or after the text; they are not read.`,
    hint: () => 'Remove them (TRIM in a spreadsheet).',
  },
});
