import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { firmRowsTable } from '../../src/render/firm/rows-table.js';
import { firmPage } from '../../src/render/html/firm-page.js';
import type { RenderOptions } from '../../src/render/options.js';
import { renderFirm, renderFirmRows } from '../../src/render/text-forms.js';
import { terminalVoice } from '../../src/render/voice.js';
import { firmSheet } from '../../src/render/workbook/firm.js';
import { firmCard, firmRows } from './firm-models.js';

const look: RenderOptions = { lang: 'en', width: 80, color: false };
const withoutTrace = { ...firmCard, indicators: firmCard.indicators.map(({ trace: _, ...indicator }) => indicator) };
const columns = (text: string) => Array.from(text).length;
const squeezed = (text: string) => text.split('\n').map((line) => line.trim().replace(/ +/g, ' '));

describe('the card of an enterprise', () => {
  it.each([40, 80, 120])('fits %d columns in both languages', (width) => {
    for (const lang of ['en', 'id'] as const) {
      const lines = renderFirm(firmCard, 'table', { ...look, lang, width }).split('\n');
      expect(lines.filter((line) => columns(line) > width)).toEqual([]);
    }
  });

  it('fits a screen', () => {
    expect(renderFirm(withoutTrace, 'table', look).split('\n').length).toBeLessThanOrEqual(33);
  });

  it('names the enterprise, its groups and its periods', () => {
    const lines = squeezed(renderFirm(firmCard, 'table', look));
    expect(lines[0]).toBe('Toko Kayu Ukir (BALI-014)');
    expect(lines[1]).toContain('training M1, M2');
    expect(lines).toContain('Data note: synthetic');
    expect(lines).toContain('baseline 2017-01-01 to 2017-06-30 6 months 42 workers before');
  });

  it('shows before and after, change, outcome in words, rank and peers', () => {
    const lines = squeezed(renderFirm(firmCard, 'table', look));
    const below = (title: string) => lines[lines.findIndex((line) => line.startsWith(title)) + 1];
    expect(below('Productivity: value added per worker, IDR per worker per month')).toBe(
      '4,960,317 → 5,446,429 +9.8 % – ▲ better 3 of 41 −12.3 %',
    );
    expect(below('Absenteeism')).toBe('4.57 % → 3.25 % −28.9 % −1.32 ▲ better 3 of 41 −12.3 %');
    expect(below('Defects')).toContain('▼ worse 40 of 41');
    expect(below('Workplace cooperation')).toBe('no → yes – – ▲ better – (n 397) 90.2 %');
    expect(below('Accidents')).toContain('0 → 0 – – unchanged – (n 30)');
  });

  it('of one that is alone in its group shows no peers', () => {
    const shown = (peers: typeof firmCard.peers, lang: 'en' | 'id') =>
      renderFirm({ ...firmCard, peers }, 'table', { ...look, lang, width: 120 });
    const inGroup = { by: ['phase'], key: ['Phase I'], N: 1 };
    const inAll = { by: [], key: [], N: 1 };
    expect(shown(inGroup, 'en')).toContain('No other enterprise to compare with in this group: Phase I\n');
    expect(shown(inAll, 'en')).toContain('No other enterprise to compare with: the data has 1 enterprise\n');
    expect(shown(inGroup, 'id')).toContain('Tidak ada perusahaan lain untuk dibandingkan di kelompok ini');
    expect(shown(inAll, 'id')).toContain('data memuat 1 perusahaan\n');
    expect(shown({ ...inAll, N: 2 }, 'en')).toContain('Compared with all enterprises in the data (2, including this one)\n');
  });

  it('cautions where a change is unusual, in every format', async () => {
    const doubtful = {
      ...firmCard,
      indicators: firmCard.indicators.map((one) => (one.id === 'absenteeism' ? { ...one, flagged: true } : one)),
    };
    const row = (text: string, name: string) => text.split('\n').find((line) => line.includes(name)) ?? '';
    for (const [lang, better, legend] of [
      ['en', 'better', "? = far from the other enterprises' changes"],
      ['id', 'membaik', '? = jauh dari perubahan perusahaan lain'],
    ] as const) {
      const lines = squeezed(renderFirm(doubtful, 'table', { ...look, lang, width: 200 }));
      expect(lines.filter((line) => line.includes(`? ${better}`))).toHaveLength(1);
      expect(lines.join(' ')).toContain(legend);
      expect(renderFirm(firmCard, 'table', { ...look, lang, width: 200 })).not.toContain('?');
      const markdown = renderFirm(doubtful, 'markdown', { ...look, lang });
      expect(markdown).toContain(`| ? ${better} | – (n 41) |`);
      expect(markdown).toContain(legend);
    }
    const csv = parse(renderFirm(doubtful, 'csv', look), { columns: true }) as Record<string, string>[];
    expect(csv.filter(({ flagged }) => flagged === 'true').map(({ indicator }) => indicator)).toEqual(['absenteeism']);
    expect(row(renderFirm(doubtful, 'json', look), '"flagged": true')).not.toBe('');
  });

  it('shows neither rank nor median if only one firm has a figure', () => {
    const indicators = firmCard.indicators.map((one) => ({
      ...one,
      rank: one.rank && { rank: 1, n: 1 },
      peerMedian: one.peerMedian && { ...one.peerMedian, n: 1 },
    }));
    const text = renderFirm({ ...firmCard, indicators }, 'table', look);
    expect(text).not.toContain('1 of 1');
    expect(text).not.toContain('Peers');
  });

  it('warns that baseline and follow-up may be swapped, in both languages', () => {
    const swapped = { ...firmCard, followUpBeforeBaseline: true } as const;
    for (const [lang, warning] of [
      ['en', 'The follow-up is dated before the baseline: the two may be swapped'],
      ['id', 'Tindak lanjut bertanggal sebelum data awal: mungkin keduanya tertukar'],
    ] as const) {
      for (const format of ['table', 'markdown'] as const) {
        expect(renderFirm(swapped, format, { ...look, lang, width: 200 })).toContain(warning);
        expect(renderFirm(firmCard, format, { ...look, lang, width: 200 })).not.toContain(warning);
      }
      expect(firmPage(swapped, { ...look, lang })).toContain(warning);
      expect(firmSheet(swapped, terminalVoice(lang)).head.join('\n')).toContain(warning);
    }
  });

  it('draws the rounds, with a gap where one is missing', () => {
    const lines = renderFirm(firmCard, 'table', look).split('\n');
    expect(lines.find((line) => line.startsWith('Absenteeism'))).toMatch(/█·▆$/);
  });

  it('says what is missing and what to collect', () => {
    const text = renderFirm(firmCard, 'table', { ...look, lang: 'id' }).replace(/\n +/g, ' ');
    expect(text).toContain(
      '- Penggunaan energi: tidak diisi; kumpulkan energi dalam kWh (energi_kwh), jumlah produksi (jumlah_produksi) pada tindak lanjut',
    );
  });

  it('shows the arithmetic down to the cells if it is in the model', () => {
    const text = renderFirm(firmCard, 'table', look).replace(/\n +/g, ' ');
    expect(text).toContain('Before (baseline): 1,250,000,000 ÷ (42 × 6) = 4,960,317');
    expect(text).toContain('value_added 1,250,000,000: "1.250.000.000" under "Nilai tambah", data.csv:17:22');
    expect(renderFirm(withoutTrace, 'table', look)).not.toContain('arithmetic');
  });

  it('shows no terminal commands in a name', () => {
    const card = { ...firmCard, enterprise: { ...firmCard.enterprise, name: 'A\u001B[31m\u202Eb\u0007\nc' } };
    expect(renderFirm(card, 'table', look).split('\n')[0]).toBe('A[31mb c (BALI-014)');
  });

  it('is the same in Markdown, with the name escaped', () => {
    const text = renderFirm({ ...firmCard, enterprise: { ...firmCard.enterprise, name: '<b>*x*' } }, 'markdown', look);
    expect(text).toContain('# &lt;b&gt;\\*x\\* (BALI-014)');
    expect(text).toContain(
      '| Absenteeism | days absent as a share of days scheduled | 4.57 % → 3.25 % | −28.9 % | −1.32 | ▲ better | 3 of 41 | −12.3 % | █·▆ |',
    );
  });

  it('reads back from CSV and JSON with the same numbers', () => {
    const rows = parse(renderFirm(firmCard, 'csv', look), { columns: true }) as Record<string, string>[];
    firmCard.indicators.forEach((indicator, i) => {
      const number = (value: number | null | undefined) => (value === null || value === undefined ? '' : String(value));
      expect(rows[i]).toMatchObject({
        enterprise_id: 'BALI-014',
        training: 'M1;M2',
        indicator: indicator.id,
        baseline: number(indicator.baseline),
        follow_up: number(indicator.followUp),
        relative_change: number(indicator.relativeChange),
        rank: number(indicator.rank?.rank),
        peer_median: number(indicator.peerMedian?.value),
        reason: indicator.reason ?? '',
      });
    });
    expect(JSON.parse(renderFirm(firmCard, 'json', look))).toEqual(firmCard);
  });
});

describe('a row for each enterprise', () => {
  it('has snake_case columns in CSV', () => {
    const [header] = renderFirmRows(firmRows, 'csv', look).split('\n');
    expect(header).toBe(
      'enterprise_id,enterprise_name,phase,indicator,basis,unit,monthly,currency,output_unit,baseline,follow_up,relative_change,point_change,outcome,reason,data_note',
    );
  });

  it('fits the terminal, in columns or as records', () => {
    for (const width of [60, 80, 120, 200]) {
      const lines = renderFirmRows(firmRows, 'table', { ...look, width }).split('\n');
      expect(lines.filter((line) => columns(line) > width)).toEqual([]);
    }
    const wide = squeezed(renderFirmRows(firmRows, 'table', { ...look, width: 200 }));
    expect(wide).toContain('Accidents 0 → 0 – – unchanged, baseline is zero, accidents per million hours');
    expect(renderFirmRows(firmRows, 'table', { ...look, width: 40 })).toMatch(
      / {2}Absenteeism\n {4}Before → after 4\.57 % → 3\.25 %\n {4}Change −28\.9 %/,
    );
  });

  it.each([80, 120])('has one heading per enterprise and aligned rows of indicators in %d columns', (width) => {
    const rows = [...firmRows.rows, ...firmRows.rows.map((row) => ({ ...row, enterpriseId: 'BALI-015' }))];
    const lines = renderFirmRows({ ...firmRows, rows }, 'table', { ...look, width }).split('\n');
    expect(lines.filter((line) => line.includes('Toko Kayu Ukir'))).toEqual([
      'BALI-014 Toko Kayu Ukir · Phase I',
      'BALI-015 Toko Kayu Ukir · Phase I',
    ]);
    const pairs = lines.filter((line) => /[\d%] → \d/.test(line));
    expect(pairs).toHaveLength(8);
    const ends = pairs.map((line) => columns(/^.*→ [\d.,]+(?: %)?/.exec(line)?.[0] ?? ''));
    expect(new Set(ends).size).toBe(1);
  });

  it('is rendered in pieces, of which none grows with the number of enterprises', () => {
    const rows = Array.from({ length: 600 }, (_, i) => firmRows.rows.map((row) => ({ ...row, enterpriseId: `BALI-${i}` }))).flat();
    const pieces = [...firmRowsTable({ ...firmRows, rows }, { ...look, width: 80 })];
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(40_000);
  });

  it('lays out thousands of rows in seconds', () => {
    const rows = Array.from({ length: 600 }, (_, i) => firmRows.rows.map((row) => ({ ...row, enterpriseId: `BALI-${i}` }))).flat();
    const lines = renderFirmRows({ ...firmRows, rows }, 'table', { ...look, width: 200 }).split('\n');
    expect(lines.filter((line) => line.startsWith('BALI-'))).toHaveLength(600);
    expect(lines.filter((line) => line.startsWith('  Absenteeism '))).toHaveLength(600);
  });
});
