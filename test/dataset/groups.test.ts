import { describe, expect, it } from 'vitest';
import { makeGroups } from '../../src/dataset/groups.js';
import { pairObservations } from '../../src/dataset/pairing.js';
import { input, read } from '../laws/programme.js';

describe('groups of several dimensions', () => {
  it('stay distinct however many values the dimensions have', () => {
    const values = 20_000;
    const rows = Array.from({ length: values }, (_, i) => `A${i},baseline,a${i},b${i},c${i},d${i}`);
    // Alike in three dimensions, and neighbours in the fourth.
    rows.push('B1,baseline,a19999,b19999,c19999,d7', 'B2,baseline,a19999,b19999,c19999,d8');
    const dataset = read([input(`enterprise_id,period,phase,country,province,sector\n${rows.join('\n')}\n`)]);
    const groups = makeGroups(dataset, pairObservations(dataset, 'last'), ['phase', 'country', 'province', 'sector']);
    expect(groups).toHaveLength(values + 3);
    const ofLast = groups.filter(({ key }) => key[0] === 'a19999').map(({ key, members }) => [key[3], members.length]);
    expect(ofLast).toEqual([
      ['d7', 1],
      ['d8', 1],
      ['d19999', 1],
    ]);
  });

  it('hold an enterprise once for each of its trainings', () => {
    const csv = 'enterprise_id,period,training,phase\nA,baseline,M1; M2,I\nB,baseline,M2,I\nC,baseline,,II\n';
    const dataset = read([input(csv)]);
    const groups = makeGroups(dataset, pairObservations(dataset, 'last'), ['phase', 'training']);
    expect(groups.map(({ key, members }) => [key.join(' '), ...members])).toEqual([
      ['I M1', 0],
      ['I M2', 0, 1],
      ['II ', 2],
      ['', 0, 1, 2],
    ]);
  });
});
