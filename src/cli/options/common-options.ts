import type { Command } from 'commander';
import type { Delimiter } from '../../csv/dialect.js';
import { type Decimal, naTokens } from '../../csv/values/number.js';
import type { FollowUpRound } from '../../dataset/pairing.js';
import type { Format } from '../../render/index.js';
import type { CommonOptions, Context } from '../context.js';
import { badOption, each, list, meaningOf, oneOf, wholeNumberBetween } from './values.js';

/** Options of every command that reads data. */
export interface InputOptions extends CommonOptions {
  readonly baseline?: readonly string[];
  readonly followUp?: readonly string[];
  readonly sheet?: string;
  readonly delimiter?: Delimiter;
  readonly decimal?: Decimal;
  /** False with `--no-fast`. */
  readonly fast?: boolean;
  readonly map?: readonly string[];
  readonly config?: string;
  readonly by?: readonly string[];
  readonly followUpRound?: FollowUpRound;
}

/** Options of every command that makes a document. */
export interface OutputOptions<Form extends string = Format> {
  readonly format?: Form;
  /** Every output of the document; default: stdout. */
  readonly output?: readonly string[];
  readonly force?: boolean;
  readonly width?: number;
  /** Writes CSV for a spreadsheet with a decimal comma. */
  readonly excel?: boolean;
}

/** Options of the commands that make figures. */
export interface FigureOptions extends InputOptions {
  readonly strict?: boolean;
}

export const delimiters: Readonly<Record<string, Delimiter>> = {
  ',': ',',
  ';': ';',
  '\t': '\t',
  '|': '|',
  comma: ',',
  semicolon: ';',
  tab: '\t',
  '\\t': '\t',
  pipe: '|',
};

const delimiterNames: Readonly<Record<Delimiter, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'pipe' };

/** The word that `--delimiter` accepts for a delimiter. */
export function delimiterName(delimiter: Delimiter): string {
  return delimiterNames[delimiter];
}

export const decimals: Readonly<Record<string, Decimal>> = { comma: 'comma', point: 'point', ',': 'comma', '.': 'point' };

export function addInputOptions(command: Command, context: Context): Command {
  const about = context.words.optionDescriptions;
  command.option('--baseline <file>', about.baseline, each).option('--follow-up <file>', about.followUp, each);
  return addReadingOptions(command, context);
}

/** Adds the options for reading data files, for commands that define their file arguments one by one. */
export function addReadingOptions(command: Command, { io, words }: Context): Command {
  const about = words.optionDescriptions;
  command
    .option('--sheet <name>', about.sheet)
    .option('--delimiter <character>', about.delimiter, meaningOf('--delimiter', delimiters))
    .option('--no-fast', about.noFast);
  return addMeaningOptions(command, words).addHelpText(
    'after',
    () => `\n${command.createHelp().boxWrap(words.naTokens(naTokens.join(', ')), io.stdout.columns ?? 80)}`,
  );
}

/** Adds the options for the meaning of columns and values of files and tables. */
export function addMeaningOptions(command: Command, { optionDescriptions: about }: Context['words']): Command {
  return command
    .option('--decimal <mark>', about.decimal, meaningOf('--decimal', decimals))
    .option('--map <header=field>', about.map, each)
    .option('--config <file>', about.config)
    .option('--by <dimensions>', about.by, list)
    .option('--follow-up-round <round>', about.followUpRound, readRound);
}

/** Adds the options for outputs and the looks of a document in one of several forms. */
export function addOutputOptions(command: Command, { words }: Context, forms: readonly string[]): Command {
  const about = words.optionDescriptions;
  return command
    .option('--format <format>', about.format(forms), oneOf('--format', forms))
    .option('-o, --output <file>', about.outputs, each)
    .option('--force', about.force)
    .option('--width <columns>', about.width, wholeNumberBetween('--width', 40, 1000));
}

/** Adds the option for conditions on the figures, and explains their syntax in the help. */
export function addConditions(command: Command, { io, words }: Context): Command {
  return command
    .option('--fail-if <condition>', words.optionDescriptions.failIf, each)
    .addHelpText('after', () => `\n${command.createHelp().boxWrap(words.conditions, io.stdout.columns ?? 80)}`);
}

function readRound(text: string): FollowUpRound {
  const word = text.trim().toLowerCase();
  if (word === 'first' || word === 'last') return word;
  if (!/^[1-9]\d{0,2}$/.test(word)) throw badOption('--follow-up-round', text, 'first, last, 1–999');
  return Number(word);
}
