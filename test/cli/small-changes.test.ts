import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderWith, runCli } from './run-cli.js';

/** Each enterprise has one worker, so its output is its productivity. */
const csv = (...firms: readonly (readonly [before: number, after: number])[]) =>
  [
    'enterprise_id,period,workers,output_value,currency',
    ...firms.flatMap(([before, after], i) => [`F${i},baseline,1,${before},USD`, `F${i},follow-up,1,${after},USD`]),
    '',
  ].join('\n');

async function printed(data: string, ...args: string[]): Promise<string> {
  const { stdout, code } = await runCli([...args, '-q'], { stdin: data });
  expect(code).toBe(0);
  return stdout.replace(/ +/g, ' ');
}

it('a change too small for one decimal is shown with enough decimals not to look like zero', async () => {
  const data = csv([100_000, 100_020], [100_000, 100_040], [100_000, 100_010]);
  expect(await printed(data, 'report', '-')).toContain('Productivity +0.02 % (better), mean');
  expect(await printed(data, 'report', '-', '--lang', 'id')).toMatch(/\+0,02 % \(membaik\)/);
  expect(await printed(data, 'firm', 'F2', '-')).toMatch(/100,000 → 100,010 \+0\.01 % ▲ better/);
  expect(await printed(data, 'report', '-', '--level', 'firm')).toMatch(/100,000 → 100,040 \+0\.04 %/);
});

it('caveats about small changes show them with the same extra decimals', async () => {
  const data = csv([100_000, 100_060], [100_000, 99_990], [100_000, 99_990]);
  const english = (await printed(data, 'report', '-')).replace(/\s+/g, ' ');
  expect(english).toContain('Productivity: mean +0.01 %, median −0.01 %, pooled +0.01 %');
  expect(english).toContain('without F0 the mean is −0.01 %, not +0.01 %');
  const indonesian = (await printed(data, 'report', '-', '--lang', 'id')).replace(/\s+/g, ' ');
  expect(indonesian).toContain('tanpa F0 reratanya −0,01 %, bukan +0,01 %');
});

it('levels that differ only after three digits get enough digits to differ beside their change', async () => {
  const data = csv([0.98765, 0.98751], [1, 2]);
  expect(await printed(data, 'firm', 'F0', '-')).toMatch(/0\.9877 → 0\.9875 −0\.01 % ▼ worse/);
  const group = await printed(csv([0.98765, 0.98751]), 'report', '-', '--levels');
  expect(group).toContain('Pooled 0.9877 → 0.9875 Median 0.9877 → 0.9875');
  const page = join(folderWith(), 'report.html');
  await printed(csv([0.98765, 0.98751]), 'report', '-', '-o', page);
  expect(readFileSync(page, 'utf8')).toMatch(/<data value="0.98765">0.9877<\/data>/);
  const file = join(folderWith(), 'firm.html');
  await printed(data, 'firm', 'F0', '-', '-o', file);
  expect(readFileSync(file, 'utf8').replace(/<[^>]+>/g, '')).toContain(
    'From 0.9877 to 0.9875 USD per worker. That is 0.01\u00a0% lower, which is worse.',
  );
});

it('levels that differ only by the rounding of a division get no extra digits', async () => {
  const data = [
    'enterprise_id,period,months,workers,output_value,currency',
    'F0,baseline,1,7,0.1,USD',
    'F0,follow-up,3,7,0.3,USD',
    '',
  ].join('\n');
  expect(await printed(data, 'firm', 'F0', '-')).toMatch(/0\.0143 → 0\.0143 0\.0 %/);
  const more = 'F1,baseline,1,7,1.1,USD\nF1,follow-up,3,7,3.3,USD\nF2,baseline,1,1,1,USD\nF2,follow-up,1,1,1,USD\n';
  expect(await printed(data + more, 'report', '-')).not.toContain('moves the mean');
});

it('a mean that is zero except for the rounding of a sum counts as unchanged', async () => {
  const data = csv([1, 1.1], [1, 0.9]);
  expect(await printed(data, 'report', '-', '--format', 'csv', '--indicators', 'productivity')).toMatch(/,mean,.*\de-1\d,/);
  expect(await printed(data, 'report', '-')).toContain('Productivity 0.0 % (unchanged), mean');
});

it('a mean that is only rounding error does not count as contradicting the pooled change', async () => {
  const report = await printed(csv([1, 1.1], [2, 1.8]), 'report', '-', '--format', 'json', '--indicators', 'productivity');
  const found = JSON.parse(report).groups[0].indicators[0];
  expect(found.statistics.find(({ kind }: { kind: string }) => kind === 'mean').value).toBeGreaterThan(0);
  expect(found.caveats.map(({ code }: { code: string }) => code)).not.toContain('signs_disagree');
});
