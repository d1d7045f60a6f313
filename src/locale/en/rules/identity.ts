import { ruleTexts } from '../../message.js';
import { plural } from '../plural.js';

/** SC3xx: enterprises and their periods. */
export const identity = ruleTexts({
  SC301: {
    sentence: () => 'The row has no enterprise id and is not used.',
    hint: () => 'Fill in enterprise_id; the same enterprise keeps the same id in every period.',
  },
  SC302: {
    sentence: (a) => `"${a.enterprise}" is entered more than once for ${a.period} (${a.places}); it is left out of the figures.`,
    hint: () => 'Keep the right row and remove the others.',
  },
  SC303: {
    sentence: (a) => `The ${a.dimension} of "${a.enterprise}" changes between periods (${a.values}).`,
    hint: (a) => `Give the enterprise one ${a.dimension} in all its rows.`,
  },
  SC304: {
    sentence: (a) => `The id "${a.enterprise}" goes by several names (${a.names}).`,
    hint: () => 'Check that one id was not given to two enterprises.',
  },
  SC305: {
    sentence: (a) => `The row of "${a.enterprise}" has no period and is not used.`,
    hint: () => 'Fill in period: baseline, follow-up, follow-up-2 … or an ISO date.',
  },
  SC306: {
    sentence: (a) => `The row of "${a.enterprise}" says ${a.period}, but the file was given as ${a.expected}; the row is not used.`,
    hint: () => 'Check that --baseline and --follow-up name the right files.',
  },
  SC307: {
    sentence: (a) => `The period "${a.text}" is not in the value mapping; ${plural(a.rows, 'row is', 'rows are')} set aside.`,
    hint: () => 'Add it to the mapping in the config file if these rows should count.',
  },
  SC308: {
    sentence: (a) => `The periods are dates (${a.periods}); the earliest of each enterprise is taken as its baseline.`,
    hint: () => 'If that is wrong, write baseline and follow-up in the period column.',
  },
  SC309: {
    sentence: (a) =>
      `${plural(a.rows, 'row has a date', 'rows have dates')} such as ${a.example} as period beside rows with baseline or follow-up; those with dates are not compared.`,
    hint: () => 'Use one kind of period in all files: labels, or dates.',
  },
});
