import type { ReportedFigure } from './figure.js';
import { outcomes } from './outcomes.js';
import { programme } from './programme.js';

/** Every published figure, in the order in which reports show them: outcomes, then the programme by date. */
export const reportedFigures: readonly ReportedFigure[] = [...outcomes, ...programme];
