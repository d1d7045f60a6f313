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

/** Indicators by id, in catalogue order. @throws UserError unknown-indicator */
export function chooseIndicators(ids: readonly string[] | undefined): readonly Indicator[] {
  for (const id of ids ?? []) {
    if (findIndicator(id) !== undefined) continue;
    const known = indicators.map((indicator) => indicator.id);
    throw new UserError('unknown-indicator', { name: id, known: known.join(', '), nearest: nearest(id, known) }, ExitCode.usage);
  }
  return ids === undefined ? indicators : indicators.filter((indicator) => ids.includes(indicator.id));
}
