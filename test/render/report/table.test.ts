import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { RenderOptions } from '../../../src/render/options.js';
import { renderReport } from '../../../src/render/text-forms.js';
import { changeResult, fullModel, group, productivity, reportModel, unitCost } from '../models.js';

const look: RenderOptions = { lang: 'en', width: 80, color: false };
const lines = (options: Partial<RenderOptions> = {}, model = fullModel) =>
  renderReport(model, 'table', { ...look, ...options }).split('\n');
const line = (found: readonly string[], start: string) => found.find((text) => text.startsWith(start)) ?? '';
const columns = (text: string) => Array.from(text).length;

describe('the report table', () => {
  it.each([40, 80, 120, 160])('fits %d columns in both languages, with everything shown', (width) => {
    for (const lang of ['en', 'id'] as const) {
      const stats = ['mean', 'median', 'quartiles', 'pooled', 'improved', 'max', 'sum', 'sd', 'interval', 'points'];
      const tooWide = lines({ lang, width, levels: true, stats }).filter((text) => columns(text) > width);
      expect(tooWide).toEqual([]);
    }
  });

  it('never cuts or breaks a number, however long', () => {
    const long = { ...productivity, statistics: productivity.statistics.map((statistic) => ({ ...statistic, value: 123_456_789.04 })) };
    const text = renderReport({ ...reportModel, groups: [group([], true, { indicators: [long] })] }, 'table', look);
    expect(text.split('\n').filter((row) => columns(row) > 80)).toEqual([]);
    expect(text.match(/\+123,456,789\.0 %/g)?.length).toBeGreaterThanOrEqual(5);
  });

  it('begins with its title and the note on the data', () => {
    expect(lines().slice(0, 3)).toEqual([
      'SCORE-style report',
      'Observed change, self-reported, no comparison group',
      'Data note: synthetic',
    ]);
  });

  it('keeps coverage in columns where there is no room for a sum and its n side by side', () => {
    const found = lines({ width: 68 });
    const at = found.indexOf(line(found, 'Phase I '));
    expect(found[at].replace(/ +/g, ' ')).toBe('Phase I 491 491 412 405 34,353 2,471');
    expect(found[at + 1]).toBe('(n 480)'.padStart(columns(found[at])));
  });

  it('says that a report has no figures instead of leaving a gap', () => {
    const nothing = { ...unitCost, n: 0, statistics: [], levels: null };
    const model = { ...reportModel, groups: [group([], true, { indicators: [nothing] })] };
    expect(lines({}, model).join('\n')).toContain('Total · 491 enterprises\n\nNo figures; the reasons are below.\n\nNo data: ');
    expect(renderReport(model, 'markdown', look)).toContain('No figures; the reasons are below.');
  });

  it('shows coverage of every group before any figure', () => {
    const found = lines();
    expect(line(found, 'Phase I ').replace(/ +/g, ' ')).toBe('Phase I 491 491 412 405 34,353 2,471 (n 480)');
    expect(found.indexOf(line(found, 'Total '))).toBeLessThan(found.indexOf('Phase I · 491 enterprises'));
  });

  it('puts the headline with kind, outcome, interval and n on one line', () => {
    const found = lines();
    expect(line(found, 'Productivity ').replace(/ +/g, ' ')).toBe('Productivity +18.2 % (better), mean (+15.1 to +21.3 %) 390/491');
    expect(line(found, 'Defects and repairs ')).toMatch(/\+9\.3 % \(worse\), mean .* 390\/491$/);
    expect(line(found, 'Workplace cooperation ')).toMatch(/90\.2 % saying yes .* 397\/491$/);
    expect(found.join('\n')).toContain('among those asked twice: yes 120/300 before → 270/300 after');
  });

  it('writes the n of a figure if it differs from that of the headline', () => {
    const found = lines();
    const pooled = found[found.indexOf(line(found, 'Productivity ')) + 2];
    expect(pooled.trim()).toBe('n 301');
  });

  it.each([80, 120, 170])('writes an n that several figures share only once, in %d columns', (width) => {
    const zeros = changeResult('accidents', { headline: 'pooled' });
    const found = lines({ width }, { ...reportModel, groups: [group([], true, { indicators: [zeros] })] });
    const below = found.slice(found.indexOf(line(found, 'Accidents ')) + 1).map((text) => text.trim());
    expect(below.filter((text) => /\bn \d/.test(text))).toEqual(['Mean, Median, Quartiles, Up to: n 390']);
  });

  it('takes one line for an indicator where there is room', () => {
    const productivityLine = line(lines({ width: 160 }), 'Productivity ').replace(/ +/g, ' ');
    expect(productivityLine).toBe('Productivity +18.2 % ▲ mean 390/491 +15.1…+21.3 +18.2 +12.3 −25.0…+2.1 +9.8 301/405 +96.0');
    expect(lines({ width: 160 })).toContain('▲ better   ▼ worse');
  });

  it('has one layout for all groups, that of the group which needs most room', () => {
    const wide = { ...productivity, statistics: productivity.statistics.map((one) => ({ ...one, value: 1_234_567.04 })) };
    const of = (...groups: (typeof productivity)[]) => ({
      ...reportModel,
      groups: groups.map((one, i) => group([`G${i}`], false, { indicators: [one] })),
    });
    const headers = (...groups: (typeof productivity)[]) =>
      lines({ width: 106 }, of(...groups))
        .filter((text) => / Up to$/.test(text))
        .map((text) => text.includes('interval'));
    expect(headers(productivity, productivity)).toEqual([true, true]);
    expect(headers(productivity, wide)).toEqual([false, false]);
  });

  it('lists indicators without data once at the end, with the reasons', () => {
    const text = lines().join('\n').replace(/\n +/g, ' ').trimEnd();
    expect(text.match(/No data/g)).toHaveLength(1);
    expect(text).toMatch(/\n\nNo data in any group: Unit production cost \(not filled in 412, no follow-up 79\)\.$/);
    const alone = lines({ lang: 'id' }, { ...reportModel, groups: [group([], true)] }).join('\n');
    expect(alone).toContain('\nData tidak tersedia: ');
  });

  it('gives a reason that several indicators share once', () => {
    const indicators = [unitCost, { ...unitCost, id: 'energy' }, productivity];
    const found = lines({ width: 120 }, { ...reportModel, groups: [group([], true, { indicators })] });
    expect(line(found, 'No data: ')).toBe('No data: Unit production cost, Energy use (not filled in 412, no follow-up 79).');
  });

  it('lists in each group the indicators that only other groups have', () => {
    const groups = [group(['Phase I'], false, { indicators: [unitCost] }), group([], true, { indicators: [changeResult('unit_cost')] })];
    const found = lines({}, { ...reportModel, groups });
    expect(line(found, 'No data: ')).toBe('No data: Unit production cost (not filled in 412, no follow-up 79)');
    expect(found.join('\n')).not.toContain('in any group');
  });

  it.each(['outliers_flagged', 'outliers_excluded'] as const)('names the enterprises of %s, made harmless', (code) => {
    const energy = changeResult('energy', { caveats: [{ code, args: { count: 2, enterprises: 'BALI-014, A\u001B[31m' } }] });
    const model = { ...reportModel, groups: [group([], true, { indicators: [energy] })] };
    expect(lines({}, model)).toContain('    Energy use: 2 enterprises: BALI-014, A[31m');
    expect(lines({ lang: 'id' }, model).join('\n')).toContain(': 2 perusahaan: BALI-014, A[31m');
    expect(renderReport(model, 'markdown', look)).toContain('Energy use: 2 enterprises: BALI-014, A\\[31m');
  });

  it('shows only the statistics asked for, but always n', () => {
    const found = lines({ stats: ['median'] });
    expect(found.join('\n')).not.toMatch(/Quartiles|Pooled|Improved|interval/);
    expect(line(found, 'Productivity ')).toMatch(/\+18\.2 % +▲ mean +390\/491 +\+12\.3$/);
    expect(line(lines({ stats: ['points'] }), '    mean −1.34 points')).toContain('median −0.90 points (n 405)');
  });

  it('shows levels before and after only when asked', () => {
    expect(lines().join('\n')).not.toContain('Levels before and after');
    expect(lines({ levels: true })).toContain('    Pooled 4,960,317 → 5,446,429   Median 4,100,000 → 4,606,350   n 301');
  });

  it('says each caveat once and names what it is about', () => {
    const found = lines();
    expect(found.filter((text) => text.startsWith('! From a baseline of zero'))).toHaveLength(1);
    expect(line(found, '    Accidents: Phase I (n 150 of 491)')).toContain('Total (n 150 of 491)');
    expect(line(found, '! Money values')).toBe('! Money values are as reported, not corrected for inflation.');
    expect(found[found.indexOf('! Money values are as reported, not corrected for inflation.') + 1].trim()).toBe('Productivity');
  });

  it('counts enterprises left out, and those left out of single figures only', () => {
    const text = lines().join(' ').replace(/ +/g, ' ');
    expect(text).toContain(
      'Accidents: no follow-up 79, not filled in 7 (86/491); also left out of mean, median, up to: baseline is zero 15 (101/491); also left out of pooled: not measured the same way 104 (190/491)',
    );
  });

  it('lists everyone left out when the ledger is there', () => {
    const found = lines();
    expect(found).toContain('Phase I · Energy use · mean, median, up to: no follow-up 79');
    expect(found.join(' ')).toContain('BALI-079');
    expect(lines({}, reportModel).join('\n')).not.toContain('enterprise by enterprise');
  });

  it('lists the same enterprises once for all figures of an indicator that leave them out', () => {
    const [entry] = fullModel.ledger ?? [];
    const ledger = [
      entry,
      { ...entry, figure: 'share_improved' as const },
      { ...entry, figure: 'pooled' as const, enterprises: ['BALI-001'] },
      { ...entry, group: ['Phase II'] },
    ];
    const found = lines({}, { ...fullModel, ledger }).filter((text) => / · Energy use · .*: no follow-up/.test(text));
    expect(found).toEqual([
      'Phase I · Energy use · mean, median, up to, share improved: no follow-up 79',
      'Phase I · Energy use · pooled: no follow-up 1',
      'Phase II · Energy use · mean, median, up to: no follow-up 79',
    ]);
  });

  it('sets published figures beside computed ones, with their traps', () => {
    const found = lines();
    expect(found.map((text) => text.replace(/ +/g, ' '))).toEqual(
      expect.arrayContaining(['Productivity 2017-12-05 +50 % +96.0 % 390/491', 'Cost recovery 2017 62 % –']),
    );
    expect(found.join(' ')).toContain('The source says "up to"');
    expect(found.join(' ')).toContain('our reading; the source does not say');
  });

  it('speaks Indonesian, with Indonesian numbers', () => {
    const found = lines({ lang: 'id' });
    expect(found[0]).toBe('Laporan bergaya SCORE');
    expect(line(found, 'Phase I ').replace(/ +/g, ' ')).toBe('Phase I 491 491 412 405 34.353 2.471 (n 480)');
    expect(line(found, 'Ketidakhadiran ').replace(/ +/g, ' ')).toBe('Ketidakhadiran −18,2 % (membaik), rerata (−21,3 … −15,1 %) 390/491');
    expect(found.join('\n')).not.toMatch(/better|worse|Headline|undefined/);
  });

  it('has colour only when asked, and the same words with it', () => {
    const painted = lines({ color: true }).join('\n');
    expect(lines().join('\n')).not.toContain('\u001B');
    expect(painted).toContain('\u001B[32m+18.2 %\u001B[39m (better)');
    expect(stripVTControlCharacters(painted)).toBe(lines().join('\n'));
  });

  it('calls a bare numeral by its dimension and an absent value not stated', () => {
    const groups = [group(['III'], false), group([null], false), group([], true)];
    const text = renderReport({ ...reportModel, groups }, 'table', look);
    expect(text).toContain('Phase III · 491 enterprises');
    expect(text).toContain('(not stated) · 491 enterprises');
  });
});
