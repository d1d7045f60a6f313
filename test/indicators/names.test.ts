import { expect, it } from 'vitest';
import { chooseIndicators, indicatorNamed, indicators } from '../../src/indicators/catalogue.js';
import { runCli } from '../cli/run-cli.js';

it('an indicator is known by its id and by both labels, however they are written', () => {
  for (const indicator of indicators) {
    for (const name of [indicator.id, indicator.label.en, indicator.label.id]) {
      expect(indicatorNamed(name)?.id).toBe(indicator.id);
      expect(indicatorNamed(name.toUpperCase().replaceAll(' ', '_'))?.id).toBe(indicator.id);
    }
  }
});

it('an indicator is known by the header of the column of the same id', () => {
  expect(chooseIndicators(['kerja_sama', 'Produktivitas', 'kecelakaan', 'productivity']).map(({ id }) => id)).toEqual([
    ...['productivity', 'cooperation', 'accidents'],
  ]);
  // The header of another column is no indicator.
  expect(indicatorNamed('tenaga_kerja')).toBeUndefined();
  expect(indicatorNamed('')).toBeUndefined();
});

it('every command takes the names', async () => {
  const explained = await runCli(['explain', 'absenteeism', 'kerja_sama', 'Penggunaan energi', '--lang', 'id']);
  expect(explained).toMatchObject({ code: 0, stderr: '' });
  expect(explained.stdout).toMatch(
    /Ketidakhadiran · absenteeism[\s\S]*Kerja sama di tempat kerja · cooperation[\s\S]*Penggunaan energi · energy/,
  );
  const shown = (...names: string[]) => runCli(['report', 'fixtures/phase-1.csv', '--indicators', names.join(), '--format', 'csv', '-q']);
  expect((await shown('produktivitas', 'Produk cacat dan perbaikan')).stdout).toBe((await shown('productivity', 'defects')).stdout);
  const traced = await runCli(['firm', 'SYN-0007', 'fixtures/phase-1.csv', '--trace', 'Kecelakaan kerja', '-q']);
  expect(traced.stdout).toContain('accidents 3: "3"');
});
