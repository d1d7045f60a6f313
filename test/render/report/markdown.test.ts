import { describe, expect, it } from 'vitest';
import { renderReport } from '../../../src/render/text-forms.js';
import { fullModel, group, reportModel } from '../models.js';

const look = { lang: 'en', width: 80, color: true, levels: true } as const;
const text = renderReport(fullModel, 'markdown', look);

describe('the report as Markdown', () => {
  it('has a title, the statement and the note on the data first', () => {
    expect(text.split('\n').slice(0, 5)).toEqual([
      '# SCORE-style report',
      '',
      'Observed change, self-reported, no comparison group.',
      '',
      '> **Data note: synthetic**',
    ]);
  });

  it('has tables whose rows all have the cells of their header', () => {
    const tables = text.split('\n\n').filter((block) => block.startsWith('|'));
    expect(tables.length).toBeGreaterThanOrEqual(7);
    for (const table of tables) {
      const cells = table.split('\n').map((row) => row.split(/(?<!\\)\|/).length);
      expect(new Set(cells).size).toBe(1);
    }
  });

  it('gives a headline its kind, outcome and n', () => {
    expect(text).toContain('| Productivity | **+18.2 %** (better) | mean | 390/491 | +15.1 to +21.3 % |');
    expect(text).toContain('+9.8 % (n 301)');
    expect(text).toContain('share of enterprises saying yes');
  });

  it('shows no markup, HTML or table cell that comes from the data', () => {
    const hostile = '<script>|`*x*`\n[a](b)';
    const shown = renderReport({ ...reportModel, dataNotes: [hostile], groups: [group([hostile], false)] }, 'markdown', look);
    expect(shown).not.toMatch(/<script|(?<!\\)`|(?<!\\)\[a\]/);
    expect(shown).toContain('&lt;script&gt;\\|\\`\\*x\\*\\` \\[a\\](b)');
  });

  it('lists indicators without data in any group once, at the end', () => {
    expect(text.match(/No data/g)).toHaveLength(1);
    expect(text).toMatch(/\n\nNo data in any group: Unit production cost \(.*\)\.\n$/);
  });

  it('has no colour codes', () => {
    expect(text).not.toContain('\u001B');
  });
});
