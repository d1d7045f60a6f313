import { describe, expect, it } from 'vitest';
import { findIndicator } from '../../../src/indicators/catalogue.js';
import { trapCodes } from '../../../src/report/reported/figure.js';
import { reportedFigures } from '../../../src/report/reported/figures.js';

const figure = (id: string) => reportedFigures.find((entry) => entry.id === id);

describe('reported figures', () => {
  it('have unique ids, a source and a date each', () => {
    expect(new Set(reportedFigures.map(({ id }) => id)).size).toBe(reportedFigures.length);
    for (const { source, asOf } of reportedFigures) {
      expect(source.trim()).not.toBe('');
      expect(asOf).toMatch(/^\d{4}(-\d{2}){0,2}$/);
    }
  });

  it('belong to an indicator of the catalogue, or to none', () => {
    const unknown = reportedFigures.filter(({ indicator }) => indicator !== null && !findIndicator(indicator));
    expect(unknown).toEqual([]);
  });

  it('give the headline kind of their indicator, productivity alone being an "up to" figure', () => {
    const others = reportedFigures.filter(({ indicator, kind }) => indicator !== null && findIndicator(indicator)?.headline !== kind);
    expect(others.map(({ id, kind }) => [id, kind])).toEqual([['productivity', 'max']]);
  });

  it('write a fall as a negative number, and only a fall', () => {
    const falls = reportedFigures.filter(({ indicator }) => indicator !== null && findIndicator(indicator)?.better === 'lower');
    expect(falls.map(({ id, value }) => [id, value])).toEqual([
      ['absenteeism', -15],
      ['defects', -39],
      ['energy', -23],
      ['accidents', -14],
    ]);
    expect(reportedFigures.filter((entry) => !falls.includes(entry)).every(({ value }) => value > 0)).toBe(true);
  });

  it('use every trap code', () => {
    const used = new Set(reportedFigures.map(({ trap }) => trap));
    expect(trapCodes.filter((code) => !used.has(code))).toEqual([]);
  });

  it('keep the two counts of enterprises apart', () => {
    expect(figure('enterprises_2017')).toMatchObject({ value: 261, asOf: '2017-09', cumulative: true });
    expect(figure('enterprises_2019')).toMatchObject({ value: 491, asOf: '2019', cumulative: true, trap: 'not-phase-one' });
  });

  it('do not claim that a source names a kind it leaves open', () => {
    const stated = reportedFigures.filter(({ kind, kindStated }) => kindStated && kind !== 'count');
    expect(stated.map(({ id }) => id)).toEqual(['productivity', 'cost_recovery_phase_2']);
  });
});
