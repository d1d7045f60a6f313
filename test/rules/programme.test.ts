import { describe, expect, it } from 'vitest';
import { type SoundTable, withTable } from '../../fixtures/generators/broken/sound.js';
import type { Finding } from '../../src/finding.js';
import { programmeRules } from '../../src/rules/programme/index.js';
import { codesOf, findingsIn, type RunOptions, validateText } from './run-rules.js';

const only = { only: ['SC6'] };
const argsOf = (content: string, options: RunOptions = only) =>
  validateText(content, options).findings.map(({ code, args }): Finding['args'] => ({ code, ...args }));

describe('each broken file gives its one code', () => {
  it.each([
    ['SC601', ['SC601 1:31 warning']],
    ['SC602', ['SC602 1:31 warning']],
    ['SC604', ['SC604 7:38 warning']],
    ['SC605', ['SC605 6:38 warning', 'SC605 7:38 warning']],
  ])('%s', (name, expected) => {
    expect(findingsIn(`broken/${name}.csv`)).toEqual(expected);
  });

  it('SC603, beside the firms without a follow-up', () => {
    const findings = findingsIn('broken/SC603.csv');
    expect(findings[0]).toBe('SC603 1:31 warning');
    expect(new Set(findings.slice(1).map((finding) => finding.slice(0, 5)))).toEqual(new Set(['SC402']));
    expect(findings).toHaveLength(11);
  });
});

describe('the examples', () => {
  it.each(programmeRules.filter(({ example }) => !example.excerpt))('of $code are bad and good', ({ code, example }) => {
    expect(codesOf(example.bad, { only: [code] })).toContain(code);
    expect(codesOf(example.good, { only: [code] })).toEqual([]);
  });
});

describe('sound data', () => {
  it.each(['clean.csv', 'restoran-bali.csv', 'phase-1.csv', 'programme.csv'])('%s gives no finding', (name) => {
    expect(findingsIn(name, only)).toEqual([]);
  });
});

describe('groups', () => {
  const firms = (...phases: string[]) =>
    `enterprise_id,phase,period,workers\n${phases.map((phase, i) => `F-${i},${phase},baseline,2${i}\nF-${i},${phase},follow-up,2${i}\n`).join('')}`;

  it('of five are large enough, of three or four small, of one or two disclosing', () => {
    const told = (...phases: string[]) => argsOf(firms(...phases)).map(({ code, group, n }) => [code, group, n]);
    expect(told('I', 'I', 'I', 'I', 'I')).toEqual([]);
    expect(told('I', 'I', 'I', 'I', 'II', 'II', 'II', 'III', 'III', 'IV')).toEqual([
      ['SC601', 'phase I', 4],
      ['SC601', 'phase II', 3],
      ['SC602', 'phase III', 2],
      ['SC602', 'phase IV', 1],
    ]);
  });

  it('count the enterprises that can be compared', () => {
    const text = `${firms('I', 'I', 'I', 'I', 'I')}F-9,I,baseline,30\n`.replace('F-0,I,follow-up,20\n', '');
    expect(argsOf(text)).toMatchObject([{ code: 'SC601', n: 4, N: 6 }]);
  });

  it('are those requested for the report', () => {
    const change = ({ rows }: SoundTable) => {
      for (const row of rows.slice(12)) row.sector = 'textile';
    };
    expect(codesOf(withTable(change), only)).toEqual([]);
    expect(argsOf(withTable(change), { ...only, by: ['sector'] }).map(({ code, group, n }) => [code, group, n])).toEqual([
      ['SC601', 'sector food', 3],
      ['SC601', 'sector furniture', 3],
      ['SC602', 'sector textile', 2],
    ]);
  });

  it('are not checked in a file of one enterprise, or before any follow-up', () => {
    expect(codesOf(firms('I'), only)).toEqual([]);
    expect(codesOf('enterprise_id,phase,period,workers\nA,I,baseline,5\nB,I,baseline,6\nC,II,baseline,7\n', only)).toEqual([]);
  });

  it('of which half can be compared are not few', () => {
    const half = 'enterprise_id,period,workers\nA,baseline,5\nA,follow-up,5\nB,baseline,6\n';
    expect(codesOf(half, { only: ['SC603'] })).toEqual([]);
    expect(codesOf(`${half}C,baseline,7\n`, { only: ['SC603'] })).toEqual(['SC603']);
    expect(codesOf(half, { only: ['SC603'], rules: { SC603: { limits: { share: 0.6 } } } })).toEqual(['SC603']);
  });
});

describe('modules', () => {
  const trainings = (...cells: string[]) =>
    argsOf(`enterprise_id,training,period,workers\n${cells.map((cell, i) => `F-${i},${cell},baseline,20\n`).join('')}`, {
      only: ['SC604'],
    });

  it('are known in any case, with spaces and empty places', () => {
    expect(trainings('M1', 'm1;M5', ' SE ; hoco;', 'SHORT', 'LEAN', '')).toEqual([]);
  });

  it('that are unknown are reported once, with the nearest name', () => {
    const found = trainings('M1;M6', 'Modul 2', 'M6', 'HO-CO', 'kaizen');
    expect(found.map(({ text, rows, nearest }) => [text, rows, nearest])).toEqual([
      ['M6', 2, 'M1'],
      ['Modul 2', 1, 'M2'],
      ['HO-CO', 1, 'HOCO'],
      ['kaizen', 1, ''],
    ]);
  });
});

describe('size classes', () => {
  const sizes = (...rows: (readonly [string, number])[]) =>
    argsOf(`enterprise_id,size,period,workers\n${rows.map(([size, n], i) => `F-${i},${size},baseline,${n}\n`).join('')}`, {
      only: ['SC605'],
    }).map(({ text }) => text);

  it('reach as far as any published scheme', () => {
    expect(sizes(['mikro', 4], ['micro', 9], ['Kecil', 19], ['small', 100], ['Menengah', 99], ['sedang', 240], ['besar', 100])).toEqual([]);
    expect(sizes(['mikro', 12], ['kecil', 148], ['menengah', 9], ['menengah', 300], ['besar', 12])).toEqual([
      'mikro',
      'kecil',
      'menengah',
      'menengah',
      'besar',
    ]);
  });

  it('that name their bounds are held to them, with a tenth to spare', () => {
    expect(sizes(['20-99', 20], ['20-99', 105], ['20-99', 18], ['100+', 91], ['< 5', 4], ['>= 100', 400], ['5 - 19 orang', 7])).toEqual([]);
    expect(sizes(['20-99', 110], ['20-99', 17], ['100+', 40], ['< 5', 6], ['5 - 19 orang', 30])).toHaveLength(5);
  });

  it('defined by other measures are not checked', () => {
    expect(sizes(['C', 12], ['2-15 bn', 900], ['', 12])).toEqual([]);
  });
});

describe('a size class against the workers', () => {
  const data = (workers: number) => `enterprise_id,size,period,workers\nB-1,kecil,baseline,${workers}\nB-1,kecil,follow-up,${workers}\n`;
  const contradicted = (workers: number, sizeScheme?: 'any' | 'bps' | 'ilo' | 'peru') =>
    codesOf(data(workers), { sizeScheme }).includes('SC605');

  it('is judged by the scheme that is said, and by all of them when none is', () => {
    expect(contradicted(60)).toBe(false);
    expect(contradicted(60, 'bps')).toBe(true);
    expect(contradicted(60, 'ilo')).toBe(false);
    expect(contradicted(60, 'peru')).toBe(true);
    expect(contradicted(12, 'bps')).toBe(false);
    expect(contradicted(12, 'peru')).toBe(true);
    expect(contradicted(400)).toBe(true);
  });
});
