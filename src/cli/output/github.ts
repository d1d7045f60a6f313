import { promises as fs } from 'node:fs';
import { validationGithub } from '../../render/validation/github.js';
import type { PlacedOptions } from '../../render/validation/options.js';
import { stepSummary } from '../../render/validation/step-summary.js';
import type { Validation } from '../../rules/model.js';
import { ExitCode, UserError } from '../../user-error.js';
import type { Io } from '../io.js';

/**
 * Annotations on stdout for the runner of a workflow, and a page for the summary of the step where it asks for one.
 * @throws UserError output-failed
 */
export async function tellGithub({ stdout, env }: Io, model: Validation, options: PlacedOptions): Promise<void> {
  // In a workflow, errors on stderr are annotations already.
  const annotated = env.GITHUB_ACTIONS === 'true' ? { ...model, unreadable: [] } : model;
  await stdout.write(validationGithub(annotated, options));
  const path = env.GITHUB_STEP_SUMMARY;
  if (path === undefined || path === '') return;
  try {
    await fs.appendFile(path, stepSummary(model, options.lang));
  } catch (error) {
    throw new UserError('output-failed', { path, reason: (error as Error).message }, ExitCode.io);
  }
}
