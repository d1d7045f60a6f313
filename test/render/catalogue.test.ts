import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { indicators } from '../../src/indicators/catalogue.js';
import { renderCatalogue } from '../../src/render/text-forms.js';

const look = { lang: 'en', width: 80, color: false } as const;

describe('the catalogue', () => {
  it('explains every indicator, every way to measure it and its source', () => {
    const text = renderCatalogue(indicators, 'table', look);
    expect(text.split('\n').filter((line) => line.length > 80)).toEqual([]);
    for (const { id, label } of indicators) expect(text).toContain(`${label.en} · ${id}`);
    expect(text.replace(/\n +/g, ' ')).toContain('1. days absent as a share of days scheduled = days_absent ÷ days_scheduled × 100, %');
    expect(text.match(/Source: /g)).toHaveLength(indicators.length);
  });

  it('speaks Indonesian', () => {
    const text = renderCatalogue(indicators, 'markdown', { ...look, lang: 'id' });
    expect(text).toContain('## Ketidakhadiran (`absenteeism`)');
    expect(text).toContain('makin rendah makin baik · angka utama: rerata');
    expect(text).toContain('× 1.000.000');
    const columns = renderCatalogue(indicators, 'table', { ...look, lang: 'id' }).replace(/\n +/g, ' ');
    expect(columns).toContain('= nilai_tambah ÷ jam_kerja, uang per jam');
    expect(columns).toContain('= kerja_sama, ya atau tidak');
    expect(columns).not.toMatch(/ (value_added|hours_worked|output_units)/);
  });

  it('has a row per basis in CSV, and the definitions unchanged in JSON', () => {
    const rows = parse(renderCatalogue(indicators, 'csv', look), { columns: true }) as Record<string, string>[];
    const bases = indicators.flatMap((indicator) => (indicator.type === 'change' ? indicator.bases.map(({ id }) => id) : [indicator.id]));
    expect(rows.map(({ basis }) => basis)).toEqual(bases);
    expect(JSON.parse(renderCatalogue(indicators, 'json', look))).toEqual(indicators);
  });
});
