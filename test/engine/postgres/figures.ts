import pg from 'pg';
import { expect, it } from 'vitest';
import { dialects } from '../../../src/engine/sql/dialect.js';
import { openTable } from '../../../src/engine/sql-engines.js';
import { folderWith, runCli } from '../../cli/run-cli.js';
import {
  byLongNames,
  fixture,
  longNames,
  marked,
  type Observations,
  severalTexts,
  toCsv,
  troubled,
  wide,
  written,
} from '../observations.js';
import { differences, orderStatistics } from '../same.js';
import { asking, fillPostgres, type PostgresServer, password } from '../servers/postgres.js';
import { expectNumbersOfFiles, textNumbersQuery, texts } from '../text-numbers.js';

const byMarks = Object.entries(marked).map(([what, table]): [string, string, Observations, string[][]] => [
  `texts where ${what} settles the decimal mark`,
  `by_${what}`,
  table,
  [['--left-out', '--indicators', 'energy,accidents,productivity']],
]);

/** Figures of PostgreSQL beside those of the CSV. */
export function testFigures(server: () => PostgresServer): void {
  const ask = asking(server);

  it.each([
    ['phase_1', fixture('phase-1'), ['--left-out']],
    ['programme', fixture('programme'), ['--by', 'training,size', '--exclude-outliers', '--left-out']],
    ['programme', fixture('programme'), ['--follow-up-round', 'first', '--confidence', '90']],
    ['troubled', troubled, ['--left-out', '--exclude-outliers']],
  ])('gives the figures of the CSV of %s', async (table, observations, request) => {
    const folder = folderWith({ 'data.csv': toCsv(observations) });
    const read = await runCli(['report', 'data.csv', '--engine', 'memory', '--format', 'json', '-q', ...request], { cwd: folder });
    const asked = await ask(table, ['--format', 'json', '-q', ...request]);
    expect(asked).toMatchObject({ code: 0, stderr: '' });
    const [one, other] = [JSON.parse(read.stdout), JSON.parse(asked.stdout)];
    expect(differences(one, other)).toEqual([]);
    expect(orderStatistics(other)).toEqual(orderStatistics(one));
  });

  it.each([
    ['numbers and blanks as people write them', 'written', written, [['--left-out', '--by', 'phase']]],
    ['blank texts in a wide table', 'wide', wide, [['--left-out', '--indicators', 'accidents']]],
    ...byMarks,
    ['names that it would cut off', 'long_names', longNames, byLongNames],
  ])('reads %s as the CSV is read', async (_, table, observations, asked) => {
    await fillPostgres(server(), table, observations);
    const folder = folderWith({ 'data.csv': toCsv(observations) });
    for (const request of asked) {
      const read = await runCli(['report', 'data.csv', '--format', 'json', '-q', ...request], { cwd: folder });
      const found = await ask(table, ['--format', 'json', '-q', ...request]);
      expect(found).toMatchObject({ code: 0, stderr: '' });
      expect(differences(JSON.parse(read.stdout), JSON.parse(found.stdout))).toEqual([]);
    }
  });

  it('hands over the rows of firms in batches, and gives those of the CSV', async () => {
    const { session } = await openTable({ kind: 'postgres', url: server().address, table: 'odd' }, { env: {} });
    const sizes: number[] = [];
    await session.queryInBatches('SELECT generate_series(1, 25000) AS "x"', (rows) => sizes.push(rows.length));
    expect(sizes).toEqual([10_000, 10_000, 5000]);
    await session.close();
    const request = ['--level', 'firm', '--format', 'csv', '-q'];
    const folder = folderWith({ 'data.csv': toCsv(fixture('phase-1')) });
    const { stdout } = await runCli(['report', 'data.csv', ...request], { cwd: folder });
    expect(await ask('phase_1', request)).toMatchObject({ code: 0, stderr: '', stdout });
  });

  it('reads texts as the reader of files does', async () => {
    await server().client.query('CREATE TABLE "texts_read" ("t" text)');
    await server().client.query('INSERT INTO "texts_read" SELECT unnest($1::text[])', [texts]);
    expectNumbersOfFiles((await server().client.query(textNumbersQuery(dialects.postgres, '"texts_read"'))).rows);
  });

  it('gives figures to the last digit even if the server is set to write fewer', async () => {
    const request = ['--by', 'sector', '--format', 'json', '-q'];
    const { stdout } = await ask('programme', request);
    await server().client.query('ALTER ROLE "office" SET extra_float_digits = -5');
    const asked = await ask('programme', request);
    await server().client.query('ALTER ROLE "office" RESET extra_float_digits');
    expect(asked).toMatchObject({ code: 0, stdout });
  });

  it.each([
    { by: 'bytes', order: `LOCALE_PROVIDER libc LOCALE 'C'`, capitalsDiffer: true },
    { by: 'a language', order: `LOCALE_PROVIDER icu ICU_LOCALE 'id' LOCALE 'C'`, capitalsDiffer: true },
    { by: 'one without capitals', order: `LOCALE_PROVIDER icu ICU_LOCALE 'id' LOCALE 'C'`, capitalsDiffer: false },
  ])('of several texts of an enterprise in one period takes the one that CSV takes, in a database ordered by $by', async ({
    order,
    capitalsDiffer,
  }) => {
    await server().client.query(`CREATE DATABASE "ordered" TEMPLATE template0 ENCODING 'UTF8' ${order}`);
    const client = new pg.Client({ connectionString: server().address.replace(/postgres$/, 'ordered') });
    try {
      await client.connect();
      await fillPostgres({ ...server(), client }, 'several', severalTexts);
      if (!capitalsDiffer) {
        await client.query(`CREATE COLLATION "capitals" (provider = icu, locale = 'id-u-ks-level2', deterministic = false)`);
        await client.query('ALTER TABLE "several" ALTER COLUMN "sector" TYPE text COLLATE "capitals"');
      }
      const folder = folderWith({ 'data.csv': toCsv(severalTexts) });
      for (const by of ['sector', 'size']) {
        const request = ['--format', 'json', '-q', '--by', by];
        const read = await runCli(['report', 'data.csv', ...request], { cwd: folder });
        const asked = await runCli(['report', server().address.replace(/postgres$/, 'ordered'), '--table', 'several', ...request]);
        expect(asked).toMatchObject({ code: 0, stderr: '' });
        expect(differences(JSON.parse(read.stdout), JSON.parse(asked.stdout))).toEqual([]);
      }
    } finally {
      await client.end();
      await server().client.query('DROP DATABASE "ordered" WITH (FORCE)');
    }
  });

  it('takes credentials from the environment, and a view of firms that an administrator made', async () => {
    const env = { PGUSER: 'office', PGPASSWORD: password };
    const address = `postgres://127.0.0.1:${server().port}/postgres`;
    const { stdout: sql } = await runCli(['sql', address, '--table', 'phase_1', '--views'], { env });
    await server().client.query(sql);
    const one = await runCli(['report', address, '--table', 'phase_1', '--format', 'json', '-q'], { env });
    const other = await runCli(['report', address, '--table', 'score_calc_firms', '--format', 'json', '-q'], { env });
    expect(other).toMatchObject({ code: 0, stderr: '' });
    expect(differences(JSON.parse(one.stdout), JSON.parse(other.stdout))).toEqual([]);
    const round = await runCli(['report', address, '--table', 'score_calc_firms', '--follow-up-round', 'first'], { env });
    expect(round).toMatchObject({ code: 2, stderr: expect.stringContaining('was made for the follow-up round "last"') });
  });

  it('gives the figures of the CSV through a view too, until its table holds what the view does not know', async () => {
    await fillPostgres(server(), 'growing', severalTexts);
    const { stdout } = await runCli(['sql', server().address, '--table', 'growing', '--views']);
    await server().client.query(stdout.replace('"score_calc_firms"', '"growing_firms"'));
    const folder = folderWith({ 'data.csv': toCsv(severalTexts) });
    for (const by of ['sector', 'size']) {
      const request = ['--format', 'json', '-q', '--by', by];
      const read = await runCli(['report', 'data.csv', ...request], { cwd: folder });
      const asked = await ask('growing_firms', request);
      expect(asked).toMatchObject({ code: 0, stderr: '' });
      expect(differences(JSON.parse(read.stdout), JSON.parse(asked.stdout))).toEqual([]);
    }
    await server().client.query(`INSERT INTO "growing" ("enterprise_id", "period") VALUES ('A', 'follow-up 2')`);
    const { code, stdout: figures, stderr } = await ask('growing_firms');
    expect(stderr).toContain('1 observation has a period, currency, dates or data note that it does not know');
    expect({ code, figures }).toEqual({ code: 3, figures: '' });
  });
}
