import { errorText, type Lang, messages } from '../locale/index.js';
import { forTerminal } from '../render/text/safe-text.js';
import { workflowCommand } from '../render/validation/workflow-command.js';
import { ExitCode, isUserError, type UserError } from '../user-error.js';
import type { Io } from './io.js';

/** The report of an error on stderr, and the exit code. */
export function describeError(error: unknown, lang: Lang, io: Io): { text: string; exitCode: ExitCode } {
  const words = messages(lang).cli;
  if (isUserError(error)) {
    const { sentence, hint } = errorText(error.code, withoutAddresses(error.args), lang);
    const lines = [`${words.errorLabel}: ${sentence}`, ...(hint === '' ? [] : [`  → ${hint}`])];
    const { exitCode } = error;
    return { text: `${lines.map(forTerminal).join('\n')}\n${annotation(exitCode, `${sentence} ${hint}`, io)}`, exitCode };
  }
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  const detail = io.env.SCORE_CALC_DEBUG === '1' ? (stack ?? message) : `${name}: ${message}`;
  const text = `${words.bug}\n${withoutAddress(detail)}\n`;
  return { text: text + annotation(ExitCode.io, text, io), exitCode: ExitCode.io };
}

/** Annotation for a GitHub workflow if the run could not do its work. The runner reads commands from stderr as well. */
function annotation(exitCode: ExitCode, message: string, { env }: Io): string {
  if (exitCode !== ExitCode.io || env.GITHUB_ACTIONS !== 'true') return '';
  return `${workflowCommand('error', { title: 'score-calc' }, message.trimEnd())}\n`;
}

/** Hides anything that may be a user name or password in an address anywhere in the text. Both may contain any character. */
function withoutAddress(text: string): string {
  const inAddresses = text.replace(/([a-z][a-z0-9+.-]+:\/+)[^\n]*@/gi, '$1…@');
  return inAddresses.replace(/\b((?:password|passwd|pwd)\s*=\s*)[^\n]*/gi, '$1…');
}

function withoutAddresses(args: UserError['args']): UserError['args'] {
  return Object.fromEntries(Object.entries(args).map(([name, value]) => [name, typeof value === 'string' ? withoutAddress(value) : value]));
}
