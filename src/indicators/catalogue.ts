import { fieldOfHeader } from '../dataset/header/aliases.js';
import { normaliseHeader } from '../dataset/header/header.js';
import { nearest } from '../dataset/header/nearest.js';
import { ExitCode, UserError } from '../user-error.js';
import { absenteeism } from './absenteeism.js';
import { accidents } from './accidents.js';
import { cooperation } from './cooperation.js';
import { costSavings } from './cost-savings.js';
import { defects } from './defects.js';
import type { Indicator } from './definition.js';
import { energy } from './energy.js';
import { productivity } from './productivity.js';
import { unitCost } from './unit-cost.js';

/** Every indicator, in the order in which reports show them. */
export const indicators: readonly Indicator[] = [productivity, cooperation, costSavings, unitCost, absenteeism, defects, energy, accidents];

export function findIndicator(id: string): Indicator | undefined {
  return indicators.find((indicator) => indicator.id === id);
}

/** The indicator that a user means by its id, its English or Indonesian label, or the header of the column with that id. */
export function indicatorNamed(name: string): Indicator | undefined {
  const wanted = normaliseHeader(name);
  const labelled = indicators.find(({ label }) => normaliseHeader(label.en) === wanted || normaliseHeader(label.id) === wanted);
  return findIndicator(wanted) ?? labelled ?? findIndicator(fieldOfHeader(name) ?? '');
}

/** Indicators by id or name, in catalogue order. @throws UserError unknown-indicator */
export function chooseIndicators(names: readonly string[] | undefined): readonly Indicator[] {
  if (names === undefined) return indicators;
  const chosen = names.map((name) => indicatorNamed(name) ?? unknown(name));
  return indicators.filter((indicator) => chosen.includes(indicator));
}

function unknown(name: string): never {
  const known = indicators.map(({ id }) => id);
  throw new UserError('unknown-indicator', { name, known: known.join(', '), nearest: nearest(name, known) }, ExitCode.usage);
}
