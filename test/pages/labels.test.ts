import { describe, expect, it } from 'vitest';
import { labelsOf } from '../../src/render/html/chart/labels.js';
import { runCli } from '../cli/run-cli.js';

describe('names beside a chart', () => {
  it('are cut in the middle, so that groups with the same beginning stay distinct', async () => {
    const { stdout } = await runCli([
      'report',
      'fixtures/programme.csv',
      '--by',
      'phase,province',
      '--lang',
      'id',
      '--format',
      'html',
      '-q',
    ]);
    const article = /<article id="productivity".*?<\/article>/s.exec(stdout)?.[0] ?? '';
    const labels = [...article.matchAll(/<text[^>]*>(Tahap [^<]*)<\/text>/g)].map(([, label]) => label);
    expect(labels).toEqual(expect.arrayContaining(['Tahap I…Tengah', 'Tahap I…Timur']));
    expect(labels.length).toBeGreaterThan(5);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('show the differing part if the cut would hide it, and short ones are shown whole', () => {
    expect(labelsOf(['Bali', 'Koperasi Maju Unit Barat Jaya Abadi', 'Koperasi Maju Unit Timur Jaya Abadi'], 17)).toEqual([
      'Bali',
      '…Unit Barat Jaya…',
      '…Unit Timur Jaya…',
    ]);
  });
});
