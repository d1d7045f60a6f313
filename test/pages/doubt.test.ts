import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, runCli } from '../cli/run-cli.js';

const firm = (id: number, before: number, after: number) => [`E${id},baseline,${before},100`, `E${id},follow-up,${after},100`];
const steady = [1, 2, 3, 4, 5, 6].flatMap((id) => firm(id, 100, 90 + id));

function report(rows: readonly string[], ...options: string[]) {
  const text = ['enterprise_id,period,value_added,hours_worked', ...rows].join('\n');
  return runCli(['report', join(folderWith({ 'data.csv': text }), 'data.csv'), '-q', ...options]).then(({ stdout }) => stdout);
}

describe('a mean whose direction depends on one enterprise', () => {
  const turned = [...steady, ...firm(7, 100, 600)];

  it('has a mark in every report for people', async () => {
    expect(await report(turned)).toMatch(/Productivity +\+\S+ % \(better\), mean ! /);
    expect(await report(turned, '--width', '200')).toMatch(/▲ mean ! /);
    expect(await report(turned, '--format', 'markdown')).toMatch(/\| +mean ! +\|/);
    const page = await report(turned, '--format', 'html');
    const tile = /<ul class="tiles">.*?<\/ul>/s.exec(page)?.[0];
    expect(tile).toContain('<p class="doubt">! see the warnings below</p>');
    expect(page).toContain('<a class="doubt" href="#caveats">! see the warnings below</a>');
    expect(await report(turned, '--format', 'html', '--lang', 'id')).toContain('! lihat peringatan di bawah');
  });

  it('has no mark if no enterprise moves it', async () => {
    expect(await report(steady)).toMatch(/\(worse\), mean \(/);
    expect(await report(steady, '--format', 'html')).not.toContain('class="doubt"');
  });
});
