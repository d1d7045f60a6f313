/**
 * The exit codes of the process. A bug in score-calc ends like input that cannot be read: nothing
 * was reported or checked. The last three are what a shell makes of signals.
 */
export const ExitCode = { done: 0, findings: 1, usage: 2, io: 3, hungUp: 129, interrupted: 130, terminated: 143 } as const;
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

/**
 * An error that a user can cause and correct. `code` names a sentence and a hint in `locale/`; `args` fill them.
 * Anything else that is thrown is a bug in score-calc and is printed as one.
 */
export class UserError extends Error {
  constructor(
    readonly code: string,
    readonly args: Readonly<Record<string, string | number>>,
    readonly exitCode: ExitCode,
  ) {
    super(`${code} ${JSON.stringify(args)}`);
    this.name = 'UserError';
  }
}

/** Whether an error is a user error; those of other bundles are instances of another class with the same name. */
export function isUserError(error: unknown): error is UserError {
  return error instanceof Error && error.name === 'UserError';
}
