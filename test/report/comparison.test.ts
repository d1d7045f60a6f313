import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDataset } from '../../src/dataset/read/parse.js';
import { buildReport } from '../../src/report/build.js';
import { type ComparedReport, compareReports } from '../../src/report/comparison/compare.js';
import { reportOfGroup } from '../../src/report/comparison/group-side.js';
import { buildFirmRows } from '../../src/report/firm-rows.js';

type Firm = readonly [phase: string, before: number | '', after: number | '', answer: string];

function sideOf(file: string, firms: Readonly<Record<string, Firm>>): ComparedReport {
  const rows = Object.entries(firms).flatMap(([id, [phase, before, after, answer]]) => [
    `${id},${phase},baseline,10,${before},`,
    `${id},${phase},follow-up,10,${after},${answer}`,
  ]);
  const bytes = Buffer.from(`enterprise_id,phase,period,workers,absence_rate,cooperation\n${rows.join('\n')}\n`);
  const { dataset } = parseDataset([{ source: { name: file, bytes } }], {});
  if (dataset === null) throw new Error('no dataset');
  const options = { indicators: ['absenteeism', 'cooperation'] };
  return { name: { file, group: null }, report: buildReport(dataset, options), firms: buildFirmRows(dataset, options) };
}

const before = sideOf('old.csv', { A: ['I', 10, 5, 'yes'], B: ['I', 10, 10, 'no'], C: ['II', 10, 20, ''] });
const after = sideOf('new.csv', { A: ['I', 10, 4, 'yes'], B: ['I', 10, 10, 'yes'], D: ['III', 10, 30, 'no'] });

describe('two data files compared', () => {
  const comparison = compareReports(before, after);
  const figure = (key: string, id: string, kind: string) => {
    const group = comparison.groups.find((one) => (key === 'total' ? one.total : one.key[0] === key));
    return group?.indicators.find((one) => one.id === id)?.figures.find((one) => one.kind === kind && one.of !== 'point_change');
  };

  it('have every figure of both, and the difference', () => {
    // −50, 0, 100 before; −60, 0, 200 after.
    expect(figure('total', 'absenteeism', 'mean')).toMatchObject({ before: { n: 3, N: 3 }, after: { n: 3, N: 3 } });
    expect(figure('total', 'absenteeism', 'mean')?.difference).toBeCloseTo(140 / 3 - 50 / 3, 12);
    expect(figure('I', 'absenteeism', 'mean')?.difference).toBeCloseTo(-5, 12);
    expect(figure('total', 'cooperation', 'share_yes')).toMatchObject({ before: { value: 50, n: 2, k: 1 }, after: { n: 3, k: 2 } });
  });

  it('have the groups of both, the total last', () => {
    expect(
      comparison.groups.map(({ key, coverage }) => [
        key[0] ?? 'total',
        coverage.before?.enrolled ?? null,
        coverage.after?.enrolled ?? null,
      ]),
    ).toEqual([
      ['I', 2, 2],
      ['III', null, 1],
      ['II', 1, null],
      ['total', 3, 3],
    ]);
    expect(figure('II', 'absenteeism', 'mean')).toMatchObject({ after: null, difference: null });
  });

  it('say who entered, who left, and who moved the mean by how much', () => {
    const [cooperation, absence] = comparison.firms ?? [];
    expect(absence).toMatchObject({ indicator: 'absenteeism', kind: 'mean', entered: ['D'], left: ['C'], changed: 1 });
    expect(absence.moved.map(({ enterprise, how }) => `${enterprise} ${how}`)).toEqual(['D entered', 'C left', 'A changed']);
    // A went from −50 to −60, one of three.
    expect(absence.moved[2].contribution).toBeCloseTo(-10 / 3, 12);
    expect(cooperation.moved.find(({ enterprise }) => enterprise === 'B')).toMatchObject({ before: 0, after: 100 });
  });

  it('have null instead of moves if enterprises are not given', () => {
    const { firms: _, ...known } = after;
    expect(compareReports(before, known).firms).toBeNull();
  });
});

describe('a group that includes all enterprises of one side', () => {
  const alone = sideOf('alone.csv', { A: ['I', 10, 5, 'yes'], B: ['I', 10, 20, 'no'] });
  const sizes = (old: ComparedReport, now: ComparedReport) =>
    compareReports(old, now).groups.map(({ key, total, coverage }) => [
      key.join(),
      total,
      coverage.before?.enrolled ?? null,
      coverage.after?.enrolled ?? null,
    ]);

  it('is compared with the same group of the other side, and as the total, in both orders', () => {
    expect(sizes(alone, after)).toEqual([
      ['I', false, 2, 2],
      ['III', false, null, 1],
      ['', true, 2, 3],
    ]);
    expect(sizes(after, alone)).toEqual([
      ['I', false, 2, 2],
      ['III', false, 1, null],
      ['', true, 3, 2],
    ]);
  });

  it('is compared only once with the same group alone, and never with a different group', () => {
    expect(sizes(alone, alone)).toEqual([['I', true, 2, 2]]);
    const other = sideOf('other.csv', { C: ['II', 10, 5, 'yes'] });
    expect(sizes(alone, other)).toEqual([
      ['II', false, null, 1],
      ['I', false, 2, null],
      ['', true, 2, 1],
    ]);
  });

  it('is the total if compared with a chosen group', () => {
    const chosen = { name: { file: 'new.csv', group: ['III'] }, report: reportOfGroup(after.report, 'III') };
    expect(sizes(alone, chosen)).toEqual([['III', true, 2, 1]]);
    expect(sizes(before, chosen)).toEqual([['III', true, 3, 1]]);
  });
});

it('what the enterprises moved a figure by adds up to its difference', () => {
  const firm = fc.tuple(
    fc.constant('I'),
    fc.integer({ min: 1, max: 99 }),
    fc.integer({ min: 0, max: 99 }),
    fc.constantFrom('yes', 'no', ''),
  );
  // At most ten are named, so the sum is known only up to ten.
  const firms = fc.dictionary(fc.constantFrom('A', 'B', 'C', 'D', 'E'), firm as fc.Arbitrary<Firm>, { minKeys: 1 });
  fc.assert(
    fc.property(firms, firms, (old, now) => {
      for (const { difference, moved } of compareReports(sideOf('a', old), sideOf('b', now)).firms ?? []) {
        if (difference === null) continue;
        expect(moved.reduce((sum, { contribution }) => sum + contribution, 0)).toBeCloseTo(difference, 8);
      }
    }),
    { numRuns: 200 },
  );
});

it('the same file twice has no difference', () => {
  const { groups, firms, settings } = compareReports(before, before);
  expect(
    groups
      .flatMap(({ indicators }) => indicators.flatMap(({ figures }) => figures))
      .filter(({ difference }) => difference !== 0 && difference !== null),
  ).toEqual([]);
  expect(firms?.flatMap(({ moved }) => moved)).toEqual([]);
  expect(settings).toEqual([]);
});
