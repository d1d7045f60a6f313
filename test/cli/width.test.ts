import { describe, expect, it } from 'vitest';
import { textWidth } from '../../src/render/text/text-width.js';
import { folderWith, runCli } from './run-cli.js';

/** Names that a terminal shows in more or fewer columns than they have characters, or that are long. */
const awkward = [
  '印尼蜡染合作社有限责任公司东爪哇分公司泗水市第一工厂',
  '👩🏽‍🏭🏭🇮🇩 Pabrik 👨‍👩‍👧‍👦',
  'Kue\u0301 Bali\u0301 e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301',
  'Perusahaan Perseroan Terbatas Maju Mundur Sejahtera Abadi Sentosa Makmur Jaya Bersama Selamanya',
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
  'بتيك جاوة الشرقية',
  '한국전력공사인도네시아지사수라바야공장',
];
const sectors = ['食品加工和饮料制造业及相关服务业一二三四五六七八九十', 'kerajinan 🧵🧵🧵🧵🧵🧵🧵🧵🧵🧵🧵🧵🧵🧵', 'furniture'];

const header =
  'enterprise_id,enterprise_name,sector,province,period,period_start,period_end,workers,hours_worked,value_added,output_units,energy_kwh,accidents,days_absent,days_scheduled,cost_savings,currency,cooperation,data_note';
const rows = awkward.flatMap((name, i) =>
  [0, 1].map((round) => {
    const [period, start, end] = round === 0 ? ['baseline', '2018-01-01', '2018-06-30'] : ['follow-up', '2019-01-01', '2019-06-30'];
    const grown = (value: number) => Math.round(value * (round === 0 ? 1 : 1 + (i - 2) / 9.7));
    const figures = [grown(120_400 + i), grown(98_765_432_100 + i), grown(2_345_678), grown(987_654), 40 + i * round, grown(512), 12_000];
    return [
      `"${name.slice(0, 12)}-${i}"`,
      `"${name}"`,
      `"${sectors[i % 3]}"`,
      `"${awkward[(i + 3) % 7]}"`,
      period,
      start,
      end,
      60 + i,
      ...figures,
      round * 12_345_678_900,
      'IDR',
      round === 0 ? 'no' : 'yes',
      'synthetic',
    ].join(',');
  }),
);
const csv = `${header}\n${rows.join('\n')}\n`;
const broken = csv.replace(',60,', ',"enam puluh 🧵🧵🧵 印尼蜡染合作社有限责任公司东爪哇分公司泗水市第一工厂",');
const older = `${header}\n${rows.slice(2).join('\n')}\n`;

const commands: readonly (readonly string[])[] = [
  ['report', 'data.csv', '--by', 'sector', '--levels', '--left-out', '--reported', '--method'],
  ['report', 'data.csv', '--by', 'sector,province', '--stat', 'mean,median,quartiles,pooled,improved,max,sum,sd,interval,points'],
  ['report', 'data.csv', '--level', 'firm'],
  ['firm', `${awkward[3].slice(0, 12)}-3`, 'data.csv', '--by', 'province', '--trace'],
  ['firm', awkward[0], 'data.csv'],
  ['compare', 'older.csv', 'data.csv', '--by', 'sector'],
  ['validate', 'broken.csv', '--all'],
  ['indicators'],
  ['explain'],
  ['explain', 'SC201', 'energy'],
];

describe.each([80, 120])('at %d columns', (width) => {
  it.each(commands.map((command) => ({ command, name: command.slice(0, 4).join(' ') })))('$name fits, in both languages', async ({
    command,
  }) => {
    const cwd = folderWith({ 'data.csv': csv, 'broken.csv': broken, 'older.csv': older });
    for (const lang of ['en', 'id']) {
      const run = async (columns: number) => (await runCli([...command, '--width', String(columns), '--lang', lang], { cwd })).stdout;
      const [narrow, wide] = [await run(width), await run(1000)];
      expect(narrow.split('\n').filter((line) => textWidth(line) > width)).toEqual([]);
      // Every long number of the wide output is shown whole; only a row of a file is cut.
      const numbers = (text: string) => text.replace(/^ *\d+ \| .*$/gm, '').match(/\d{1,3}(?:[.,]\d{3})+(?:[.,]\d+)?/g) ?? [];
      const shown = new Set(numbers(narrow));
      expect([...new Set(numbers(wide))].filter((number) => !shown.has(number))).toEqual([]);
      expect(narrow).not.toMatch(/\d[.,]?\n *[.,]?\d+[.,]\d{3}/);
    }
  });
});

it('shortened names of groups stay distinct, in columns aligned with their headers', async () => {
  const cwd = folderWith({ 'data.csv': csv });
  const { stdout } = await runCli(['report', 'data.csv', '--by', 'sector', '--width', '80'], { cwd });
  const lines = stdout.split('\n');
  const start = lines.findIndex((line) => line.startsWith('Group'));
  const grid = lines.slice(start, lines.indexOf('', start));
  expect(grid).toHaveLength(5);
  expect(new Set(grid.map((line) => textWidth(line))).size).toBe(1);
  expect(grid.some((line) => line.includes('…'))).toBe(true);
});

it('output has no pager and no colour unless requested', async () => {
  const cwd = folderWith({ 'data.csv': csv });
  const { stdout } = await runCli(['report', 'data.csv'], { cwd, env: { PAGER: 'false', GIT_PAGER: 'false' } });
  expect(stdout).toContain('SCORE-style report');
  expect(stdout).not.toContain('\u001b');
});
