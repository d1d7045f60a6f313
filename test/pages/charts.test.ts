import { describe, expect, it } from 'vitest';
import { amountAxis } from '../../src/render/html/chart/axis.js';
import { beforeAfterChart } from '../../src/render/html/chart/before-after.js';
import { runCli } from '../cli/run-cli.js';

describe('the chart of savings', () => {
  it('says what its labels are, of which 0 is no step', async () => {
    const { stdout } = await runCli(['report', 'fixtures/phase-1.csv', '--format', 'html', '-q', '--indicators', 'cost_savings']);
    expect(stdout).toContain('IDR; 0 stands apart on the left, and of the other labels each is 10 times the one before.');
  });

  it('knows how many times a label is the one before, where it shows only some', () => {
    expect(amountAxis([0, 2, 30_000], 'en')).toMatchObject({ times: 100, ticks: [expect.any(Number), 0, 2, 4] });
    expect(amountAxis([0, 2, 3], 'en').times).toBeNull();
  });
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
