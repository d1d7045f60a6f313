import type { Command } from 'commander';
import { ExitCode } from '../user-error.js';
import type { Context } from './context.js';

/** Help on the exit codes that commands can end with. */
export function exitCodeHelp({ words, io }: Context, commands: readonly Command[], program: Command): string {
  const meanings = words.exitMeanings;
  const validates = commands.some((command) => command.name() === 'validate');
  const has = (option: string) => commands.some(({ options }) => options.some(({ long }) => long === option));
  const findings = [
    ...(validates ? [commands.length > 1 ? `validate: ${meanings.validate}` : meanings.validate] : []),
    ...(has('--strict') ? [meanings.strict] : []),
    ...(has('--fail-if') ? [meanings.failIf] : []),
  ];
  const lines: readonly (readonly [number, string])[] = [
    [ExitCode.done, meanings.done],
    ...(findings.length === 0 ? [] : [[ExitCode.findings, findings.join('; ')] as const]),
    [ExitCode.usage, meanings.usage],
    [ExitCode.io, validates ? meanings.failureOrRule : meanings.failure],
    [ExitCode.hungUp, meanings.hungUp],
    [ExitCode.interrupted, meanings.interrupted],
    [ExitCode.terminated, meanings.terminated],
  ];
  const indent = ' '.repeat(7);
  const width = (io.stdout.columns ?? 80) - indent.length;
  const written = lines.map(([code, meaning]) => {
    const wrapped = program.createHelp().boxWrap(meaning, width).replaceAll('\n', `\n${indent}`);
    return `  ${String(code).padEnd(4)} ${wrapped}`;
  });
  return ['', words.exitCodesTitle, ...written].join('\n');
}
