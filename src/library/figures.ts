import type { Dataset } from '../dataset/dataset.js';
import { checkRound } from '../dataset/pairing.js';
import type { ReadResult } from '../dataset/read/reading.js';
import { sizeSchemes } from '../dataset/size-schemes.js';
import { severities } from '../finding.js';
import { type ReportOptions as Asked, buildReport as build } from '../report/build.js';
import { type ComparedReport, compareReports as compare } from '../report/comparison/compare.js';
import type { Comparison } from '../report/comparison/model.js';
import { buildFirmCard as buildCard, type FirmCardOptions } from '../report/firm-card.js';
import type { FirmCard, FirmRows } from '../report/firm-model.js';
import { buildFirmRows as buildRows } from '../report/firm-rows.js';
import type { ReportModel } from '../report/plain-model.js';
import type { ReportScope } from '../rules/facts.js';
import { findingsByRule } from '../rules/findings-by-rule.js';
import type { Validation } from '../rules/model.js';
import { checkOnly, type Settings, withRuleOptions } from '../rules/settings.js';
import { validate as runRules } from '../rules/validate.js';
import * as shape from './arguments.js';
import { worded } from './errors.js';
import { datasetShape } from './reading.js';

export interface ReportOptions extends Asked {
  /** Adds every enterprise and those left out, which the formats `html` and `xlsx` show. */
  readonly complete?: boolean;
  /** Adds the findings of a validation of the data, which the format `html` shows. */
  readonly validation?: Validation;
}

export interface ValidateOptions extends ReportScope, Settings {
  /** Lists every finding; by default at most a thousand per rule, column and file. */
  readonly all?: boolean;
}

const followUpRound: shape.Shape = {
  type: '"first" | "last" | 1, 2, 3 …',
  fits: (value) => value === 'first' || value === 'last' || (Number.isInteger(value) && (value as number) > 0),
};
const scope = { by: shape.texts, indicators: shape.texts, followUpRound };
const validation = shape.having('Validation', ['rules', 'findings', 'counts']);

const reportShapes = {
  ...scope,
  confidence: shape.between(0.8, 0.999, ' (95 % = 0.95)'),
  excludeOutliers: shape.flag,
  ledger: shape.flag,
  reported: shape.flag,
  complete: shape.flag,
  validation,
} satisfies Record<keyof ReportOptions, shape.Shape>;

const cardShapes = { ...scope, trace: shape.either(shape.flag, shape.texts) } satisfies Record<keyof FirmCardOptions, shape.Shape>;

const validateShapes = {
  by: shape.texts,
  followUpRound,
  sizeScheme: shape.oneOf(sizeSchemes),
  require: shape.texts,
  rules: shape.object,
  only: shape.listOf(shape.text),
  all: shape.flag,
} satisfies Record<keyof ValidateOptions, shape.Shape>;

const limits: shape.Shape = {
  type: '{ [name]: number >= 0 }',
  fits: (value) => shape.object.fits(value) && Object.values(value as object).every(shape.between(0, Number.MAX_VALUE).fits),
};
const sideShapes = {
  name: shape.having('{ file, group }', ['file', 'group']),
  report: shape.having('ReportModel', ['groups', 'confidence']),
  firms: shape.having('FirmRows', ['rows', 'dimensions']),
} satisfies Record<keyof ComparedReport, shape.Shape>;
const ruleShapes = { severity: shape.oneOf([...severities, 'off']), limits };

/**
 * Aggregates of a dataset by group, over the total and each indicator.
 * @throws UserError unknown-dimension, unknown-indicator, no-such-round, and for arguments that are wrong
 */
export function buildReport(dataset: Dataset, options: ReportOptions = {}): ReportModel {
  return worded(() => {
    shape.check('dataset', dataset, datasetShape);
    shape.checkOptions('options', options, reportShapes);
    const { complete = false, validation: found, ledger = complete, ...asked } = options;
    return {
      ...build(dataset, { ...asked, ledger }),
      ...(complete ? { firms: buildRows(dataset, asked) } : {}),
      ...(found === undefined ? {} : { findings: findingsByRule(found) }),
    };
  });
}

/**
 * Everything about one enterprise, named by its id or its name.
 * @throws UserError unknown-enterprise, ambiguous-enterprise, unknown-dimension, unknown-indicator, no-such-round, and for arguments that are wrong
 */
export function buildFirmCard(dataset: Dataset, idOrName: string, options: FirmCardOptions = {}): FirmCard {
  return worded(() => {
    shape.check('dataset', dataset, datasetShape);
    shape.check('idOrName', idOrName, shape.text);
    shape.checkOptions('options', options, cardShapes);
    return buildCard(dataset, idOrName, options);
  });
}

/**
 * One row per enterprise and indicator, enterprises in natural order of their ids.
 * @throws UserError unknown-indicator, no-such-round, and for arguments that are wrong
 */
export function buildFirmRows(dataset: Dataset, options: Pick<ReportOptions, 'indicators' | 'followUpRound'> = {}): FirmRows {
  return worded(() => {
    shape.check('dataset', dataset, datasetShape);
    shape.checkOptions('options', options, { indicators: shape.texts, followUpRound });
    return buildRows(dataset, options);
  });
}

/** The differences between two reports, and between their enterprises where both sides give them as `firms`. */
export function compareReports(before: ComparedReport, after: ComparedReport): Comparison {
  return worded(() => {
    const side = shape.having('{ name, report, firms? }', ['name', 'report']);
    for (const [name, value] of Object.entries({ before, after })) {
      shape.check(name, value, side);
      shape.checkOptions(name, value, sideShapes);
    }
    return compare(before, after);
  });
}

/**
 * Runs every rule over what was read. A rule that throws is reported as crashed and never counts as passed.
 * @throws UserError unknown-rule, unknown-limit, fixed-severity, unknown-dimension, unknown-indicator, no-such-round, and for arguments that
 *   are wrong
 */
export function validate(read: ReadResult, options: ValidateOptions = {}): Validation {
  return worded(() => {
    shape.check('read', read, shape.having('ReadResult', ['dataset', 'findings', 'files']));
    shape.checkOptions('options', options, validateShapes);
    if (read.dataset !== null) checkRound(read.dataset, options.followUpRound ?? 'last');
    const { rules, only } = options;
    return runRules(read, { ...options, rules: checkedRules(rules), only: only === undefined ? undefined : checkOnly(only) });
  });
}

/** Settings of rules and limits that exist. @throws UserError unknown-rule, unknown-limit, fixed-severity */
function checkedRules(rules: Settings['rules'] = {}): Settings['rules'] {
  const configured = Object.entries(rules).map(([code, setting]) => {
    shape.checkOptions(`options.rules.${code}`, setting, ruleShapes);
    const { severity, limits: set } = setting;
    return [code, { ...set, ...(severity === undefined ? {} : { severity }) }] as const;
  });
  return withRuleOptions(Object.fromEntries(configured), []);
}
