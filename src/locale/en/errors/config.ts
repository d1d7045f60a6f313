import { type Args, catalogue } from '../../message.js';
import { didYouMean } from './did-you-mean.js';

/** Errors in the config file, and in the mappings and rules that options name. */
export const configErrors = catalogue({
  'mapping-invalid': {
    sentence: (a) => `The mapping is wrong at ${placeOf(a)}: ${fault(a)}.`,
    hint: faultHint,
  },
  'config-not-found': {
    sentence: (a) => `The config file "${a.path}" does not exist.`,
    hint: () => 'Check the path given with --config.',
  },
  'config-is-folder': {
    sentence: (a) => `"${a.path}" is a folder, not a config file.`,
    hint: (a) => `Name the file in it, for example ${a.name}.`,
  },
  'config-not-json': {
    sentence: (a) => `The config file "${a.path}" is not valid JSON: ${a.reason}.`,
    hint: () => 'Look for a missing comma, a comma too many or an unclosed quote; `score-calc schema config` prints its shape.',
  },
  'config-invalid': {
    sentence: (a) => `The config file "${a.path}" is wrong at ${placeOf(a)}: ${fault(a)}.`,
    hint: faultHint,
  },
  'map-syntax': {
    sentence: (a) => `--map "${a.text}" is not of the form header=field.`,
    hint: () => 'Write, for example, --map "Nama=enterprise_id".',
  },
  'map-unknown-field': {
    sentence: (a) => `--map names a field "${a.field}" that does not exist.`,
    hint: (a) => didYouMean(a.nearest, '`score-calc template` lists every field.'),
  },
  'map-unknown-column': {
    sentence: (a) => `--map names a column "${a.header}" that no file has.`,
    hint: (a) => didYouMean(a.nearest, 'Write the header as it stands in the file.'),
  },
  'unknown-rule': {
    sentence: (a) => `There is no rule "${a.code}".`,
    hint: (a) => didYouMean(a.nearest, '`score-calc explain` lists every rule.'),
  },
  'unknown-limit': {
    sentence: (a) => `The rule ${a.code} has no limit "${a.name}".`,
    hint: (a) => didYouMean(a.nearest, a.known === '' ? 'It has no limits.' : `It has: ${a.known}.`),
  },
  'fixed-severity': {
    sentence: (a) => `${a.code} stops the reading and cannot be ${a.severity === 'off' ? 'turned off' : `set to "${a.severity}"`}.`,
    hint: () => 'A file with this fault has no figures. Correct the file, or leave it out.',
  },
  'bad-rule-option': {
    sentence: (a) => `--rule "${a.text}" does not say what to set.`,
    hint: () => 'A rule is set to error, warning, note or off, as in --rule SC512=off; a limit to a number, as in --rule SC508.factor=20.',
  },
  'unknown-topic': {
    sentence: (a) => `There is no rule and no indicator "${a.name}".`,
    hint: (a) => didYouMean(a.nearest, '`score-calc explain` lists the rules, `score-calc indicators` the indicators.'),
  },
});

/** Types of JSON values. */
const jsonTypes: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

function placeOf({ where }: Args): string {
  return where === '' ? '(top level)' : String(where);
}

function fault({ kind, what, reason, allowed }: Args): string {
  const list = allowed ? `; allowed: ${allowed}` : '';
  if (kind === 'unknown-key') return `${what} is not known there${list}`;
  if (kind === 'unknown-field') return `"${what}" is not a field`;
  if (kind === 'wrong-type') return `the value must be ${jsonTypes[String(what)] ?? what}`;
  if (kind === 'not-allowed') return what === '' ? `the value is not possible${list}` : `the value must be one of ${what}`;
  if (kind === 'too-small') return `the number must be ${what} or more`;
  if (kind === 'too-big') return `the number must be ${what} or less`;
  if (kind === 'empty') return 'the text must not be empty';
  return `${reason}${list}`;
}

function faultHint({ kind, nearest }: Args): string {
  if (kind !== 'unknown-field') return '`score-calc schema config` prints the shape it must have.';
  const otherwise = 'List the column under "dimensions" to group by it; `score-calc template` lists every field.';
  return didYouMean(nearest, otherwise);
}
