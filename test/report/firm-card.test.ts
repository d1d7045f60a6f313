import { describe, expect, it } from 'vitest';
import { buildReport } from '../../src/report/build.js';
import { buildFirmCard } from '../../src/report/firm-card.js';
import type { FirmIndicator } from '../../src/report/firm-model.js';
import { firmSchema } from '../../src/report/schema.js';
import { readDataset } from '../../src/rules/read-dataset.js';
import { UserError } from '../../src/user-error.js';
import { input, read } from '../laws/programme.js';

const csv = [
  'enterprise_id,enterprise_name,period,phase,months,workers,output_units,units_defective,cost_savings',
  'A,Satu,baseline,I,3,10,"300",30,',
  'A,Satu,follow-up,I,6,10,"660",33,100',
  'A,Satu,follow-up-2,I,6,11,"726",,200',
  'B,Dua,baseline,I,6,10,600,60,',
  'B,Dua,follow-up,I,6,10,900,90,50',
  'C,Dua,baseline,II,6,10,600,60,',
].join('\n');
const dataset = read([input(csv)], { decimal: 'point' });
const indicator = (card: { indicators: readonly FirmIndicator[] }, id: string) =>
  card.indicators.find((found) => found.id === id) as FirmIndicator;

describe('a firm card', () => {
  const card = buildFirmCard(dataset, 'satu', { trace: ['productivity'] });

  it('finds a firm by id or name, case apart', () => {
    expect(card.enterprise).toMatchObject({ id: 'A', name: 'Satu', dimensions: [{ dimension: 'phase', values: ['I'] }] });
  });

  it('compares the first baseline with the last follow-up and keeps the rounds between', () => {
    expect(card.periods.map(({ period, role }) => `${period} ${role}`)).toEqual([
      'baseline baseline',
      'follow-up other',
      'follow-up-2 follow_up',
    ]);
    const productivity = indicator(card, 'productivity');
    expect(productivity).toMatchObject({
      basis: 'output_units_per_worker',
      monthly: true,
      baseline: 10,
      followUp: 11,
      outcome: 'improved',
    });
    expect(productivity.rounds.map(({ level }) => level)).toEqual([10, 11, 11]);
  });

  it('ranks among the peers of its phase, and gives their median', () => {
    const productivity = indicator(card, 'productivity');
    expect(card.peers).toEqual({ by: ['phase'], key: ['I'], N: 2 });
    expect(productivity.rank).toEqual({ rank: 2, n: 2 });
    expect(productivity.peerMedian?.value).toBeCloseTo(30, 10);
  });

  it('says what to measure for an indicator that is missing', () => {
    expect(indicator(card, 'defects')).toMatchObject({
      reason: 'missing_value',
      collect: [{ period: 'follow_up', measures: ['units_defective'] }],
    });
    expect(indicator(buildFirmCard(dataset, 'C'), 'productivity')).toMatchObject({
      reason: 'no_follow_up',
      collect: [{ period: 'follow_up', measures: ['output_units', 'workers'] }],
    });
  });

  it('asks for counts, not for a rate that the enterprise computes itself, unless it gave one already', () => {
    const collectOf = (rows: string, id: string) => {
      const data = read([input(`enterprise_id,period,defect_rate,absence_rate,energy_per_unit\n${rows}`)], { decimal: 'point' });
      return indicator(buildFirmCard(data, 'A'), id).collect.flatMap(({ measures }) => measures);
    };
    const nothing = 'A,baseline,,,\nA,follow-up,,,';
    expect(collectOf(nothing, 'defects')).toEqual(['units_defective', 'units_inspected', 'units_defective', 'units_inspected']);
    expect(collectOf(nothing, 'absenteeism')).toEqual(['days_absent', 'days_scheduled', 'days_absent', 'days_scheduled']);
    expect(collectOf(nothing, 'energy')).not.toContain('energy_per_unit');
    expect(collectOf('A,baseline,4,,\nA,follow-up,,,', 'defects')).toEqual(['defect_rate']);
  });

  it('asks for the length of a period when only that is missing', () => {
    const data = read([input('enterprise_id,period,months,workers,output_units\nA,baseline,6,5,10\nA,follow-up,,5,11\n')]);
    expect(indicator(buildFirmCard(data, 'A'), 'productivity')).toMatchObject({
      reason: 'period_length_unknown',
      collect: [{ period: 'follow_up', measures: ['months'] }],
    });
  });

  it('says when the follow-up is dated before the baseline', () => {
    const dated = (before: string, after: string) => {
      const rows = [`A,baseline,${before},5,10`, `A,follow-up,${after},5,11`];
      const data = read([input(['enterprise_id,period,period_start,period_end,workers,output_units', ...rows].join('\n'))]);
      const card = buildFirmCard(data, 'A');
      expect(firmSchema.safeParse(card).error?.issues ?? []).toEqual([]);
      return card.followUpBeforeBaseline;
    };
    expect(dated('2023-07-01,2023-09-30', '2023-01-01,2023-03-31')).toBe(true);
    expect(dated('2023-01-01,2023-03-31', '2023-07-01,2023-09-30')).toBeUndefined();
    expect(dated('2023-01-01,2023-03-31', '2023-01-01,2023-03-31')).toBeUndefined();
    expect(dated(',', '2023-01-01,2023-03-31')).toBeUndefined();
  });

  it('traces a level to its cells', () => {
    const { trace } = indicator(card, 'productivity');
    expect(trace?.baseline).toMatchObject({
      numerator: { field: 'output_units', value: 300, text: '"300"', file: 'data.csv', line: 2, column: 24 },
      denominator: { field: 'workers', value: 10, text: '10', line: 2, column: 21 },
      months: { value: 3, cells: [{ text: '3', line: 2, column: 19 }] },
      level: 10,
    });
    expect(indicator(card, 'accidents').trace).toBeUndefined();
  });

  it('suggests the nearest id or name, and asks when a name has several firms', () => {
    const attempt = (name: string) => {
      try {
        buildFirmCard(dataset, name);
      } catch (error) {
        if (error instanceof UserError) return [error.code, error.args, error.exitCode];
      }
      return null;
    };
    expect(attempt('Satuu')).toEqual(['unknown-enterprise', { id: 'Satuu', nearest: 'Satu' }, 2]);
    expect(attempt('Dua')).toEqual(['ambiguous-enterprise', { name: 'Dua', ids: 'B, C' }, 2]);
  });
});

describe('a firm without peers', () => {
  it('has neither a rank nor a peer median', () => {
    const alone = read([input(csv.replaceAll('Dua,baseline,I,', 'Dua,baseline,II,').replaceAll('Dua,follow-up,I,', 'Dua,follow-up,II,'))]);
    const card = buildFirmCard(alone, 'A');
    expect(card.peers.N).toBe(1);
    expect(indicator(card, 'productivity').relativeChange).toBeCloseTo(10, 10);
    expect(indicator(card, 'cost_savings').followUp).toBe(200);
    expect(card.indicators.map(({ rank, peerMedian }) => [rank, peerMedian])).toEqual(card.indicators.map(() => [null, null]));
  });
});

describe.each(['fixtures/programme.csv', 'fixtures/phase-1.csv'])('firms with an unusual change in %s', (path) => {
  it('are those flagged in the report of their group', async () => {
    const { dataset: data } = await readDataset([path]);
    if (data === null) throw new Error(`${path} cannot be read`);
    const { groups } = buildReport(data, { by: ['phase'] });
    const phases = groups.length === 1 ? groups : groups.filter(({ total }) => !total);
    const flagged = phases.flatMap(({ indicators }) => indicators.flatMap(({ id, flagged: ids }) => ids.map((firm) => `${id} ${firm}`)));
    const cautioned = data.enterprises.flatMap((firm) =>
      buildFirmCard(data, firm, { by: ['phase'] }).indicators.flatMap((one) => (one.flagged ? [`${one.id} ${firm}`] : [])),
    );
    expect(flagged.length).toBeGreaterThan(5);
    expect(cautioned.sort()).toEqual(flagged.sort());
  });
});

describe('amounts of money', () => {
  const amounts = read([
    input(
      [
        'enterprise_id,period,currency,cost_savings',
        'A,follow-up,IDR,1000000',
        'B,follow-up,USD,10',
        'B,follow-up-2,IDR,150000',
        'B,follow-up-3,USD,5000',
        'C,follow-up,IDR,900000',
      ].join('\n'),
    ),
  ]);

  it('are ranked and shown beside amounts in the same currency only', () => {
    const savings = indicator(buildFirmCard(amounts, 'B'), 'cost_savings');
    expect(savings).toMatchObject({ currency: 'USD', followUp: 5000, rank: { rank: 1, n: 1 }, peerMedian: { value: 5000, n: 1 } });
    expect(savings.rounds.map(({ level }) => level)).toEqual([10, null, 5000]);
  });

  it('of zero have no rank', () => {
    const none = read([input('enterprise_id,period,cost_savings\nA,follow-up,0\nB,follow-up,0\nC,follow-up,5')]);
    const rankOf = (id: string) => indicator(buildFirmCard(none, id), 'cost_savings').rank;
    expect([rankOf('A'), rankOf('B'), rankOf('C')]).toEqual([null, null, { rank: 1, n: 3 }]);
  });
});
