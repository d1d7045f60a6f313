import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyMapping } from '../../src/dataset/header/mapping.js';
import { parquetTable } from '../../src/engine/duckdb/tables.js';
import { duckDbStrategy } from '../../src/engine/sql/query-strategy.js';
import { aggregateBySql, openDuckDb, QueryPrinter, tableObservations } from '../../src/engine/sql-engines.js';
import { requestOf } from '../../src/report/build.js';
import { folderWith, runCli } from '../cli/run-cli.js';
import { fixture, observationsOf, severalTexts } from './observations.js';
import { bothForms, duckDb } from './parquet.js';
import { everyColumn, statementsOf } from './statements.js';

describe('the SQL that is printed', () => {
  it.each([
    [[]],
    [['--exclude-outliers', '--left-out', '--by', 'sector,size']],
    [['--by', 'training']],
    [['--level', 'firm']],
  ])('runs as it stands in DuckDB with %s', async (request) => {
    for (const observations of [fixture('programme'), severalTexts]) {
      const folder = await bothForms(observations);
      const dimensions = observations === severalTexts && request.includes('training') ? ['--by', 'size'] : request;
      const { stdout, code } = await runCli(['sql', join(folder, 'data.parquet'), ...dimensions]);
      expect(code).toBe(0);
      expect(statementsOf(stdout).length).toBeGreaterThan(3);
      await duckDb(statementsOf(stdout));
    }
    const { stdout } = await runCli(['sql', '--dialect', 'duckdb', '--table', 'tidy', ...request]);
    await duckDb([everyColumn('VARCHAR', 'DOUBLE'), ...statementsOf(stdout)]);
  });

  it('keeps a text with a line break as it is', async () => {
    const folder = await bothForms(observationsOf('enterprise_id,fase,period,accidents\nA,x,baseline,1\nA,x,follow-up,2\n'));
    writeFileSync(
      join(folder, 'score-calc.config.json'),
      JSON.stringify({ columns: { fase: 'phase' }, values: { fase: { x: 'one\n(\ntwo' } } }),
    );
    const { stdout } = await runCli(['sql', 'data.parquet'], { cwd: folder });
    expect(stdout).toContain(`'one' || CHR(10) || '(' || CHR(10) || 'two'`);
  });

  it('keeps names with line breaks as they are, as workbooks have them', async () => {
    const folder = await bothForms(
      observationsOf('enterprise_id,period,"accidents\n)\n (reported",phase\nA,baseline,1,x\nA,follow-up,2,x\n'),
    );
    const columns = { 'accidents\n)\n (reported': 'accidents' };
    writeFileSync(join(folder, 'score-calc.config.json'), JSON.stringify({ columns }));
    const file = join(folder, 'office.duckdb');
    await duckDb([`CREATE TABLE firms AS SELECT * FROM '${folder}/data.parquet'`], file);
    for (const what of ['--left-out', '--views']) {
      const { stdout } = await runCli(['sql', 'office.duckdb', '--table', 'firms', what], { cwd: folder });
      expect(stdout).toContain('"accidents\n)\n (reported"');
      await duckDb(statementsOf(stdout), file);
    }
  });

  it('reads texts with the decimal mark that the config file gives, as the report does', async () => {
    const folder = await bothForms({
      columns: ['enterprise_id', 'period', 'accidents'].map((name) => ({ name, number: false })),
      rows: [
        { enterprise_id: 'A', period: 'baseline', accidents: '1.200' },
        { enterprise_id: 'A', period: 'follow-up', accidents: '1.400' },
      ],
    });
    const given = await runCli(['sql', 'data.parquet', '--decimal', 'comma'], { cwd: folder });
    const open = await runCli(['sql', 'data.parquet'], { cwd: folder });
    writeFileSync(join(folder, 'score-calc.config.json'), JSON.stringify({ decimal: 'comma' }));
    const configured = await runCli(['sql', 'data.parquet'], { cwd: folder });
    expect(configured.stdout).toBe(given.stdout);
    expect(configured.stdout).not.toBe(open.stdout);
  });

  it('for a view of firms includes the queries over it', async () => {
    const folder = folderWith({});
    const file = join(folder, 'office.duckdb');
    const firms = `('A', 'baseline', 3), ('A', 'follow-up', 2)`;
    await duckDb([everyColumn('VARCHAR', 'DOUBLE'), `INSERT INTO "tidy" ("enterprise_id", "period", "accidents") VALUES ${firms}`], file);
    const { stdout: view } = await runCli(['sql', file, '--table', 'tidy', '--views']);
    await duckDb([view], file);
    const { stdout } = await runCli(['sql', file, '--table', 'score_calc_firms']);
    expect(stdout).toContain('accidents, all: enterprises far from the median');
    await duckDb(statementsOf(stdout), file);
  });

  /** Two firms in each of two groups, of which every indicator changes by -10 and by 90 per cent, as the made-up answers say. */
  const telling = observationsOf(
    [
      'enterprise_id,phase,period,currency,hours_worked,value_added,output_units,production_cost,days_absent,days_scheduled,units_inspected,units_defective,energy_kwh,accidents,cost_savings,cooperation',
      ...['A', 'B'].flatMap((phase) =>
        [90, 190].flatMap((after) =>
          [100, after].map((n, i) =>
            [
              `${phase}${after}`,
              phase,
              i === 0 ? 'baseline' : 'follow-up',
              'IDR',
              1000,
              n,
              1000,
              n,
              n,
              1000,
              1000,
              n,
              n,
              n,
              n - 100,
              'yes',
            ].join(','),
          ),
        ),
      ),
      '',
    ].join('\n'),
  );

  it('contains exactly the queries of a report', async () => {
    const folder = await bothForms(telling);
    const session = await openDuckDb();
    const asked: string[] = [];
    const one = (sql: string) => {
      asked.push(sql);
      return session.query(sql);
    };
    const many = () => Promise.reject(new Error('one after the other'));
    const request = requestOf({ excludeOutliers: true, ledger: true });
    const table = await parquetTable(session, [join(folder, 'data.parquet')]);
    const { source } = await tableObservations(session, table, emptyMapping, []);
    if (source === null) throw new Error('the table cannot be used');
    await aggregateBySql({ ...session, ...duckDbStrategy({ one, many }) }, source, request);
    const printed = new QueryPrinter();
    await aggregateBySql(printed.session(session.dialect), source, request);
    const kept = statementsOf(printed.text(session.dialect, []));
    await session.close();
    expect(kept.map(shape)).toEqual(asked.map(shape));
    expect(kept.length).toBeGreaterThan(100);
  });
});

/** A statement without its numbers, which are those of the answers before it, and without the lists that they make. */
function shape(sql: string): string {
  return sql
    .replace(/^--.*$/gm, '')
    .replace(/'[AB]'/g, "'A'")
    .replace(/-?\b\d+(?:\.\d+)?(?:e[+-]?\d+)?\b/g, '#')
    .replace(/#(?:, #)+/g, '#')
    .replace(/\s+/g, ' ')
    .trim();
}
