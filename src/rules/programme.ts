import { unknownModule } from './programme/modules.js';
import { sizeAgainstWorkers } from './programme/size-against-workers.js';
import { disclosingGroup, fewCompared, smallGroup } from './programme/small-groups.js';
import type { Rule } from './rule.js';

/** SC6xx: what the programme knows, and groups too small to report. */
export const programmeRules: readonly Rule[] = [smallGroup, disclosingGroup, fewCompared, unknownModule, sizeAgainstWorkers];
