import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderWith, runCli } from '../cli/run-cli.js';
import { hasBrowser, launch, open } from './browser.js';

async function write(...args: string[]): Promise<string> {
  const file = join(folderWith(), 'page.html');
  expect((await runCli([...args, '-o', file, '-q'])).code).toBe(0);
  return file;
}

/** Percentages that are broken across lines; runs in the page. */
const brokenFigures = `(() => {
  const broken = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const node = texts.currentNode;
    for (const { 0: figure, index } of node.data.matchAll(/[+\u2212]?\\d[\\d.,]*\\s%/g)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + figure.length);
      const tops = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
      if (tops.size > 1) broken.push(node.data);
    }
  }
  return broken;
})()`;

describe.skipIf(!hasBrowser)('a page', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  it.each([
    ['report', 'fixtures/phase-1.csv', '--reported'],
    ['report', 'fixtures/programme.csv', '--by', 'province', '--lang', 'id'],
    ['firm', 'SYN-0007', 'fixtures/phase-1.csv'],
  ])('of %s %s breaks no figure across lines on a phone, a tablet or a screen', async (...args) => {
    const file = await write(...args);
    for (const width of [390, 800, 1280]) {
      const { page } = await open(browser, file, { width });
      expect(await page.evaluate(brokenFigures)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    }
  });

  it('of a firm with long names of rounds has room for them at every width', async () => {
    const file = await write('firm', 'BALI-014', 'fixtures/restoran-bali.csv', '--lang', 'id');
    for (const width of [700, 800, 860, 1280]) {
      const { page } = await open(browser, file, { width });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      const beyond = await page.$$eval('.line svg', (charts) =>
        charts.flatMap((chart) => {
          const { left, right } = chart.getBoundingClientRect();
          const labels = [...chart.querySelectorAll('text')].map((label) => [label.textContent, label.getBoundingClientRect()] as const);
          return labels.filter(([, label]) => label.left < left || label.right > right).map(([text]) => text);
        }),
      );
      expect(beyond).toEqual([]);
    }
  });

  it('of groups with very long names fits a phone', async () => {
    const province = 'ProvinsiDenganNamaTanpaSpasi'.repeat(8);
    const data = readFileSync('fixtures/phase-1.csv', 'utf8').replaceAll(',Bali,', `,${province},`);
    const file = join(folderWith({ 'data.csv': data }), 'page.html');
    expect((await runCli(['report', join(file, '../data.csv'), '--by', 'province', '-o', file, '-q'])).code).toBe(0);
    const { page } = await open(browser, file, { width: 390 });
    expect(await page.locator('.indicator tbody th', { hasText: province }).count()).toBeGreaterThan(0);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
  });

  it.each([375, 1280])('of many groups with enormous changes needs no scrolling sideways at %d px', async (width) => {
    const rows = Array.from({ length: 90 }, (_, i) => [
      `E${i},G${i % 30},baseline,1,${i % 3 === 0 ? 1 : 50},100,1`,
      `E${i},G${i % 30},follow-up,1,${i % 2 === 0 ? 98_765_432_100 : 60},100,1`,
    ]);
    const data = ['enterprise_id,phase,period,workers,output_value,days_scheduled,days_absent', ...rows.flat()].join('\n');
    const file = join(folderWith({ 'data.csv': data }), 'page.html');
    expect((await runCli(['report', join(file, '../data.csv'), '-o', file, '-q'])).code).toBe(0);
    const { page } = await open(browser, file, { width });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
  });

  it('shows published figures on a phone without scrolling sideways, each with its label', async () => {
    const { page } = await open(browser, await write('report', 'fixtures/phase-1.csv', '--reported'), { width: 390 });
    const { room, needed } = await page.$eval('.reported', (table) => ({
      room: table.parentElement?.clientWidth ?? 0,
      needed: table.scrollWidth,
    }));
    expect(needed).toBeLessThanOrEqual(room);
    const label = `getComputedStyle(document.querySelector('.reported td[data-label]'), '::before').content`;
    expect(await page.evaluate(label)).toContain('Published');
  });

  it('shows changes of enterprises on a phone beside their names', async () => {
    const { page } = await open(browser, await write('report', 'fixtures/phase-1.csv'), { width: 390 });
    const right = await page.$eval('#firms td[data-b]', (cell) => cell.getBoundingClientRect().right);
    expect(right).toBeLessThan(390);
  });
});
