import { delimiterName, type InputOptions } from '../options/common-options.js';

/** The command line that validates what a command was given, to be copied into a shell. */
export function validateCommand(paths: readonly string[], options: InputOptions): string {
  const { baseline = [], followUp = [], sheet, delimiter, decimal, map = [], config, by, followUpRound } = options;
  const words = [
    ...['score-calc', 'validate', ...paths],
    ...baseline.flatMap((path) => ['--baseline', path]),
    ...followUp.flatMap((path) => ['--follow-up', path]),
    ...(sheet === undefined ? [] : ['--sheet', sheet]),
    ...(delimiter === undefined ? [] : ['--delimiter', delimiterName(delimiter)]),
    ...(decimal === undefined ? [] : ['--decimal', decimal]),
    ...map.flatMap((text) => ['--map', text]),
    ...(config === undefined ? [] : ['--config', config]),
    ...(by === undefined ? [] : ['--by', by.join(',')]),
    ...(followUpRound === undefined ? [] : ['--follow-up-round', String(followUpRound)]),
  ];
  return shellCommand(words);
}

/** The words of a command line as a POSIX shell takes them, whatever they contain. */
export function shellCommand(words: readonly string[]): string {
  return words.map(quoted).join(' ');
}

function quoted(word: string): string {
  return /^[\w./,:@%+=-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
