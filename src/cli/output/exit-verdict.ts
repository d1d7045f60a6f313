import type { Severity } from '../../finding.js';
import type { Validation } from '../../rules/model.js';
import { ExitCode } from '../../user-error.js';
import type { Context } from '../context.js';

/** The lowest severity that fails a run. */
export type FailOn = Severity | 'never';

/** The exit code of a validation, and the reason for a failure that the findings do not show. */
export interface Verdict {
  readonly exitCode: ExitCode;
  readonly tooMany?: { readonly warnings: number; readonly most: number };
}

const failing: Readonly<Record<FailOn, readonly Severity[]>> = {
  never: [],
  error: ['error'],
  warning: ['error', 'warning'],
  note: ['error', 'warning', 'note'],
};

/** The verdict on a validation. A rule that crashed checked nothing, so the run fails whatever else was found. */
export function exitVerdict({ rules, counts, unusable }: Validation, failOn: FailOn, maxWarnings: number | undefined): Verdict {
  if (rules.some(({ status }) => status === 'crashed')) return { exitCode: ExitCode.io };
  const found = unusable && failOn !== 'never' ? 1 : failing[failOn].reduce((sum, severity) => sum + counts[severity], 0);
  if (maxWarnings !== undefined && counts.warning > maxWarnings) {
    return { exitCode: ExitCode.findings, tooMany: { warnings: counts.warning, most: maxWarnings } };
  }
  return { exitCode: found > 0 ? ExitCode.findings : ExitCode.done };
}

/** Reports on stderr, even when quiet, why a run failed if the findings do not show it. */
export async function announce({ io, words }: Context, { tooMany }: Verdict): Promise<void> {
  if (tooMany !== undefined) await io.stderr.write(`${words.tooManyWarnings(tooMany.warnings, tooMany.most)}\n`);
}
