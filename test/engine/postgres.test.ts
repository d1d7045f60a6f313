import { spawn } from 'node:child_process';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dialects } from '../../src/engine/sql/dialect.js';
import { openTable } from '../../src/engine/sql-engines.js';
import { binary, folderWith, runCli } from '../cli/run-cli.js';
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
} from './observations.js';
import { differences, orderStatistics } from './same.js';
import { fillPostgres, type PostgresServer, password, startPostgres, withoutPostgres } from './servers/postgres.js';
import { everyColumn, statementsOf } from './statements.js';
import { expectNumbersOfFiles, textNumbersQuery, texts } from './text-numbers.js';

const byMarks = Object.entries(marked).map(([what, table]): [string, string, Observations, string[][]] => [
  `texts where ${what} settles the decimal mark`,
  `by_${what}`,
  table,
  [['--left-out', '--indicators', 'energy,accidents,productivity']],
]);

describe.skipIf(withoutPostgres)('PostgreSQL', { timeout: 120_000 }, () => {
  let server: PostgresServer;

  beforeAll(async () => {
    server = await startPostgres();
    await fillPostgres(server, 'phase_1', fixture('phase-1'));
    await fillPostgres(server, 'programme', fixture('programme'));
    await fillPostgres(server, 'troubled', troubled);
    await server.client.query('CREATE TABLE "odd" ("x" int)');
  }, 60_000);
  afterAll(() => server?.stop());

  const ask = (table: string, args: readonly string[] = [], env: Record<string, string> = {}) =>
    runCli(['report', server.address, '--table', table, ...args], { env });

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
    await fillPostgres(server, table, observations);
    const folder = folderWith({ 'data.csv': toCsv(observations) });
    for (const request of asked) {
      const read = await runCli(['report', 'data.csv', '--format', 'json', '-q', ...request], { cwd: folder });
      const found = await ask(table, ['--format', 'json', '-q', ...request]);
      expect(found).toMatchObject({ code: 0, stderr: '' });
      expect(differences(JSON.parse(read.stdout), JSON.parse(found.stdout))).toEqual([]);
    }
  });

  it('hands over the rows of firms in batches, and gives those of the CSV', async () => {
    const { session } = await openTable({ kind: 'postgres', url: server.address, table: 'odd' }, { env: {} });
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
    await server.client.query('CREATE TABLE "texts_read" ("t" text)');
    await server.client.query('INSERT INTO "texts_read" SELECT unnest($1::text[])', [texts]);
    expectNumbersOfFiles((await server.client.query(textNumbersQuery(dialects.postgres, '"texts_read"'))).rows);
  });

  it('gives them to the last digit where the server is set to write fewer', async () => {
    const request = ['--by', 'sector', '--format', 'json', '-q'];
    const { stdout } = await ask('programme', request);
    await server.client.query('ALTER ROLE "office" SET extra_float_digits = -5');
    const asked = await ask('programme', request);
    await server.client.query('ALTER ROLE "office" RESET extra_float_digits');
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
    await server.client.query(`CREATE DATABASE "ordered" TEMPLATE template0 ENCODING 'UTF8' ${order}`);
    const client = new pg.Client({ connectionString: server.address.replace(/postgres$/, 'ordered') });
    try {
      await client.connect();
      await fillPostgres({ ...server, client }, 'several', severalTexts);
      if (!capitalsDiffer) {
        await client.query(`CREATE COLLATION "capitals" (provider = icu, locale = 'id-u-ks-level2', deterministic = false)`);
        await client.query('ALTER TABLE "several" ALTER COLUMN "sector" TYPE text COLLATE "capitals"');
      }
      const folder = folderWith({ 'data.csv': toCsv(severalTexts) });
      for (const by of ['sector', 'size']) {
        const request = ['--format', 'json', '-q', '--by', by];
        const read = await runCli(['report', 'data.csv', ...request], { cwd: folder });
        const asked = await runCli(['report', server.address.replace(/postgres$/, 'ordered'), '--table', 'several', ...request]);
        expect(asked).toMatchObject({ code: 0, stderr: '' });
        expect(differences(JSON.parse(read.stdout), JSON.parse(asked.stdout))).toEqual([]);
      }
    } finally {
      await client.end();
      await server.client.query('DROP DATABASE "ordered" WITH (FORCE)');
    }
  });

  it('takes credentials from the environment, and a view of firms that an administrator made', async () => {
    const env = { PGUSER: 'office', PGPASSWORD: password };
    const address = `postgres://127.0.0.1:${server.port}/postgres`;
    const { stdout: sql } = await runCli(['sql', address, '--table', 'phase_1', '--views'], { env });
    await server.client.query(sql);
    const one = await runCli(['report', address, '--table', 'phase_1', '--format', 'json', '-q'], { env });
    const other = await runCli(['report', address, '--table', 'score_calc_firms', '--format', 'json', '-q'], { env });
    expect(other).toMatchObject({ code: 0, stderr: '' });
    expect(differences(JSON.parse(one.stdout), JSON.parse(other.stdout))).toEqual([]);
    const round = await runCli(['report', address, '--table', 'score_calc_firms', '--follow-up-round', 'first'], { env });
    expect(round).toMatchObject({ code: 2, stderr: expect.stringContaining('was made for the follow-up round "last"') });
  });

  it('gives the figures of the CSV through a view too, until its table holds what the view does not know', async () => {
    await fillPostgres(server, 'growing', severalTexts);
    const { stdout } = await runCli(['sql', server.address, '--table', 'growing', '--views']);
    await server.client.query(stdout.replace('"score_calc_firms"', '"growing_firms"'));
    const folder = folderWith({ 'data.csv': toCsv(severalTexts) });
    for (const by of ['sector', 'size']) {
      const request = ['--format', 'json', '-q', '--by', by];
      const read = await runCli(['report', 'data.csv', ...request], { cwd: folder });
      const asked = await ask('growing_firms', request);
      expect(asked).toMatchObject({ code: 0, stderr: '' });
      expect(differences(JSON.parse(read.stdout), JSON.parse(asked.stdout))).toEqual([]);
    }
    await server.client.query(`INSERT INTO "growing" ("enterprise_id", "period") VALUES ('A', 'follow-up 2')`);
    const { code, stdout: figures, stderr } = await ask('growing_firms');
    expect(stderr).toContain('1 observation has a period, currency, dates or data note that it does not know');
    expect({ code, figures }).toEqual({ code: 3, figures: '' });
  });

  it.each([
    ['phase_1', ['--by', 'phase']],
    ['several', ['--by', 'sector', '--exclude-outliers', '--left-out']],
    ['programme', ['--by', 'training,size']],
    ['programme', ['--level', 'firm']],
    ['firms_view', []],
    ['firms_view', ['--level', 'firm']],
  ])('prints everything that is asked of %s %s, and runs it as it stands', async (table, request) => {
    await server.client.query('DROP TABLE IF EXISTS "several"');
    await fillPostgres(server, 'several', severalTexts);
    const { stdout: view } = await runCli(['sql', server.address, '--table', 'troubled', '--views']);
    await server.client.query(view.replace('CREATE VIEW "score_calc_firms"', 'CREATE OR REPLACE VIEW "firms_view"'));
    const { stdout, stderr, code } = await runCli(['sql', server.address, '--table', table, ...request]);
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    const statements = statementsOf(stdout);
    expect(statements.length).toBeGreaterThan(4);
    for (const sql of statements) await server.client.query(sql);
  });

  it('prints for any table what runs on one that has every column', async () => {
    const { stdout } = await runCli(['sql', '--dialect', 'postgres', '--table', 'tidy', '--exclude-outliers', '--left-out']);
    await server.client.query(everyColumn('text', 'double precision'));
    for (const sql of statementsOf(stdout)) await server.client.query(sql);
  });

  it('finds a table whose name has a dot and capitals, and names every kind of table there is', async () => {
    await server.client.query('CREATE SCHEMA "Survei"');
    await server.client.query('CREATE TABLE "Survei"."Fase.1" AS TABLE "phase_1"');
    await server.client.query('CREATE MATERIALIZED VIEW "Hasil.2020" AS TABLE "phase_1"');
    for (const table of ['Survei.Fase.1', 'Hasil.2020'])
      expect(await ask(table, ['--indicators', 'accidents', '-q'])).toMatchObject({ code: 0, stderr: '' });
    const { stderr } = await ask('no.such.table.anywhere');
    expect(stderr).toContain('There is no table "no.such.table.anywhere"');
    expect(stderr).toContain('Hasil.2020');
  });

  it('reads columns of every type, and counts what is no number', async () => {
    for (const sql of [
      `CREATE TYPE "integration" AS ENUM ('I', 'II')`,
      'CREATE DOMAIN "answered" AS boolean',
      `CREATE TABLE "typed" ("enterprise_id" int, "period" text, "phase" "integration", "accidents" numeric, "days_scheduled" float8,
        "cooperation" "answered", "hours_worked" interval, "energy_kwh" int[], "period_start" date, "province" bytea)`,
      `INSERT INTO "typed" VALUES (1, 'baseline', 'I', 4, 20, true, '1 hour', '{1}', '0044-03-15 BC', '\\x01'),
        (1, 'follow-up', 'I', 1, 'Infinity', true, '1 hour', '{1}', 'infinity', '\\x01'), (2, 'baseline', 'II', 'NaN', 20, false, NULL, NULL, NULL, NULL)`,
    ])
      await server.client.query(sql);
    const { code, stdout, stderr } = await ask('typed', ['--indicators', 'accidents,cooperation']);
    expect(stderr).toContain('values that cannot be used: hours_worked 2, days_scheduled 1, energy_kwh 2, accidents 1');
    expect(stdout).toContain('yes 1/1 before');
    expect(stdout).toContain('−75.0 % better');
    expect(code).toBe(0);
  });

  it('says what to do for one who may not read every column, and does without it', async () => {
    await server.client.query(`CREATE ROLE "tamu" LOGIN PASSWORD '${password}'`);
    await server.client.query('GRANT SELECT ("enterprise_id", "period", "accidents") ON "troubled" TO "tamu"');
    const address = server.address.replace('office', 'tamu');
    const { code, stderr } = await runCli(['report', address, '--table', 'troubled']);
    expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringContaining('does not let this user read what the report needs') });
    const others = troubled.columns.map(({ name }) => name).filter((name) => !['enterprise_id', 'period', 'accidents'].includes(name));
    const aside = others.flatMap((name) => ['--map', `${name}=`]);
    const asked = await runCli(['report', address, '--table', 'troubled', '--indicators', 'accidents', '-q', ...aside]);
    expect(asked).toMatchObject({ code: 0, stderr: '' });
  });

  it('may change nothing', async () => {
    await server.client.query(
      'CREATE FUNCTION meddle() RETURNS text LANGUAGE plpgsql AS $$ BEGIN DELETE FROM "troubled"; RETURN \'I\'; END $$',
    );
    await server.client.query('CREATE VIEW "trap" AS SELECT "enterprise_id", "period", meddle() AS "phase" FROM "phase_1"');
    const { code, stderr } = await ask('trap');
    expect(stderr).toContain('read-only transaction');
    expect(code).toBe(3);
    expect((await server.client.query('SELECT count(*)::int AS n FROM "troubled"')).rows).toEqual([{ n: 19 }]);
  });

  it.each([
    ['nowhere', 'There is no table "nowhere"'],
    ['odd', 'No column for "enterprise_id" was found'],
  ])('says what is wrong with the table %s', async (table, sentence) => {
    const { code, stderr, stdout } = await ask(table);
    expect(stderr).toContain(sentence);
    expect(stderr).not.toContain(password);
    expect(stdout).toBe('');
    expect(code).toBeGreaterThan(1);
  });

  it('without --table names the tables there are', async () => {
    const { code, stderr } = await runCli(['report', server.address]);
    expect(stderr).toContain('phase_1');
    expect(code).toBe(2);
  });

  it('a wrong password is refused, and neither it nor the right one is printed', async () => {
    const { code, stderr } = await runCli(['report', server.address.replace(password, 'salah-besar'), '--table', 'phase_1']);
    expect(stderr).toContain(`The server postgres://127.0.0.1:${server.port}/postgres refuses`);
    expect(stderr).not.toContain('salah-besar');
    expect(code).toBe(3);
  });

  it('a dead server does not answer, and a connection that must be encrypted is not made in the clear', async () => {
    const dead = await runCli(['report', `postgres://office:${password}@127.0.0.1:1/postgres`, '--table', 'x']);
    expect(dead).toMatchObject({ code: 3, stderr: expect.stringContaining('does not answer') });
    const plain = await runCli(['report', `${server.address}?sslmode=verify-full`, '--table', 'phase_1']);
    expect(plain).toMatchObject({ code: 3, stderr: expect.stringContaining('SSL') });
    expect(dead.stderr + plain.stderr).not.toContain(password);
  });

  it('a password that nobody gave is asked for at once', async () => {
    const started = performance.now();
    const { code, stderr } = await runCli(['report', `postgres://office@127.0.0.1:${server.port}/postgres`, '--table', 'phase_1']);
    expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringContaining('asks for a password, but none was given') });
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  describe('a name and a password with signs', () => {
    const name = 'petugas+sensus';
    const secret = `p@ss/w#rd? %41:"'é`;
    const address = (written: string, database = 'postgres') =>
      `postgres://${encodeURIComponent(name)}:${written}@127.0.0.1:${server.port}/${database}`;

    beforeAll(async () => {
      await server.client.query(`CREATE ROLE "${name}" LOGIN PASSWORD '${secret.replaceAll("'", "''")}'`);
      await server.client.query(`GRANT SELECT ON "phase_1" TO "${name}"`);
    });

    it('let in', async () => {
      expect(await runCli(['report', address(encodeURIComponent(secret)), '--table', 'phase_1', '-q'])).toMatchObject({
        code: 0,
        stderr: '',
      });
    });

    it.each([
      ['refused', () => address(encodeURIComponent(`${secret}!`)), 'phase_1'],
      ['let in where there is no such database', () => address(encodeURIComponent(secret), 'nowhere'), 'phase_1'],
      ['let in and not shown a table', () => address(encodeURIComponent(secret)), 'troubled'],
      ['let in and without a table', () => address(encodeURIComponent(secret)), 'nowhere'],
      ['written as they are', () => address(secret), 'phase_1'],
      ['written with half a sign', () => address('p%4'), 'phase_1'],
      ['of a server that is dead', () => address(encodeURIComponent(secret)).replace(`:${server.port}/`, ':1/'), 'phase_1'],
      ['of a database that is not spoken to', () => address(encodeURIComponent(secret)).replace('postgres://', 'mysql://'), 'phase_1'],
    ])('are in no message when they are %s', async (_, source, table) => {
      for (const command of [
        ['report', source(), '--table', table],
        ['sql', source(), '--table', table],
        ['sql', source(), '--table', table, '--views'],
        ['report', source(), 'data.csv'],
        ['validate', source()],
        ['explain', source()],
      ]) {
        const { code, stdout, stderr } = await runCli(command);
        expect(code).toBeGreaterThan(1);
        for (const hidden of [name, secret, encodeURIComponent(name), encodeURIComponent(secret), 'w#rd', 'w%23rd', 'petugas', '%41']) {
          expect(stdout + stderr).not.toContain(hidden);
        }
      }
    });
  });

  describe('a query that takes long', () => {
    beforeAll(async () => {
      await server.client.query('CREATE VIEW "slow" AS SELECT *, pg_sleep(0.05)::text AS "village" FROM "phase_1"');
    });

    it('is given up after --timeout', async () => {
      const { code, stderr } = await ask('slow', ['--timeout', '1', '--by', 'village']);
      expect(stderr).toContain('stopped the query');
      expect(code).toBe(3);
    });

    const started = async () => {
      const child = spawn(process.execPath, [binary, 'report', server.address, '--table', 'slow', '--by', 'village'], { stdio: 'ignore' });
      const ended = new Promise((resolve) => child.on('close', resolve));
      await until(async () => (await running(server)) > 0);
      return { child, ended };
    };

    it.each([
      ['SIGINT', 130],
      ['SIGTERM', 143],
    ] as const)('is cancelled on the server by %s', async (signal, code) => {
      const { child, ended } = await started();
      child.kill(signal);
      expect(await ended).toBe(code);
      await until(async () => (await running(server)) === 0);
    });

    it('is given up by the server when nobody is there any more to hear its answer', async () => {
      const { child } = await started();
      child.kill('SIGKILL');
      await until(async () => (await running(server)) === 0, 25);
    });

    it('is given up when the server does not come back after --timeout', async () => {
      const asked = ask('slow', ['--by', 'village', '--timeout', '2']);
      await until(async () => (await running(server)) > 0);
      const { rows } = await server.client.query(`SELECT pid FROM pg_stat_activity WHERE application_name = 'score-calc'`);
      process.kill(rows[0].pid, 'SIGSTOP');
      expect(await asked).toMatchObject({ code: 3, stdout: '', stderr: expect.stringContaining('does not answer') });
      process.kill(rows[0].pid, 'SIGCONT');
    });

    it('ends in a sentence when its server dies', async () => {
      const asked = ask('slow', ['--by', 'village']);
      await until(async () => (await running(server)) > 0);
      await server.client.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'score-calc'`);
      expect(await asked).toMatchObject({ code: 3, stdout: '', stderr: expect.stringContaining('does not answer') });
    });
  });
});

async function running({ client }: PostgresServer): Promise<number> {
  const { rows } = await client.query(
    `SELECT count(*)::int AS n FROM pg_stat_activity WHERE application_name = 'score-calc' AND state = 'active'`,
  );
  return rows[0].n;
}

async function until(holds: () => Promise<boolean>, seconds = 10): Promise<void> {
  for (let i = 0; i < seconds * 10; i++) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('it never came to that');
}
