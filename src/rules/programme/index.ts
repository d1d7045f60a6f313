import type { Rule } from '../rule.js';
import { unknownModule } from './modules.js';
import { sizeAgainstWorkers } from './size-against-workers.js';
import { disclosingGroup, fewCompared, smallGroup } from './small-groups.js';

/** SC6xx: training modules, size classes, and groups too small to report. */
export const programmeRules: readonly Rule[] = [smallGroup, disclosingGroup, fewCompared, unknownModule, sizeAgainstWorkers];
