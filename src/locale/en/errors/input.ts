import { catalogue } from '../../message.js';
import { shellWord } from '../../shell.js';

/** Errors of files that are read. */
export const inputErrors = catalogue({
  'no-input': {
    sentence: () => 'No data file was given.',
    hint: () => 'Name one or more CSV files, or - to read from stdin; see --help.',
  },
  'no-enterprise': {
    sentence: () => 'No enterprise id was given.',
    hint: (a) => `Give the id before the file: ${a.command}`,
  },
  'no-working-folder': {
    sentence: () => 'The folder you are in no longer exists.',
    hint: () => 'Change to another folder and run again.',
  },
  'file-not-found': {
    sentence: (a) => `The file "${a.path}" does not exist.`,
    hint: () => 'Check the name and the folder.',
  },
  'is-folder': {
    sentence: (a) => `"${a.path}" is a folder, not a file.`,
    hint: (a) => `Name the files in it, for example ${shellWord(`${a.path}/*.csv`)}.`,
  },
  'not-readable': {
    sentence: (a) => `The file "${a.path}" cannot be read: ${a.reason}.`,
    hint: () => 'Check that you may read it and that no other program has locked it.',
  },
  'file-changed': {
    sentence: (a) => `The file "${a.path}" was changed or replaced while it was being read.`,
    hint: () => 'Run again once nothing writes to it any more, or use a copy of it.',
  },
  'glob-empty': {
    sentence: (a) => `No file matches "${a.pattern}".`,
    hint: () => 'Check the pattern and the folder you are in.',
  },
  'folder-not-readable': {
    sentence: (a) => `The folder "${a.folder}" cannot be read: ${a.reason}.`,
    hint: () => 'Check that you may read it.',
  },
  'corrupt-gzip': {
    sentence: (a) => `The file "${a.path}" is compressed, but damaged or cut short.`,
    hint: () => 'Copy or download it again, or unpack it first.',
  },
  'too-large': {
    sentence: (a) => `The file "${a.path}" holds more than ${a.mebibytes} MiB, which is more than can be read at once.`,
    hint: () => 'Split it into several files and name them all.',
  },
  'gzip-bomb': {
    sentence: (a) => `The compressed file "${a.path}" unpacks to more than ${a.ratio} times its size, which no table of figures does.`,
    hint: () => 'Check where it comes from; unpack it yourself if it is what you expect.',
  },
  'not-a-workbook': {
    sentence: (a) => `"${a.path}" is named like an Excel workbook but is not one.`,
    hint: () => 'Open it in a spreadsheet program and save it again as .xlsx; if it holds CSV, give it a name that ends in .csv.',
  },
  'workbook-damaged': {
    sentence: (a) => `The workbook "${a.path}" is damaged or cut short, so its sheets cannot be read.`,
    hint: () => 'Open it in a spreadsheet program and save it again as .xlsx, or save the sheet as CSV.',
  },
  'workbook-encrypted': {
    sentence: (a) => `The workbook "${a.path}" is protected by a password and cannot be read.`,
    hint: () => 'Open it, remove the password (File › Info › Protect Workbook in Excel) and save it again.',
  },
  'workbook-too-large': {
    sentence: (a) => `A sheet of the workbook "${a.path}" spans more than 20 million cells.`,
    hint: () => 'Look for stray cells far below or to the right of the data and delete them, or save the sheet as CSV.',
  },
  'unknown-sheet': {
    sentence: (a) => `The workbook "${a.path}" has no sheet "${a.name}".`,
    hint: (a) => `It has: ${a.known}.`,
  },
  'sheet-without-workbook': {
    sentence: (a) => `--sheet "${a.sheet}" was given, but none of the files is a workbook.`,
    hint: () => 'Leave --sheet out, or name an .xlsx file.',
  },
  'merged-cells': {
    sentence: (a) =>
      `In "${a.path}", sheet "${a.sheet}", cells are merged over several rows (${a.cells}); it is not clear which rows they are meant for.`,
    hint: () => 'Unmerge them in the spreadsheet and fill in every row.',
  },
  'stdin-twice': {
    sentence: () => 'stdin (-) was given more than once.',
    hint: () => 'Use - once; name a file for the other input.',
  },
  'period-files-only': {
    sentence: () => '--baseline and --follow-up belong together; only one was given.',
    hint: () => 'Give both files, or one file with a period column.',
  },
  'period-files-mixed': {
    sentence: (a) => `"${a.path}" is given without a period beside --baseline and --follow-up.`,
    hint: () => 'Give every file with one of them, or all files without: then a column says the period.',
  },
});
