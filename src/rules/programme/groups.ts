import type { Group } from '../../dataset/groups.js';
import type { MeasureFacts } from '../rule.js';

/** The groups of a report, without the total unless it is the only one. */
export function reportedGroups({ groups }: MeasureFacts): readonly Group[] {
  return groups.length === 1 ? groups : groups.filter(({ total }) => !total);
}

/** "phase I, province Bali"; "?" where a value is not stated, '' for everything. */
export function labelOf({ by }: MeasureFacts, { key }: Group): string {
  return key.map((value, i) => `${by[i]} ${value ?? '?'}`).join(', ');
}
