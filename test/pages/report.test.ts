import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatNumber, messages } from '../../src/locale/index.js';
import type { FirmRows } from '../../src/report/firm-model.js';
import type { ReportModel } from '../../src/report/model.js';
import { folderWith, runCli } from '../cli/run-cli.js';
import { hasBrowser, launch, open } from './browser.js';
import { pagesIn } from './pdf.js';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

async function write(...args: string[]): Promise<string> {
  const file = join(folderWith(), 'page.html');
  const ran = await runCli([...args, '-o', file, '-q']);
  expect({ ...ran, stdout: '' }).toEqual({ stdout: '', stderr: '', code: 0 });
  return file;
}

async function json<Model>(...args: string[]): Promise<Model> {
  return JSON.parse((await runCli([...args, '--format', 'json', '-q'])).stdout) as Model;
}

describe('the page of a report', () => {
  it('is one small file without requests, identical in every run', async () => {
    const args = ['report', 'fixtures/phase-1.csv', '--reported'];
    const [one, other] = await Promise.all([write(...args), write(...args)]);
    const page = readFileSync(one);
    expect(page.equals(readFileSync(other))).toBe(true);
    expect(page.length).toBeLessThan(400_000);
    expect(page.toString().replaceAll('&#39;', "'").slice(0, 400)).toMatch(
      /default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'/,
    );
    expect(/(?:src|href|action)=["']?(?:https?:|\/\/)|url\(|@import/i.exec(page.toString())?.[0]).toBeUndefined();
  });

  it('has room for five hundred enterprises that answer everything', async () => {
    const data = join(folderWith(), 'data.csv');
    await runCli(['simulate', '--enterprises', '500', '-o', data, '-q']);
    expect(readFileSync(await write('report', data, '--reported')).length).toBeLessThan(400_000);
  });

  it('names its files in the header, the first four of many', async () => {
    const headOf = (file: string) => /<header.*?<\/header>/s.exec(readFileSync(file, 'utf8'))?.[0] ?? '';
    expect(headOf(await write('report', 'fixtures/clean.csv'))).toContain('From clean.csv<');
    const lines = readFileSync('fixtures/clean.csv', 'utf8').trimEnd().split('\n');
    const names = Array.from({ length: 6 }, (_, i) => `part-${i + 1}.csv`);
    const cwd = folderWith(Object.fromEntries(names.map((name, i) => [name, `${lines[0]}\n${lines[i + 1]}\n`])));
    const many = headOf(await write('report', ...names.map((name) => join(cwd, name))));
    expect(many).toContain('From part-1.csv, part-2.csv, part-3.csv, part-4.csv and 2 more files<');
  });

  it('does not exist for rows of firms', async () => {
    const { code, stderr } = await runCli(['report', 'fixtures/clean.csv', '--level', 'firm', '--format', 'html']);
    expect(code).toBe(2);
    expect(stderr).toContain('html');
  });
});

describe.skipIf(!hasBrowser)('the page of a report in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  it.each(['en', 'id'] as const)('has the numbers of the JSON, in %s', async (lang) => {
    const args = ['report', 'fixtures/programme.csv', '--by', 'province', '--lang', lang];
    const { page, complaints } = await open(browser, await write(...args));
    const model = await json<ReportModel>(...args);
    const shown = await page.$$eval('article.indicator', (articles) =>
      articles.map((article) => ({
        id: article.id,
        tables: [...article.querySelectorAll('table')].map((table) =>
          [...table.tBodies[0].rows].map((row) => ({
            name: row.cells[0].textContent,
            figures: [...row.querySelectorAll('data')].map((data) => ({ value: Number(data.value), text: data.textContent })),
          })),
        ),
      })),
    );
    const total = model.groups[model.groups.length - 1];
    const { shortKinds } = messages(lang).vocabulary;
    expect(shown.map(({ id }) => id)).toEqual(total.indicators.filter(({ n }) => n > 0).map(({ id }) => id));
    let compared = 0;
    for (const { id, tables } of shown) {
      const result = total.indicators.find((one) => one.id === id);
      for (const { kind, of, value, unit, k, currency } of result?.statistics ?? []) {
        if (of === 'point_change' || value === null) continue;
        const sign = of === 'relative_change' && k === undefined;
        const number = formatNumber(value, unit === 'percent' ? { lang, decimals: 1, sign } : { lang });
        const text = unit === 'percent' ? `${number} %` : currency ? `${currency} ${number}` : number;
        expect(tables[0].find(({ name }) => name === shortKinds[kind])?.figures).toEqual([{ value, text }]);
        compared++;
      }
      const forest = tables[tables.length - 1];
      const heads = model.groups.map((group) => {
        const one = group.indicators.find((candidate) => candidate.id === id);
        const first = one?.headline === 'pooled' ? 'mean' : one?.headline;
        return one?.statistics.find((statistic) => statistic.kind === first && statistic.of !== 'point_change')?.value ?? null;
      });
      expect(forest.map(({ figures }) => figures[0]?.value ?? null)).toEqual(heads);
    }
    expect(compared).toBeGreaterThan(30);
    expect(complaints).toEqual([]);
  });

  it('has a mark for every enterprise in a figure, and a row for every enterprise with its changes', async () => {
    const { page } = await open(browser, await write('report', 'fixtures/programme.csv'));
    const [model, firms] = await Promise.all([
      json<ReportModel>('report', 'fixtures/programme.csv'),
      json<FirmRows>('report', 'fixtures/programme.csv', '--level', 'firm'),
    ]);
    const marks = await page.$$eval('article.indicator', (articles) =>
      articles.map((article) => [article.id, article.querySelectorAll('g[data-firms] > *').length] as const),
    );
    const total = model.groups[model.groups.length - 1].indicators;
    for (const [id, count] of marks) {
      const result = total.find((one) => one.id === id);
      expect([id, count]).toEqual([id, result?.distribution?.n ?? result?.n]);
    }
    const rows = await page.$$eval('#firms tbody tr', (all) =>
      all.map((row) => [row.querySelector('a')?.textContent, row.querySelectorAll('td[data-b],td[data-r]')[0].firstChild?.textContent]),
    );
    const wanted = firms.rows
      .filter(({ indicator }) => indicator === 'productivity')
      .map(({ enterpriseId, relativeChange: change }) => [
        enterpriseId,
        change === null ? '–' : `${formatNumber(change, { lang: 'en', decimals: 1, nonzero: true, sign: true })} %`,
      ]);
    expect(rows).toEqual(wanted);
  });

  it('searches, sorts, and opens the card of an enterprise from its row and from a mark', async () => {
    const { page, complaints } = await open(browser, await write('report', 'fixtures/phase-1.csv'));
    await page.getByLabel('Search enterprises').fill('furniture syn-0007');
    await expect.poll(() => page.getByRole('status').textContent()).toBe('1 of 491 enterprises');
    expect(await page.locator('#firms tbody tr:visible th').allTextContents()).toEqual([expect.stringContaining('SYN-0007')]);
    await page.keyboard.press('Tab');
    await page.locator('#firms tbody a:visible').focus();
    await page.keyboard.press('Enter');
    const card = page.getByRole('dialog');
    expect(await card.getByRole('heading').textContent()).toContain('Synthetic Furniture 007');
    expect(await card.locator('tbody tr').first().textContent()).toContain('26,137 → 29,471');
    expect(await card.locator('tr', { hasText: 'Productivity' }).locator('td').last().textContent()).toMatch(/^median \+[\d.]+ %$/);
    expect(await card.locator('tr', { hasText: 'cooperation' }).locator('td').last().textContent()).toMatch(/^[\d.]+ % saying yes$/);
    expect(await page.locator('.chosen').count()).toBeGreaterThan(4);
    await page.keyboard.press('Escape');
    expect(await card.count()).toBe(0);
    await page.getByLabel('Search enterprises').fill('');
    const productivity = page.getByRole('button', { name: 'Productivity' });
    const first = () => page.locator('#firms tbody tr').first().locator('td[data-b]').first().textContent();
    await productivity.click();
    expect(await first()).toContain('−12.6 %');
    await productivity.click();
    expect(await first()).toContain('+50.0 %');
    expect(await page.locator('th[aria-sort]').getAttribute('aria-sort')).toBe('descending');
    await page.locator('#productivity g[data-firms] circle').nth(40).click();
    expect(await page.getByRole('dialog').isVisible()).toBe(true);
    expect(complaints).toEqual([]);
  });

  it('shows everything without a script, including the levels of a chosen enterprise', async () => {
    const file = await write('report', 'fixtures/phase-1.csv');
    const { page } = await open(browser, file, { script: false });
    expect(await page.locator('svg').count()).toBeGreaterThan(15);
    await page.locator('#f6 a').click();
    expect(await page.locator('#f6 i').first().isVisible()).toBe(true);
    expect(await page.locator('#f7 i').first().isVisible()).toBe(false);
  });

  it.each([
    { lang: 'en', dark: false, width: 1280 },
    { lang: 'id', dark: true, width: 1280 },
    { lang: 'en', dark: true, width: 375 },
    { lang: 'id', dark: false, width: 375 },
  ])('has no accessibility violations by axe: $lang, dark $dark, $width wide', async ({ lang, dark, width }) => {
    const files = [
      await write('report', 'fixtures/programme.csv', '--reported', '--lang', lang),
      await write('firm', 'SYN-0007', 'fixtures/phase-1.csv', '--trace', '--lang', lang),
    ];
    for (const file of files) {
      const { page } = await open(browser, file, { dark, width });
      await page.locator('details').evaluateAll((all) => {
        for (const details of all) details.setAttribute('open', '');
      });
      expect(await violations(page)).toEqual([]);
      // A page wider than a phone would have to be pushed about to be read.
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      const row = page.locator('#firms tbody a').first();
      if ((await row.count()) === 0) continue;
      await row.click();
      expect(await violations(page)).toEqual([]);
    }
  }, 60_000);

  it.each([
    ['en', 'higher.', 'Check both numbers before using it', 'better', 'Place'],
    ['id', 'Naik 900,0\u00A0%.', 'Periksa kedua angkanya sebelum dipakai', 'membaik', 'Peringkat'],
  ] as const)('does not praise a change that is unusual among the peers: %s', async (lang, higher, caution, better, place) => {
    const { page } = await open(browser, await write('firm', 'BALI-012', 'fixtures/programme.csv', '--lang', lang));
    const [doubtful, certain] = await Promise.all(
      ['productivity', 'energy'].map((id) => page.locator(`article[aria-labelledby="${id}-title"]`).textContent()),
    );
    expect(doubtful).toContain(higher);
    expect(doubtful).toContain(caution);
    for (const praise of [better, place]) {
      expect(doubtful).not.toContain(praise);
      expect(certain).toContain(praise);
    }
    expect(certain).not.toContain(caution);
  });

  it('marks what is flagged in the row and the card of an enterprise', async () => {
    const { page } = await open(browser, await write('report', 'fixtures/programme.csv'));
    const row = page.locator('#firms tbody tr', { hasText: 'BALI-012' });
    const sign = () =>
      row
        .locator('td[data-b]')
        .first()
        .evaluate((cell) => cell.ownerDocument.defaultView?.getComputedStyle(cell, '::before').content);
    expect(await sign()).toContain('?');
    await row.locator('a').click();
    const texts = await page.getByRole('dialog').locator('tbody tr').allTextContents();
    expect(texts.filter((text) => text.includes('better, check'))).toEqual([expect.stringContaining('+900.0 %')]);
  });

  it('prints to A4 pages, and the card of an enterprise to one', async () => {
    const report = await open(browser, await write('report', 'fixtures/phase-1.csv', '--reported'));
    const printed = await pagesIn(report.page);
    expect(printed.filter(({ width, height }) => Math.round(width) === 595 && Math.round(height) === 842).length).toBeGreaterThan(8);
    expect(printed.length).toBeLessThan(25);
    const firm = await open(browser, await write('firm', 'BALI-014', 'fixtures/restoran-bali.csv'));
    expect(await pagesIn(firm.page)).toHaveLength(1);
  });

  it('prints the lists that a reader can open, and nothing to be chosen', async () => {
    const rows = [
      'enterprise_id,period,workers,output_units',
      'A,baseline,5,10',
      'A,follow-up,5,12',
      'BALI-012,baseline,4,9',
      'BALI-014,baseline,4,9',
    ];
    const { page } = await open(browser, await write('report', join(folderWith({ 'data.csv': rows.join('\n') }), 'data.csv')));
    const seen = (text: string) => page.getByText(text).first().isVisible();
    const listed = page.getByText('BALI-012, BALI-014', { exact: true });
    expect([await listed.isVisible(), await seen('Choose an enterprise')]).toEqual([false, true]);
    await page.emulateMedia({ media: 'print' });
    expect([await listed.isVisible(), await seen('Choose an enterprise')]).toEqual([true, false]);
    const large = await open(browser, await write('report', 'fixtures/phase-1.csv'));
    const [summary, instead] = [large.page.getByText('By enterprise').first(), large.page.getByText('too many to name here')];
    expect([await summary.isVisible(), await instead.isVisible()]).toEqual([true, false]);
    await large.page.emulateMedia({ media: 'print' });
    expect([await summary.isVisible(), await instead.isVisible()]).toEqual([false, true]);
  });

  it('prints a report of a few enterprises without large gaps', async () => {
    const measures = 'workers,hours_worked,output_units,days_absent,days_scheduled,units_defective,energy_kwh,accidents';
    const rows = Array.from({ length: 6 }, (_, i) => [
      `E${i},baseline,10,1000,${500 + i},${20 + i},400,30,${900 + 9 * i},4`,
      `E${i},follow-up,10,1000,${600 + 5 * i},${15 + i},400,${20 - i},${850 + i},2`,
    ]);
    const file = join(folderWith({ 'data.csv': [`enterprise_id,period,${measures}`, ...rows.flat()].join('\n') }), 'data.csv');
    const { page } = await open(browser, await write('report', file));
    await page.emulateMedia({ media: 'print' });
    const beside = await page
      .locator('#energy figure')
      .evaluateAll((all) => new Set(all.map((one) => one.getBoundingClientRect().top)).size);
    expect(beside).toBe(1);
  });

  it('keeps names from the data inert', async () => {
    const list = new URL('../../../shared/trust/naughty/blns.json', import.meta.url);
    const naughty: string[] = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : [];
    if (naughty.length === 0) console.warn('SKIPPED: the list of naughty strings is not at ../shared/trust/naughty.');
    const names = [
      ...naughty.filter((text) => /[<>&"'`]/.test(text) && text.trim() === text && !/[\p{C}\s]{2}|[\t\n\v\f\r]|\p{C}/u.test(text)),
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(2)>',
      "'-alert(3)-'",
      '</script><svg onload=alert(4)>',
      ']]>',
      'سلام',
    ];
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const lines = names.flatMap((name, i) =>
      ['baseline', 'follow-up'].map((period, p) =>
        [`F${i}${name}`, name, name, period, 10, 100 * (p + 1 + i)].map((cell) => quoted(String(cell))).join(','),
      ),
    );
    const data = join(
      folderWith({ 'names.csv': ['enterprise_id,enterprise_name,sector,period,workers,value_added', ...lines, ''].join('\n') }),
      'names.csv',
    );
    const { page, complaints } = await open(browser, await write('report', data, '--by', 'sector'));
    const cells = await page.locator('#firms tbody th').allTextContents();
    expect(cells).toEqual(expect.arrayContaining(names.map((name, i) => `F${i}${name} ${name}\n`.trim())));
    await page.locator('#firms tbody a').nth(1).click();
    expect(await page.getByRole('dialog').locator('img,script,svg').count()).toBe(0);
    expect(await page.locator('img').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  async function violations(page: Awaited<ReturnType<typeof open>>['page']): Promise<string[]> {
    // Evaluated by the debugger, which the policy of the page does not bind.
    await page.evaluate(axe);
    return page.evaluate(async () => {
      const { axe: checker } = globalThis as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      const { violations: found } = await checker.run();
      return found.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 200)}`);
    });
  }
});
