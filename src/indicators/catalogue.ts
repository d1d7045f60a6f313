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
