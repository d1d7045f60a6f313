import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, describe, expect, it } from 'vitest';
import type { ReportModel, Statistic } from '../../src/report/model.js';
import { folderWith, runCli } from './run-cli.js';

const fixture = resolve('fixtures/programme.csv');

/** A number as a reader sees it, formatted independently of the code under test. */
function written(value: number, decimals: number, sign: boolean): string {
  const [whole, fraction] = (Math.round(Math.abs(value) * 10 ** decimals) / 10 ** decimals).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const text = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  const zero = !/[1-9]/.test(text);
  return `${value < 0 && !zero ? '−' : sign && !zero ? '+' : ''}${text}`;
}

describe('one model in every form', async () => {
  const cwd = mkdtempSync(join(tmpdir(), 'score-calc-'));
  afterAll(() => rmSync(cwd, { recursive: true, force: true }));
  const outputs = ['report.json', 'report.csv', 'report.md', 'report.xlsx', 'report.html', 'report.txt'];
  const ran = await runCli(['report', fixture, ...outputs.flatMap((name) => ['-o', name]), '--width', '160'], { cwd });
  const model = JSON.parse(readFileSync(join(cwd, 'report.json'), 'utf8')) as ReportModel;
  const csv = parse(readFileSync(join(cwd, 'report.csv')), { columns: true }) as Record<string, string>[];
  const markdown = readFileSync(join(cwd, 'report.md'), 'utf8');
  const table = readFileSync(join(cwd, 'report.txt'), 'utf8');
  const page = readFileSync(join(cwd, 'report.html'), 'utf8');
  const { sheets } = await readXlsx(readFileSync(join(cwd, 'report.xlsx')));
  const [header, ...rows] = sheets[1].rows;

  const groups = model.groups.map((group) => ({ group, name: group.total && group.key.length === 0 ? 'Total' : `Phase ${group.key[0]}` }));
  const figures = groups.flatMap(({ group, name }) =>
    group.indicators.filter(({ n }) => n > 0).map((result) => ({ name, group, result, label: labels[result.id] })),
  );

  it('is written in all formats by one run', () => {
    expect(ran.code).toBe(0);
    expect(figures.length).toBeGreaterThan(25);
  });

  it.each(figures)('$name · $label has the same numbers everywhere', ({ name, group, result, label }) => {
    const ofGroup = csv.filter((row) => row.phase === (group.key[0] ?? '') && row.indicator === result.id);
    const section = (text: string) => text.slice(text.indexOf(`${name} · `)).split(/\n(?=\n?(?:## )?(?:Phase \w+|Total) · )/)[0];
    const tableLine = section(table)
      .split('\n')
      .find((line) => line.startsWith(label)) as string;
    const markdownLine = section(markdown)
      .split('\n')
      .find((line) => line.startsWith(`| ${label} |`)) as string;
    const article = page.slice(page.indexOf(`<article id="${result.id}"`)).split('</article>')[0];
    for (const statistic of result.statistics.filter(({ value }) => value !== null)) {
      const { kind, of, value, n, N } = statistic as Statistic & { value: number };
      const [row] = ofGroup.filter((one) => one.statistic === kind && one.of === of);
      expect([row.value, row.n, row.N].map(Number)).toEqual([value, n, N]);
      const words = { relative_change: 'changes', point_change: 'changes in points', amount: 'amounts', answer: 'answers' }[of];
      const sheetRow = rows.find(([first, second, third]) => first === name && second === label && third === words) ?? [];
      const columns: Record<string, string> = { mean: 'Mean', median: 'Median', pooled: 'Pooled', max: 'Up to', sum: 'Sum' };
      expect(sheetRow[header.indexOf(columns[kind] ?? 'Share')], `${kind} of ${of}`).toBe(value);
      expect(sheetRow[header.indexOf('N')]).toBe(N);
      if (group.total && of !== 'point_change') expect(article).toContain(`<data value="${value}">`);
      if (of !== 'relative_change' || kind === 'share_improved') continue;
      const text = written(value, 1, true);
      expect(tableLine).toContain(text);
      expect(markdownLine).toContain(`${text} %`);
    }
    const headline = result.statistics.find(({ kind, of }) => kind === result.headline && of !== 'point_change') as Statistic;
    for (const line of [tableLine, markdownLine]) {
      expect(line).toContain(written(headline.value as number, 1, headline.of === 'relative_change'));
      expect(line).toContain(`${headline.n}/${headline.N}`);
    }
    expect(article).toContain(`<data value="${headline.value}">`);
    if (headline.k !== undefined) expect(section(table)).toContain(`${headline.k}/${headline.n}`);
  });
});

const labels: Record<string, string> = {
  productivity: 'Productivity',
  cooperation: 'Workplace cooperation',
  cost_savings: 'Cost savings',
  unit_cost: 'Unit production cost',
  absenteeism: 'Absenteeism',
  defects: 'Defects and repairs',
  energy: 'Energy use',
  accidents: 'Accidents',
};

describe('the findings on an HTML page', () => {
  it.each([
    ['en', 'every other value is counted, even an impossible one', 'the cell', 'nothing: the value still counts in every figure'],
    ['id', 'nilai lainnya tetap dihitung, juga yang mustahil', 'sel itu', 'tidak ada: nilainya tetap dihitung dalam setiap angka'],
  ])('say in %s, rule by rule, what is not used', async (lang, all, unreadable, impossible) => {
    const cwd = folderWith({
      'a.csv': 'enterprise_id,period,absence_rate\nA,baseline,140\nA,follow-up,3\nB,baseline,x\nB,follow-up,3\n',
    });
    await runCli(['report', 'a.csv', '-o', 'a.html', '--lang', lang, '-q'], { cwd });
    const page = readFileSync(join(cwd, 'a.html'), 'utf8');
    expect(page).toContain(all);
    expect(page).toMatch(new RegExp(`>SC201<.*<td>${unreadable}</td></tr>`));
    expect(page).toMatch(new RegExp(`>SC216<.*<td>${impossible}</td></tr>`));
  });
});
