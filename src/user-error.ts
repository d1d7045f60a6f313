/**
 * What the process returns; the one place where exit codes are decided. A bug of ours ends like input that cannot be read: nothing
 * was reported or checked. The last three are what a shell makes of signals.
 */
export const ExitCode = { done: 0, findings: 1, usage: 2, io: 3, hungUp: 129, interrupted: 130, terminated: 143 } as const;
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

/**
 * An error a user can cause and mend. `code` names a sentence and a hint in `locale/`; `args` fill them.
 * Anything else that is thrown is a bug of ours and is printed as one.
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

/** What a bundle of its own throws is of another class with the same name. */
export function isUserError(error: unknown): error is UserError {
  return error instanceof Error && error.name === 'UserError';
}
