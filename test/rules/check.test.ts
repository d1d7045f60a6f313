import { describe, expect, it } from 'vitest';
import { countLeftOut } from '../../src/cli/output/unused-summary.js';
import { pairObservations } from '../../src/dataset/pairing.js';
import { rules } from '../../src/rules/catalogue.js';
import { checkDataset, findContradictions } from '../../src/rules/check.js';
import { input, read } from '../laws/programme.js';

const dataset = (text: string) => read([input(text)]);

describe('checkDataset on contradictions', () => {
  it('names every line of an enterprise entered twice in a period', () => {
    const findings = checkDataset(dataset('enterprise_id,period,workers\nA,baseline,1\nB,baseline,1\nA,baseline,2\nA,Data awal,3\n'));
    expect(findings).toEqual([
      {
        code: 'SC302',
        severity: 'error',
        args: { enterprise: 'A', period: 'baseline', places: 'data.csv:2, data.csv:4, data.csv:5' },
        at: { file: 'data.csv', line: 4, column: 1, endLine: 4, endColumn: 2, start: 55, end: 56, record: 3 },
        subject: { enterprise: 'A', period: 'baseline', field: 'enterprise_id' },
      },
    ]);
  });

  it('reports a dimension that changes and an id with two names', () => {
    const text = 'enterprise_id,enterprise_name,period,phase,workers\nA,Satu,baseline,I,1\nA,Dua,follow-up,II,1\nB,Tiga,baseline,I,1\n';
    expect(checkDataset(dataset(text)).map(({ code, args, at }) => [code, args.values ?? args.names, at.line, at.column])).toEqual([
      ['SC303', 'I, II', 3, 17],
      ['SC304', 'Dua, Satu', 3, 3],
    ]);
  });

  it('names every round that was entered twice, each once', () => {
    const rows = ['baseline', 'baseline', 'follow-up', 'follow-up-2', 'follow-up-2', 'follow-up-2'].map((period) => `A,${period},1\n`);
    const findings = checkDataset(dataset(`enterprise_id,period,workers\n${rows.join('')}`));
    expect(findings.map(({ args, at }) => [args.period, args.places, at.line])).toEqual([
      ['baseline', 'data.csv:2, data.csv:3', 3],
      ['follow-up-2', 'data.csv:5, data.csv:6, data.csv:7', 6],
    ]);
  });

  it('finds nothing in clean data', () => {
    expect(checkDataset(dataset('enterprise_id,period,phase,workers\nA,baseline,I,1\nA,follow-up,,2\n'))).toEqual([]);
  });

  it('does not look for pairs that are missing or names that are alike', () => {
    const text = 'enterprise_id,enterprise_name,period,workers\nBALI-1,Contoh Anggrek,baseline,1\nBali 1,Contoh Anggrek,baseline,1\n';
    expect(checkDataset(dataset(text))).toEqual([]);
  });
});

describe('a great many contradictions', () => {
  const firms = Array.from({ length: 1100 }, (_, i) => `F${i}`);

  it('are not all kept, but all are counted', () => {
    const rows = firms.flatMap((id) => [`${id},baseline,I,1\n`, `${id},follow-up,II,1\n`]);
    const { findings, more } = findContradictions(dataset(`enterprise_id,period,phase,workers\n${rows.join('')}`));
    expect([findings.length, ...more]).toEqual([1000, ['SC303', 100]]);
  });

  it('count each enterprise left out once, even if not all of its findings are kept', () => {
    const rows = firms.flatMap((id) => ['baseline', 'baseline', 'follow-up', 'follow-up'].map((period) => `${id},${period},1\n`));
    const data = dataset(`enterprise_id,period,workers\n${rows.join('')}`);
    const found = findContradictions(data);
    expect([found.findings.length, ...found.more]).toEqual([1000, ['SC302', 1200]]);
    const none = { cells: 0, rows: 0, others: 0 };
    expect(countLeftOut({ dataset: data, ...found }, new Set(), rules)).toEqual({ ...none, enterprises: 1100 });
  });
});

describe('dated periods', () => {
  it('are compared from the earliest of each enterprise, which is reported', () => {
    const data = dataset('enterprise_id,period,workers\nA,2019-06,1\nA,2018,2\nB,2019-06,3\n');
    expect(checkDataset(data).map(({ code, args }) => [code, args.periods])).toEqual([['SC308', '2018, 2019-06']]);
    const pairs = pairObservations(data, 'last');
    expect([...pairs.hasBaseline, ...pairs.hasFollowUp]).toEqual([1, 1, 1, 0]);
    expect(data.measures.get('workers')?.[pairs.baseline[0]]).toBe(2);
  });

  it('beside labels are not compared, which is reported as an error', () => {
    const data = dataset('enterprise_id,period,workers\nA,baseline,1\nA,2019,2\n');
    expect(checkDataset(data).map(({ code, at }) => [code, at.line, at.column])).toEqual([['SC309', 3, 3]]);
    expect([...pairObservations(data, 'last').hasFollowUp]).toEqual([0]);
  });
});

describe('follow-up rounds', () => {
  const data = dataset(
    'enterprise_id,period,workers\nA,baseline,1\nA,follow-up,2\nA,follow-up-2,3\nA,follow-up 3,4\nA,follow-up 3,5\nB,baseline,1\nB,follow-up-2,9\n',
  );
  const compared = (round: 'first' | 'last' | number) =>
    [...pairObservations(data, round).followUp].map((row) => (row < 0 ? null : data.measures.get('workers')?.[row]));

  it('first, last or by number; a round entered twice is never replaced by another', () => {
    expect(compared('first')).toEqual([2, 9]);
    expect(compared('last')).toEqual([null, 9]);
    expect(compared(2)).toEqual([3, 9]);
    expect(compared(1)).toEqual([2, null]);
    expect([...pairObservations(data, 'last').duplicated]).toEqual([1, 0]);
  });
});
