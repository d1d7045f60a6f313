import type { CommanderError } from 'commander';
import { ExitCode, UserError } from '../user-error.js';

/** The user error for an error of the command line parser; null if it only ended the run (after --help). */
export function usageError({ code, message }: CommanderError): UserError | null {
  const quoted = /'(.*)'/.exec(message.split('\n')[0])?.[1] ?? '';
  const nearest = /\(Did you mean (?:one of )?([^,?]+)/.exec(message)?.[1] ?? '';
  const usage = (name: string, args: Record<string, string> = {}) => new UserError(name, args, ExitCode.usage);
  switch (code) {
    case 'commander.unknownCommand':
      return usage('unknown-command', { name: quoted, nearest });
    case 'commander.unknownOption':
      return usage('unknown-option', { name: quoted, nearest });
    case 'commander.missingArgument':
      return usage('missing-argument', { name: quoted });
    case 'commander.optionMissingArgument':
      return usage('option-missing-argument', { name: quoted });
    case 'commander.missingMandatoryOptionValue':
      return usage('missing-option', { name: quoted.split(' ')[0] });
    case 'commander.conflictingOption': {
      const [first = '', second = ''] = quoted.split(/' cannot be used with (?:option )?'/);
      return usage('conflicting-options', { first, second });
    }
    case 'commander.excessArguments':
      return usage('excess-arguments');
    default:
      return null;
  }
}
