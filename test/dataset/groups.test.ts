import { expect, it } from 'vitest';
import { makeGroups } from '../../src/dataset/groups.js';
import { pairObservations } from '../../src/dataset/pairing.js';
import { input, read } from '../laws/programme.js';

it('groups by so many dimensions with so many values that no number counts their combinations', () => {
  const by = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  const many = Array.from({ length: 900 }, (_, i) => `F-${i},baseline,${by.map((name) => `${name}${i}`).join(',')}`);
  // These two differ in the last dimension only.
  const twins = ['T-1', 'T-2'].map((id, i) => `${id},baseline,a899,b899,c899,d899,e899,f899,g${i}`);
  const csv = [`enterprise_id,period,${by}`, ...many, ...twins, ''].join('\n');
  const dataset = read([input(csv)], { dimensions: by });
  const groups = makeGroups(dataset, pairObservations(dataset, 'last'), by);
  expect(groups.filter(({ total }) => !total).every(({ members }) => members.length === 1)).toBe(true);
  expect(groups).toHaveLength(903);
});
