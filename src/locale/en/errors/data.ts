import { catalogue } from '../../message.js';
import { plural } from '../plural.js';
import { didYouMean } from './did-you-mean.js';

/** Errors of questions that the data or a report cannot answer. */
export const dataErrors = catalogue({
  'data-unusable': {
    sentence: (a) => `The data cannot be used: ${a.files}.`,
    hint: () => 'Correct the errors listed above and run again.',
  },
  'unknown-enterprise': {
    sentence: (a) => `There is no enterprise "${a.id}" in the data.`,
    hint: (a) => didYouMean(a.nearest, 'Use its id or its full name as the data has it.'),
  },
  'ambiguous-enterprise': {
    sentence: (a) => `Several enterprises are called "${a.name}": ${a.ids}.`,
    hint: () => 'Use the id instead of the name.',
  },
  'unknown-dimension': {
    sentence: (a) => `There is no dimension "${a.name}".`,
    hint: (a) =>
      a.known === ''
        ? 'This data has no dimensions: no column for phase, country, province, sector, size or training, and no workers to derive size from.'
        : didYouMean(a.nearest, `Choose from: ${a.known}.`),
  },
  'unknown-indicator': {
    sentence: (a) => `There is no indicator "${a.name}".`,
    hint: (a) => didYouMean(a.nearest, `Choose from: ${a.known}.`),
  },
  'no-such-round': {
    sentence: (a) => `There is no follow-up round ${a.round}; the last is ${a.last}.`,
    hint: (a) => `Set --follow-up-round (or followUpRound in the config file) to one of: ${a.allowed}.`,
  },
  'compare-what': {
    sentence: () => 'Only one file was given to compare.',
    hint: () => 'Name a second one, or two groups of this one: --group "Phase I" --with "Phase II".',
  },
  'unknown-group': {
    sentence: (a) => `There is no group "${a.name}".`,
    hint: (a) => didYouMean(a.nearest, `The groups are: ${a.known}. --by sets the grouping.`),
  },
  'report-not-json': {
    sentence: (a) => `The file "${a.path}" is not valid JSON.`,
    hint: () => 'Write the report again with `score-calc report … -o report.json`.',
  },
  'report-invalid': {
    sentence: (a) => `The file "${a.path}" is not a report of this version: wrong at ${a.where} (${a.reason}).`,
    hint: () => 'Write the report again with `score-calc report … -o report.json`; `score-calc schema report` prints its shape.',
  },
  'strict-errors': {
    sentence: (a) => `The data has ${plural(a.errors, 'error')}, and --strict refuses data with errors.`,
    hint: (a) => `See them with: ${a.command}`,
  },
  'rule-crashed': {
    sentence: (a) => `The rule ${a.code} crashed and checked nothing: ${a.reason}.`,
    hint: () => 'This is a bug in score-calc; please report it.',
  },
});
