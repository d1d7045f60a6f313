import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, runCli } from '../cli/run-cli.js';

const firm = async (...args: string[]) => (await runCli(['firm', ...args, '-q'])).stdout;

/** The text on an indicator on the page of an enterprise. */
async function article(id: string, ...args: string[]): Promise<string> {
  const page = await firm(...args, '--format', 'html');
  const found = new RegExp(`<article[^>]*"${id}-title">.*?</article>`, 's').exec(page)?.[0] ?? '';
  return found.replaceAll(/<[^>]+>/g, '');
}

describe('the card of the owner', () => {
  it('says the savings of every round', async () => {
    const args = ['BALI-014', 'fixtures/restoran-bali.csv'];
    expect(await article('cost_savings', ...args)).toMatch(
      /Saved IDR 0, as reported at follow-up\. In other rounds: IDR 11,250,000 \(follow-up\), IDR [\d,]+ \(follow-up 2\)\./,
    );
    expect(await article('cost_savings', ...args, '--lang', 'id')).toContain('Pada putaran lain: Rp11.250.000 (tindak lanjut)');
    expect(await firm(...args)).toMatch(/Cost savings: IDR .*[▁-█]{3}/);
  });

  it('gives both levels with their unit, and an answer with its question', async () => {
    const args = ['SYN-0007', 'fixtures/phase-1.csv'];
    expect(await article('productivity', ...args)).toContain('From 26,137 to 29,471 IDR per hour. That');
    expect(await article('energy', ...args)).toContain('From 16.4 to 9.6 kWh per unit (pcs). That');
    expect(await article('energy', ...args, '--lang', 'id')).toContain(
      'Dari 16,4 menjadi 9,6 kWh per unit (pcs). Turun 41,8\u00A0%: membaik.',
    );
    expect(await article('absenteeism', ...args)).toMatch(/From 5\.85\s% to 7\.61\s%\. That/);
    expect(await article('cooperation', ...args)).toContain('Do managers and workers cooperate better? Before: no. Now: yes.');
    expect(await article('cooperation', ...args, '--lang', 'id')).toContain('membaik? Dulu: tidak. Sekarang: ya.');
  });

  it('names the file of a cell without its folders', async () => {
    const args = ['BALI-014', join(import.meta.dirname, '../../fixtures/restoran-bali.csv'), '--trace'];
    const page = await firm(...args, '--format', 'html');
    expect(page).toMatch(/, restoran-bali\.csv:\d+:\d+</);
    expect(page).not.toContain(join(import.meta.dirname, '../..'));
    expect(await firm(...args)).toContain(join(import.meta.dirname, '../../fixtures/restoran-bali.csv').slice(-30));
  });

  it('states the median of the peers with its currency', async () => {
    const args = ['SYN-0007', 'fixtures/phase-1.csv'];
    expect(await article('productivity', ...args)).toMatch(/median of the \d+ enterprises: \+[\d.]+\s%/);
    expect(await article('defects', ...args)).toMatch(/median of the \d+ enterprises: −[\d.]+\s%/);
    expect(await article('productivity', ...args, '--lang', 'id')).toMatch(/median dari \d+ perusahaan: \+[\d,]+\s%/);
    const saved = folderWith({
      'data.csv': ['enterprise_id,period,currency,cost_savings', 'A,follow-up,IDR,5', 'B,follow-up,IDR,5'].join('\n'),
    });
    const nothing = folderWith({
      'data.csv': ['enterprise_id,period,currency,cost_savings', 'A,follow-up,IDR,0', 'B,follow-up,IDR,0'].join('\n'),
    });
    expect(await article('cost_savings', 'A', join(saved, 'data.csv'))).toContain('median of the 2 enterprises: IDR 5');
    expect(await article('cost_savings', 'A', join(nothing, 'data.csv'))).toContain('at least half of the 2 enterprises report IDR 0');
  });

  it('counts the peers that say yes', async () => {
    const args = ['SYN-0007', 'fixtures/phase-1.csv'];
    expect(await article('cooperation', ...args)).toMatch(/[1-9]\d* of [1-9]\d* enterprises say yes/);
    expect(await article('cooperation', ...args, '--lang', 'id')).toMatch(/\d+ dari \d+ perusahaan menjawab ya/);
  });

  it('describes a change to or from zero in words', async () => {
    const rows = ['A,baseline,0,100', 'A,follow-up,0,100', 'B,baseline,0,100', 'B,follow-up,3,100'];
    const file = join(folderWith({ 'data.csv': ['enterprise_id,period,accidents,hours_worked', ...rows].join('\n') }), 'data.csv');
    expect(await article('accidents', 'A', file)).toContain('No accidents, before or after.');
    expect(await article('accidents', 'A', file, '--lang', 'id')).toContain('Tidak ada kecelakaan, sebelum maupun sesudah.');
    const levels = 'Rounds over time';
    expect(await article('accidents', 'A', file)).not.toContain(levels);
    expect(await article('accidents', 'B', file)).toContain(levels);
    expect(await article('accidents', 'B', file)).toContain('That is worse; a change from zero has no percentage.');
  });

  it('writes dates and rupiah as one writes them in its language', async () => {
    const head = (start: string, end: string) => `A,${start},2023-02-01,2023-04-30,IDR,1000,${end}`;
    const rows = [head('baseline', '100'), head('follow-up', '100').replace('2023-02-01', '2022-11-15').replace('1000', '1200')];
    const content = ['enterprise_id,period,period_start,period_end,currency,output_value,hours_worked', ...rows].join('\n');
    const file = join(folderWith({ 'data.csv': content }), 'data.csv');
    const english = await firm('A', file, '--format', 'html');
    expect(english).toContain('1 February to 30 April 2023');
    expect(english).toContain('15 November 2022 to 30 April 2023');
    const indonesian = await firm('A', file, '--format', 'html', '--lang', 'id');
    expect(indonesian).toContain('1 Februari–30 April 2023');
    expect(indonesian).toContain('Dari 10 menjadi 12 rupiah per jam.');
    expect(await firm('A', file, '--lang', 'id')).toContain('2023-02-01 s.d. 2023-04-30');
    const savings = join(folderWith({ 'data.csv': content.replace('output_value', 'cost_savings') }), 'data.csv');
    const saved = await firm('A', savings, '--format', 'html', '--lang', 'id');
    expect(saved).toContain('Menghemat Rp1.200,');
  });
});
