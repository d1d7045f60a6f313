import { expect, it } from 'vitest';
import { runCli } from '../../cli/run-cli.js';
import { severalTexts, troubled } from '../observations.js';
import { asking, fillPostgres, type PostgresServer, password } from '../servers/postgres.js';
import { everyColumn, statementsOf } from '../statements.js';

/** Kinds of tables and columns, and the SQL that is printed for them. */
export function testTables(server: () => PostgresServer): void {
  const ask = asking(server);

  it.each([
    ['phase_1', ['--by', 'phase']],
    ['several', ['--by', 'sector', '--exclude-outliers', '--left-out']],
    ['programme', ['--by', 'training,size']],
    ['programme', ['--level', 'firm']],
    ['firms_view', []],
    ['firms_view', ['--level', 'firm']],
  ])('prints every query on %s %s, and runs the printed SQL unchanged', async (table, request) => {
    await server().client.query('DROP TABLE IF EXISTS "several"');
    await fillPostgres(server(), 'several', severalTexts);
    const { stdout: view } = await runCli(['sql', server().address, '--table', 'troubled', '--views']);
    await server().client.query(view.replace('CREATE VIEW "score_calc_firms"', 'CREATE OR REPLACE VIEW "firms_view"'));
    const { stdout, stderr, code } = await runCli(['sql', server().address, '--table', table, ...request]);
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    const statements = statementsOf(stdout);
    expect(statements.length).toBeGreaterThan(4);
    for (const sql of statements) await server().client.query(sql);
  });

  it('prints SQL for an unspecified table that runs on one with every column', async () => {
    const { stdout } = await runCli(['sql', '--dialect', 'postgres', '--table', 'tidy', '--exclude-outliers', '--left-out']);
    await server().client.query(everyColumn('text', 'double precision'));
    for (const sql of statementsOf(stdout)) await server().client.query(sql);
  });

  it('finds a table whose name has a dot and capitals, and names every kind of table there is', async () => {
    await server().client.query('CREATE SCHEMA "Survei"');
    await server().client.query('CREATE TABLE "Survei"."Fase.1" AS TABLE "phase_1"');
    await server().client.query('CREATE MATERIALIZED VIEW "Hasil.2020" AS TABLE "phase_1"');
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
      await server().client.query(sql);
    const { code, stdout, stderr } = await ask('typed', ['--indicators', 'accidents,cooperation']);
    expect(stderr).toContain('values that cannot be used: hours_worked 2, days_scheduled 1, energy_kwh 2, accidents 1');
    expect(stdout).toContain('yes 1/1 before');
    expect(stdout).toContain('−75.0 % (better)');
    expect(code).toBe(0);
  });

  it('refuses a user who may not read every column, and works if the others are ignored', async () => {
    await server().client.query(`CREATE ROLE "tamu" LOGIN PASSWORD '${password}'`);
    await server().client.query('GRANT SELECT ("enterprise_id", "period", "accidents") ON "troubled" TO "tamu"');
    const address = server().address.replace('office', 'tamu');
    const { code, stderr } = await runCli(['report', address, '--table', 'troubled']);
    expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringContaining('does not let this user read what the report needs') });
    const others = troubled.columns.map(({ name }) => name).filter((name) => !['enterprise_id', 'period', 'accidents'].includes(name));
    const aside = others.flatMap((name) => ['--map', `${name}=`]);
    const asked = await runCli(['report', address, '--table', 'troubled', '--indicators', 'accidents', '-q', ...aside]);
    expect(asked).toMatchObject({ code: 0, stderr: '' });
  });

  it('cannot change any data', async () => {
    await server().client.query(
      'CREATE FUNCTION meddle() RETURNS text LANGUAGE plpgsql AS $$ BEGIN DELETE FROM "troubled"; RETURN \'I\'; END $$',
    );
    await server().client.query('CREATE VIEW "trap" AS SELECT "enterprise_id", "period", meddle() AS "phase" FROM "phase_1"');
    const { code, stderr } = await ask('trap');
    expect(stderr).toContain('read-only transaction');
    expect(code).toBe(3);
    expect((await server().client.query('SELECT count(*)::int AS n FROM "troubled"')).rows).toEqual([{ n: 19 }]);
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
    const { code, stderr } = await runCli(['report', server().address]);
    expect(stderr).toContain('phase_1');
    expect(code).toBe(2);
  });
}
