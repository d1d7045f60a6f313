import { catalogue } from '../../message.js';
import { formatCount } from '../../number.js';

const whyNotWritten: Readonly<Record<string, string>> = { 'is-folder': 'it is a folder', 'is-input': 'it is one of the inputs' };

/** Errors of files that are written. */
export const outputErrors = catalogue({
  'annotated-workbook': {
    sentence: (a) => `--annotated copies a CSV file byte for byte; "${a.path}" is a workbook.`,
    hint: () => 'Save the sheet as CSV and validate that, or write the findings with -o findings.csv.',
  },
  'output-exists': {
    sentence: (a) => `The file "${a.path}" exists already and was not touched.`,
    hint: () => 'Choose another name, or add --force to replace it.',
  },
  'stream-failed': {
    sentence: (a) => `${a.stream} cannot be written: ${a.reason}.`,
    hint: () => 'Send it to where there is room, or write a file with -o.',
  },
  'output-failed': {
    sentence: (a) => `The file "${a.path}" cannot be written: ${whyNotWritten[a.reason] ?? a.reason}.`,
    hint: (a) =>
      a.reason in whyNotWritten
        ? 'Choose another name for the output.'
        : 'Check that the folder exists, that you may write there and that the disk is not full.',
  },
  'output-format': {
    sentence: (a) => `The name "${a.path}" does not say which format to write.`,
    hint: (a) => `Add --format, or use one of these endings: ${a.allowed}.`,
  },
  'format-other-name': {
    sentence: (a) => `--format ${a.format} was given, but the name "${a.path}" means ${a.named}.`,
    hint: () => 'Leave --format out, or choose a name with another ending.',
  },
  'output-other-format': {
    sentence: (a) => `This document cannot be written as ${a.format}, which the name "${a.path}" asks for.`,
    hint: (a) => `It can be written as ${a.formats}. Use one of these endings: ${a.allowed}.`,
  },
  'too-many-rows': {
    sentence: (a) =>
      `The sheet "${a.sheet}" would have ${formatCount(a.rows, 'en')} rows; a spreadsheet has no more than ${formatCount(a.most, 'en')}.`,
    hint: () => 'Choose fewer indicators with --indicators, or write CSV.',
  },
  'not-for-terminal': {
    sentence: (a) => `${a.format} is not text that a terminal can show.`,
    hint: (a) => `Write it to a file, for example -o report.${a.format}.`,
  },
  'annotated-plain': {
    sentence: (a) => `--annotated writes plain CSV, but "${a.path}" is named as something else.`,
    hint: () => 'Use a name that ends in .csv.',
  },
  'annotated-one-file': {
    sentence: (a) => `--annotated copies one data file, but ${a.files} were given.`,
    hint: () => 'Validate the files one by one.',
  },
});
