import type { Config } from '../../dataset/config.js';
import type { ReadResult } from '../../dataset/read/parse.js';
import { validate } from '../../rules/validate.js';
import { ExitCode, UserError } from '../../user-error.js';
import type { InputOptions } from './common-options.js';
import { ruleSettings } from './rule-settings.js';

/**
 * Runs the whole validation and refuses data with any error in it.
 * @throws UserError strict-errors, rule-crashed
 */
export function refuseErrors(result: ReadResult, options: InputOptions, config: Config, command: string): void {
  const { rules, counts, unusable } = validate(result, ruleSettings(options, config));
  const crashed = rules.find(({ status }) => status === 'crashed');
  if (crashed !== undefined) throw new UserError('rule-crashed', { code: crashed.code, reason: crashed.reason ?? '' }, ExitCode.io);
  if (counts.error > 0 || unusable) throw new UserError('strict-errors', { errors: counts.error, command }, ExitCode.findings);
}
