import { Command } from 'commander';
import { langs } from '../locale/index.js';
import { addCompare } from './commands/compare.js';
import { addExplain } from './commands/explain.js';
import { addFirm } from './commands/firm.js';
import { addIndicators } from './commands/indicators.js';
import { addReport } from './commands/report.js';
import { addSchema } from './commands/schema.js';
import { addSimulate } from './commands/simulate.js';
import { addSql } from './commands/sql.js';
import { addTemplate } from './commands/template.js';
import { addValidate } from './commands/validate.js';
import type { Context } from './context.js';
import { exitCodeHelp } from './exit-code-help.js';
import { oneOf } from './options/values.js';
import { version } from './version.js';

/** Output of the parser (help, version), kept until it can be written properly. */
export interface ParserOutput {
  out: string;
  err: string;
}

/** In the order in which help lists them. */
const commands: Readonly<Record<string, (program: Command, context: Context) => void>> = {
  report: addReport,
  firm: addFirm,
  compare: addCompare,
  validate: addValidate,
  explain: addExplain,
  indicators: addIndicators,
  template: addTemplate,
  simulate: addSimulate,
  sql: addSql,
  schema: addSchema,
};

/** The command tree in the language of the run; if the arguments begin with the name of a command, only that command. */
export function makeProgram(context: Context, printed: ParserOutput): Command {
  const { words, io } = context;
  const titles: Readonly<Record<string, string>> = {
    'Usage:': words.usage,
    'Arguments:': words.arguments,
    'Options:': words.options,
    'Global Options:': words.globalOptions,
    'Commands:': words.commands,
  };
  const program = new Command('score-calc')
    .description(words.tagline)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        printed.out += text;
      },
      writeErr: (text) => {
        printed.err += text;
      },
      outputError: () => {},
      getOutHelpWidth: () => io.stdout.columns ?? 80,
      getErrHelpWidth: () => io.stderr.columns ?? 80,
    })
    .configureHelp({ showGlobalOptions: true, minWidthToWrap: 30, styleTitle: (title) => titles[title] ?? title })
    .helpOption('-h, --help', words.help)
    .helpCommand('help [command]', words.helpCommand)
    .version(version, '-V, --version', words.version)
    .option('--lang <language>', words.optionDescriptions.lang, oneOf('--lang', langs))
    .option('--color', words.optionDescriptions.color)
    .option('--no-color', words.optionDescriptions.noColor)
    .option('-q, --quiet', words.optionDescriptions.quiet);
  const [name] = io.args;
  for (const add of Object.hasOwn(commands, name ?? '') ? [commands[name]] : Object.values(commands)) add(program, context);
  return program.addHelpText('afterAll', ({ command }) =>
    exitCodeHelp(context, command === program ? program.commands : [command], program),
  );
}
