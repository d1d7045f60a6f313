import type { DataFindings } from '../../report/model.js';
import { findingsByRule } from '../../rules/findings-by-rule.js';
import { validate } from '../../rules/validate.js';
import type { Context } from '../context.js';
import type { InputOptions } from '../options/common-options.js';
import { ruleSettings } from '../options/rule-settings.js';
import type { Input } from './inputs.js';

/** The findings of `validate` in the data of a command, rule by rule. */
export function dataFindings({ io }: Context, { read, config }: Input, options: InputOptions): DataFindings {
  return findingsByRule(io.compute(() => validate(read, ruleSettings(options, config))));
}
