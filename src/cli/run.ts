import { CommanderError } from 'commander';
import { type Lang, messages } from '../locale/index.js';
import { ExitCode } from '../user-error.js';
import { describeError } from './errors.js';
import type { Io } from './io.js';
import { languageOf } from './language.js';
import { makeProgram, type ParserOutput } from './program.js';
import { usageError } from './usage-error.js';

/** Runs one command line and returns its exit code. Never throws. */
export async function run(io: Io): Promise<ExitCode> {
  let lang: Lang = 'en';
  let exitCode: ExitCode = ExitCode.done;
  const printed: ParserOutput = { out: '', err: '' };
  try {
    lang = languageOf(io);
    const endWith = (code: ExitCode) => {
      exitCode = code;
    };
    const program = makeProgram({ io, lang, words: messages(lang).cli, endWith }, printed);
    const parserEnd = await program.parseAsync([...io.args], { from: 'user' }).then(() => null, endOfParsing);
    await io.stdout.write(printed.out);
    await io.stderr.write(printed.err);
    return parserEnd ?? exitCode;
  } catch (error) {
    const { text, exitCode } = describeError(error, lang, io);
    await io.stderr.write(text).catch(() => {});
    return exitCode;
  }
}

/** The exit code of a run that the parser ended: it throws for --help and --version, too. Help that was not requested is a usage error. */
function endOfParsing(error: unknown): ExitCode {
  if (!(error instanceof CommanderError)) throw error;
  const usage = usageError(error);
  if (usage !== null) throw usage;
  return error.exitCode === 0 ? ExitCode.done : ExitCode.usage;
}
