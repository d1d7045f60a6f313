import type { Config } from '../../dataset/config.js';
import { chooseIndicators } from '../../indicators/catalogue.js';
import type { SizeScheme } from '../../rules/rule.js';
import { checkOnly, withRuleOptions } from '../../rules/settings.js';
import type { ValidateOptions } from '../../rules/validate.js';
import type { InputOptions } from './common-options.js';
import { nothingNamed } from './values.js';

/** Options that say which rules run, and how strictly. */
export interface RuleOptions extends InputOptions {
  readonly rule?: readonly string[];
  readonly only?: readonly string[];
  readonly require?: readonly string[];
  readonly all?: boolean;
  readonly sizeScheme?: SizeScheme;
}

/** The families whose rules judge a file by itself. */
const ownFamilies = ['SC1', 'SC2'];

/** The chosen rules (given by codes or their beginnings) that judge a file by itself. */
export function withinFiles(only: readonly string[] = ['SC']): readonly string[] {
  return ownFamilies.flatMap((family) => [
    ...(only.some((code) => family.startsWith(code)) ? [family] : []),
    ...only.filter((code) => code !== family && code.startsWith(family)),
  ]);
}

/**
 * The settings of a validation: options override the config file.
 * @throws UserError unknown-rule, unknown-limit, bad-rule-option, fixed-severity, unknown-indicator, nothing-named
 */
export function ruleSettings(options: RuleOptions, config: Config): ValidateOptions {
  const only = options.only ?? config.only;
  const require = options.require ?? config.require;
  chooseIndicators(require);
  if (only?.every((code) => code.trim() === '')) throw nothingNamed('"only"');
  return {
    by: options.by ?? config.by,
    followUpRound: options.followUpRound ?? config.followUpRound,
    rules: withRuleOptions(config.rules, options.rule ?? []),
    only: only === undefined ? undefined : checkOnly(only),
    require,
    sizeScheme: options.sizeScheme ?? config.sizeScheme,
    all: options.all,
  };
}
