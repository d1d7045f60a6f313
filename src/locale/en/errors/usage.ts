import { catalogue } from '../../message.js';
import { didYouMean } from './did-you-mean.js';

/** A range of numbers; the upper end is omitted if it is only the largest number that can be counted. */
const range = (low: string | number, high: string | number) =>
  high === Number.MAX_SAFE_INTEGER ? `of ${low} or more` : `from ${low} to ${high}`;

const whyNotTogether: Readonly<Record<string, string>> = {
  'parquet-alone': 'A Parquet file is written alone: run the command once for each file.',
  'no-place': 'Leave one of them out: CSV has no place for it, but JSON, Markdown, HTML and xlsx have.',
};

/** What is expected at the place where a condition is not understood. */
const wanted: Readonly<Record<string, string>> = {
  figure: 'a figure such as productivity.median',
  dot: 'a dot and the kind of figure',
  kind: 'the kind of figure, such as median',
  sign: 'one of < <= > >= = !=',
  number: 'a number',
  bracket: 'a closing bracket',
  end: '"and", "or" or the end',
  known: 'something else',
};

/** Errors in options, arguments and conditions. */
export const usageErrors = catalogue({
  'bad-option': {
    sentence: (a) => `"${a.value}" is not a value for ${a.option}.`,
    hint: (a) => (/[, ]/.test(String(a.allowed)) ? `Use one of: ${a.allowed}.` : `Use ${a.allowed}.`),
  },
  'nothing-named': {
    sentence: (a) => `${a.option} names nothing.`,
    hint: () => 'Name at least one, or leave it out. In a script, check that the variable is not empty.',
  },
  'bad-argument': {
    sentence: (a) => `${a.name} cannot be ${a.value}.`,
    hint: (a) => `It must be: ${a.type}.`,
  },
  'unknown-key': {
    sentence: (a) => `There is no "${a.key}" in ${a.name}.`,
    hint: (a) => didYouMean(a.nearest, `It may contain: ${a.known}.`),
  },
  'bad-whole-number': {
    sentence: (a) => `"${a.value}" is not a value for ${a.option}.`,
    hint: (a) => `${a.meant === '' ? 'Use' : `Write ${a.meant}:`} a whole number ${range(a.low, a.high)}, in digits alone.`,
  },
  'bad-number': {
    sentence: (a) => `"${a.value}" is not a value for ${a.option}.`,
    hint: (a) => `Use a number ${range(a.low, a.high)}.`,
  },
  'bad-share': {
    sentence: (a) => `"${a.value}" is not a value for ${a.option}.`,
    hint: () => 'Use a number from 0 to 1, or a percentage from 0% to 100%.',
  },
  'condition-syntax': {
    sentence: (a) =>
      a.rest === ''
        ? `The condition "${a.text}" ends where ${wanted[a.wanted] ?? wanted.known} is expected.`
        : `The condition "${a.text}" is not understood at character ${a.at}, "${a.rest}": ${wanted[a.wanted] ?? wanted.known} is expected there.`,
    hint: () =>
      'Write, for example, "productivity.median < 0" or "energy.mean[Phase II] > 5 or absenteeism.mean > 5"; `compare` also accepts "change(accidents.pooled) >= 0".',
  },
  'unknown-kind': {
    sentence: (a) => `There is no figure "${a.name}" of ${a.indicator}.`,
    hint: (a) => didYouMean(a.nearest, `Choose from: ${a.known}.`),
  },
  'indicator-not-shown': {
    sentence: (a) => `The condition uses "${a.name}", which is not in the report.`,
    hint: () => 'Add it to --indicators.',
  },
  'condition-needs-two': {
    sentence: (a) => `The condition uses ${a.of}(…), but there is only one report.`,
    hint: () => 'Use it with `score-calc compare`.',
  },
  'unknown-command': {
    sentence: (a) => `There is no command "${a.name}".`,
    hint: (a) => didYouMean(a.nearest, 'score-calc --help lists the commands.'),
  },
  'unknown-option': {
    sentence: (a) => `There is no option "${a.name}".`,
    hint: (a) => didYouMean(a.nearest, '--help lists the options.'),
  },
  'missing-argument': {
    sentence: (a) => `The argument <${a.name}> is missing.`,
    hint: () => '--help shows how the command is used.',
  },
  'missing-option': {
    sentence: (a) => `The option ${a.name} is missing.`,
    hint: (a) => (a.allowed ? `Use one of: ${a.allowed}.` : '--help shows how the command is used.'),
  },
  'option-missing-argument': {
    sentence: (a) => `The option ${a.name} needs a value.`,
    hint: () => '--help shows which values it takes.',
  },
  'conflicting-options': {
    sentence: (a) => `${a.first} and ${a.second} cannot be used together.`,
    hint: (a) => whyNotTogether[a.why] ?? 'Leave one of them out.',
  },
  'excess-arguments': {
    sentence: () => 'There are more arguments than the command takes.',
    hint: () => 'Quote names with spaces; --help shows how the command is used.',
  },
});
