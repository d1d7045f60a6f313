import { describe, expect, it } from 'vitest';
import { amountAxis, changeAxis } from '../../src/render/html/chart/axis.js';
import { beforeAfterChart } from '../../src/render/html/chart/before-after.js';
import { forestChart } from '../../src/render/html/chart/forest.js';
import { runCli } from '../cli/run-cli.js';

describe('the chart of savings', () => {
  it('explains its labels, not counting 0 as a step', async () => {
    const { stdout } = await runCli(['report', 'fixtures/phase-1.csv', '--format', 'html', '-q', '--indicators', 'cost_savings']);
    expect(stdout).toContain('IDR; 0 is set apart on the left; each of the other labels is 10 times the one before.');
  });

  it('computes the factor between labels even if it shows only some of them', () => {
    expect(amountAxis([0, 2, 30_000], 'en')).toMatchObject({ times: 100, ticks: [expect.any(Number), 0, 2, 4] });
    expect(amountAxis([0, 2, 3], 'en').times).toBeNull();
  });
});

describe('a chart of groups', () => {
  const branch = { total: false, low: null, high: null, second: null, n: 20 };
  const chart = (...values: number[]) => {
    const branches = values.map((value, i) => ({ ...branch, label: `G${i}`, value, total: i === values.length - 1 }));
    const { markup } = forestChart({ branches, good: 'higher', tickFormat: (value) => `${value} %`, bounds: null, name: 'groups' });
    return {
      ticks: [...markup.matchAll(/>(-?\d+) %</g)].map(([, tick]) => Number(tick)),
      triangles: markup.split('rotate(90)').length - 1,
    };
  };

  it('has room for all groups except a far one, which is drawn at the edge', () => {
    const { ticks, triangles } = chart(10, 12, 9, 11, 9000, 11);
    expect(Math.max(...ticks)).toBeLessThanOrEqual(12);
    expect(triangles).toBe(1);
  });

  it('has room for groups with ordinary differences', () => {
    const { ticks, triangles } = chart(10, 12, 9, 30, 40, 20);
    expect(Math.max(...ticks)).toBeGreaterThanOrEqual(20);
    expect(triangles).toBe(0);
  });
});

it('the axis for enterprises is not stretched by a mean that one of them moves', () => {
  const spread = { of: 'relative_change', n: 100, min: -40, q1: -5, median: 4, q3: 20, max: 300_000, sd: 1 } as const;
  expect(changeAxis({ ...spread, mean: 3_000 }, 'en').high).toBeLessThan(200);
  expect(changeAxis({ ...spread, mean: 100 }, 'en').high).toBeGreaterThan(100);
});

it('a level near zero is written under its dot, not across the axis', () => {
  const way = { name: 'pooled', before: 27_990, after: 32_878, beforeText: '27,990', afterText: '32,878', outcome: 'improved' } as const;
  const far = { ...way, name: 'median', before: 400_000, after: 500_000, beforeText: '400,000', afterText: '500,000' };
  const groups = beforeAfterChart([way, far], String, 'levels').markup.split('<g ');
  const anchorOf = (label: string) => {
    const group = groups.find((one) => one.includes(`>${label}<`));
    expect(group).toBeDefined();
    return /text-anchor="(\w+)"/.exec(group ?? '')?.[1] ?? 'middle';
  };
  expect([anchorOf('27,990'), anchorOf('400,000')]).toEqual(['start', 'end']);
});

it('the axis of levels ends at a round number that no level exceeds, and that of answers at all that were asked', () => {
  const way = { name: 'pooled', before: 0, after: 5, beforeText: '0/5', afterText: '5/5', outcome: 'improved' } as const;
  const ticksOf = (after: number, all?: number) => {
    const { markup } = beforeAfterChart([{ ...way, after }], (value) => `=${value}`, 'levels', all);
    return [...markup.matchAll(/>=([\d.]+)</g)].map(([, tick]) => Number(tick));
  };
  expect(ticksOf(5, 5)).toEqual([0, 5]);
  expect(ticksOf(3, 7)).toEqual([0, 7]);
  expect(ticksOf(5)).toEqual([0, 2, 4, 6]);
  expect(ticksOf(32_878)).toEqual([0, 20_000, 40_000]);
  expect(ticksOf(0)).toEqual([0, 0.5, 1]);
});

it('the label of a level of zero is beside the line of the axis, not on it', () => {
  const way = { name: 'pooled', before: 0, after: 5, beforeText: '0/5', afterText: '5/5', outcome: 'improved' } as const;
  const { markup } = beforeAfterChart([way], String, 'levels', 5);
  const axis = Number(/<line[^>]* x1="([\d.]+)"/.exec(markup)?.[1]);
  const [, shift, at] = /<g[^>]*translate\(([-\d.]+),[^>]*>\s*<text[^>]*translate\(([-\d.]+),[^>]*>0\/5</.exec(markup) ?? [];
  expect(Number(shift) + Number(at)).toBeGreaterThan(axis + 2);
});
