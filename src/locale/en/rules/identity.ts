import { ruleTexts } from '../../message.js';
import { plural } from '../plural.js';

/** SC3xx: enterprises and their periods. */
export const identity = ruleTexts({
  SC301: {
    title: 'Missing enterprise id',
    why: 'Without an id a baseline cannot be matched with its follow-up, so the row counts in no figure.',
    sentence: (a) =>
      a.text === undefined
        ? 'The row has no enterprise id and is not used.'
        : `The enterprise id is "${a.text}", ${a.error === undefined ? 'which means that there is none' : 'a spreadsheet error'}; the row is not used.`,
    hint: () => 'Fill in enterprise_id; the same enterprise keeps the same id in every period.',
  },
  SC302: {
    title: 'Enterprise entered twice in a period',
    why: 'When one firm has two rows for one period, there is no telling which is right. Counting both would give the firm double weight, so it is left out. If the period is not one of the two that are compared, only these rows are.',
    sentence: (a) =>
      `"${a.enterprise}" is entered more than once for ${a.period} (${a.places}); ${a.compared === 'no' ? 'that period is not compared, so only these rows are not used' : 'it is left out of the figures'}.`,
    hint: () => 'Keep the right row and remove the others.',
  },
  SC303: {
    title: 'Group that changes between periods',
    why: 'A firm belongs to one phase, province or sector. Where its rows disagree, the value at baseline decides, and the figures of two groups may be wrong.',
    sentence: (a) => `The ${a.dimension} of "${a.enterprise}" changes between periods (${a.values}).`,
    hint: (a) => `Give the enterprise one ${a.dimension} in all its rows.`,
    fix: 'Give the enterprise the same value in all its rows.',
  },
  SC304: {
    title: 'One id, several names',
    why: 'If one id was given to two firms, the baseline of one is compared with the follow-up of the other, and the change belongs to neither.',
    sentence: (a) =>
      a.kind === 'writing'
        ? `The name of "${a.enterprise}" is written in several ways (${a.names}).`
        : `The id "${a.enterprise}" goes by several names (${a.names}).`,
    hint: (a) => (a.kind === 'writing' ? 'Write the name in one way.' : 'Check that one id was not given to two enterprises.'),
  },
  SC305: {
    title: 'Missing period',
    why: 'A row without a period is neither before nor after the training, so it counts in no figure.',
    sentence: (a) =>
      a.text === undefined
        ? `The row of "${a.enterprise}" has no period and is not used.`
        : `The period of "${a.enterprise}" is "${a.text}", which means that there is none; the row is not used.`,
    hint: () => 'Fill in period: baseline, follow-up, follow-up-2 … or an ISO date.',
  },
  SC306: {
    title: 'Period that contradicts the file',
    why: 'The file was given as the baseline or as the follow-up, but the row says the other. One of the two is wrong, and a row on the wrong side reverses a change.',
    sentence: (a) => `The row of "${a.enterprise}" says ${a.period}, but the file was given as ${a.expected}; the row is not used.`,
    hint: () => 'Check that --baseline and --follow-up name the right files.',
  },
  SC307: {
    title: 'Period that is not mapped',
    why: 'The config file lists what the values of the period column mean. Rows with any other value are set aside and count in no figure.',
    sentence: (a) => `The period "${a.text}" is not in the value mapping; ${plural(a.rows, 'row is', 'rows are')} set aside.`,
    hint: () => 'Add it to the mapping in the config file if these rows should count.',
  },
  SC308: {
    title: 'Periods that are dates',
    why: 'A date does not say whether it lies before or after the training. The earliest of each firm is taken as its baseline, which is right only if every firm was measured before the training.',
    sentence: (a) => `The periods are dates (${a.periods}); the earliest of each enterprise is taken as its baseline.`,
    hint: () => 'If that is wrong, write baseline and follow-up in the period column.',
  },
  SC309: {
    title: 'Dates beside period labels',
    why: 'There is no telling where a date belongs among rows that say baseline and follow-up, so the rows with dates are not compared.',
    sentence: (a) =>
      `${plural(a.rows, 'row has a date', 'rows have dates')} such as ${a.example} as period beside rows with baseline or follow-up; those with dates are not compared.`,
    hint: () => 'Use one kind of period in all files: labels, or dates.',
  },
  SC310: {
    title: 'Nearly the same id',
    why: 'Ids that differ only in case, marks, spaces, zeros, or a letter that looks like a digit usually belong to one firm. Its baseline then finds no follow-up, and the firm counts twice.',
    sentence: (a) =>
      a.kind === 'accents'
        ? `The ids ${a.enterprises} look the same (${a.places}) but count as different enterprises: an accent is one character with its letter in one of them, and a character of its own in the other.`
        : `The ids ${a.enterprises} are nearly the same (${a.places}) but count as different enterprises.`,
    hint: (a) =>
      a.kind === 'accents'
        ? 'If they are one enterprise, copy the id from one row into the others.'
        : 'If they are one enterprise, write one id in all its rows.',
  },
  SC311: {
    title: 'Nearly the same name under different ids',
    why: 'A firm that was given a second id has no pair: it is missing from every change, and it counts twice among the firms.',
    limits: 'Our choice: shorter names and words are often one letter apart without being the same firm.',
    sentence: (a) => `The ids ${a.enterprises} go by the same name or nearly the same (${a.names}; ${a.places}).`,
    hint: () => 'If they are one enterprise, give it one id in all its rows.',
  },
});
