import { spawn } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dialects } from '../../src/engine/sql/dialect.js';
import { binary, folderWith, runCli } from '../cli/run-cli.js';
import { fixture, longNames, marked, type Observations, severalTexts, toCsv, troubled, wide, written } from './observations.js';
import { differences, orderStatistics } from './same.js';
import { byEnterprise, type Cluster, fillCluster, password, startCluster, withoutClickHouse } from './servers/clickhouse.js';
import { everyColumn, statementsOf } from './statements.js';
import { expectNumbersOfFiles, textNumbersQuery, texts } from './text-numbers.js';

/** The old server takes a third of a second per query, and a report needs several. */
const few = ['--indicators', 'accidents,cost_savings,cooperation'];

describe.skipIf(withoutClickHouse)('two shards of ClickHouse', { timeout: 240_000 }, () => {
  let cluster: Cluster;

  beforeAll(async () => {
    cluster = await startCluster();
    await fillCluster(cluster, 'programme', fixture('programme'), byEnterprise);
    await fillCluster(cluster, 'troubled', troubled, byEnterprise);
    await fillCluster(cluster, 'scattered', troubled, (_, i) => i % 2);
  }, 60_000);
  afterAll(() => cluster?.stop());

  const ask = (table: string, args: readonly string[] = [], user?: string) =>
    runCli(['report', cluster.address(user), '--table', table, ...few, ...args]);

  async function same(observations: Observations, table: string, args: readonly string[], user?: string): Promise<void> {
    const folder = folderWith({ 'data.csv': toCsv(observations) });
    const request = ['--format', 'json', '-q', ...args];
    const read = await runCli(['report', 'data.csv', '--engine', 'memory', ...few, ...request], { cwd: folder });
    const asked = await ask(table, request, user);
    expect(asked).toMatchObject({ code: 0, stderr: '' });
    const [one, other] = [JSON.parse(read.stdout), JSON.parse(asked.stdout)];
    expect(differences(one, other)).toEqual([]);
    expect(orderStatistics(other)).toEqual(orderStatistics(one));
  }

  it('give the figures of the CSV, to a user who may only read as well', async () => {
    await same(fixture('programme'), 'programme', ['--by', 'phase'], 'reader');
  });

  it('give the figures of troubled data, and name the enterprises left out', async () => {
    await same(troubled, 'troubled', ['--left-out', '--exclude-outliers']);
    await same(troubled, 'troubled', ['--indicators', 'productivity,defects,energy']);
  });

  it('choose the same of several texts of an enterprise in one period as for CSV', async () => {
    await fillCluster(cluster, 'several', severalTexts, byEnterprise);
    await same(severalTexts, 'several', ['--by', 'sector', '--indicators', 'accidents'], 'reader');
    await same(severalTexts, 'several', ['--by', 'size', '--indicators', 'accidents']);
  });

  it('read texts as the reader of files does', async () => {
    const [{ query }] = cluster.shards;
    await query('CREATE TABLE "texts_read" ("t" Nullable(String)) ENGINE = Log');
    await query('INSERT INTO "texts_read" FORMAT JSONEachRow', texts.map((t) => JSON.stringify({ t })).join('\n'));
    const rows = await query(`${textNumbersQuery(dialects.clickhouse18, '"texts_read"')} FORMAT JSONEachRow`);
    expectNumbersOfFiles(
      rows
        .trim()
        .split('\n')
        .map((row) => JSON.parse(row)),
    );
  });

  it('find a table whose name has a dot', async () => {
    await cluster.shards[0].query('CREATE TABLE "old.troubled" AS "troubled_local" ENGINE = Distributed(office, default, troubled_local)');
    for (const table of ['old.troubled', 'default.old.troubled']) await same(troubled, table, ['--indicators', 'accidents']);
  });

  it('give the figures of a distributed table of observations, however it is sharded', async () => {
    await same(troubled, 'scattered', []);
  });

  describe('under views of firms', () => {
    beforeAll(async () => {
      for (const [table, name] of [
        ['troubled', 'firms'],
        ['scattered', 'scattered_firms'],
      ]) {
        const { stdout } = await runCli(['sql', cluster.address(), '--table', `${table}_local`, '--views']);
        const sql = stdout.replaceAll('score_calc_firms', name).replaceAll('CLUSTER', 'office');
        const [view, distributed] = sql.split(/;\n/).filter((statement) => statement.includes('CREATE'));
        for (const shard of cluster.shards) await shard.query(view.replace(/^--.*$/gm, ''));
        await cluster.shards[0].query(distributed.replace(/^--.*$/gm, ''));
      }
    });

    it('give the same figures', async () => {
      await same(troubled, 'firms_all', ['--by', 'phase']);
    });

    it('give the figures to a user whose profile does not merge the groups of shards, if that can be overridden', async () => {
      await same(troubled, 'firms_all', ['--by', 'phase'], 'parter');
      const { code, stdout, stderr } = await ask('firms_all', [], 'parting_reader');
      expect(stderr).toContain('(distributed_group_by_no_merge)');
      expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    });

    it('are refused if observations of an enterprise are on two shards', async () => {
      const { code, stdout, stderr } = await ask('scattered_firms_all');
      expect(stderr).toContain('observations of one enterprise are on several shards');
      expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    });

    it('are refused also behind a view and a merge', async () => {
      const [{ query }] = cluster.shards;
      await query('CREATE VIEW "view_of_scattered" AS SELECT * FROM "scattered_firms_all"');
      await query(`CREATE TABLE "merge_of_scattered" AS "scattered_firms_all" ENGINE = Merge(default, '^scattered_firms_all$')`);
      for (const table of ['view_of_scattered', 'merge_of_scattered']) {
        const { code, stdout, stderr } = await ask(table);
        expect(stderr).toContain('observations of one enterprise are on several shards');
        expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
      }
    });
  });

  it.each([
    [['--table', 'nowhere'], 'There is no table "nowhere"'],
    [[], 'Name one with --table: '],
  ])('give an error for %s', async (args, sentence) => {
    const { code, stderr } = await runCli(['report', cluster.address(), ...args]);
    expect(stderr).toContain(sentence);
    expect(code).toBe(2);
  });

  it('report the columns missing in a table', async () => {
    await cluster.shards[0].query('CREATE TABLE "odd" ("x" Float64) ENGINE = MergeTree ORDER BY "x"');
    expect(await ask('odd')).toMatchObject({ code: 3, stderr: expect.stringContaining('No column for "enterprise_id" was found') });
  });

  it('refuse a wrong password without printing it, and do not answer at an unused address', async () => {
    const address = cluster.address('reader').replace(password, 'salah-besar');
    const { code, stderr } = await runCli(['report', address, '--table', 'troubled']);
    expect(stderr).toContain('refuses');
    expect(stderr).not.toContain('salah-besar');
    expect(code).toBe(3);
    const dead = await runCli(['report', `clickhouse://reader:${password}@127.0.0.1:1`, '--table', 'troubled']);
    expect(dead).toMatchObject({ code: 3, stderr: expect.stringContaining('does not answer') });
    expect(dead.stderr).not.toContain(password);
  });

  it('run the printed SQL of a report unchanged', async () => {
    const request = ['--indicators', 'defects,cost_savings,cooperation', '--exclude-outliers', '--left-out'];
    for (const [source, table] of [
      [[cluster.address('reader'), '--table', 'troubled'], 'troubled'],
      [['--dialect', 'clickhouse18', '--table', 'tidy', '--by', 'size'], 'tidy'],
    ] as const) {
      if (table === 'tidy') {
        const local = everyColumn('Nullable(String)', 'Nullable(Float64)', 'String').replace('"tidy"', '"tidy_local"');
        for (const shard of cluster.shards) await shard.query(`${local} ENGINE = MergeTree ORDER BY "enterprise_id"`);
        await cluster.shards[0].query('CREATE TABLE "tidy" AS "tidy_local" ENGINE = Distributed(office, default, tidy_local)');
      }
      const { stdout, code } = await runCli(['sql', ...source, ...request]);
      expect(code).toBe(0);
      expect(statementsOf(stdout).length).toBeGreaterThan(20);
      for (const sql of statementsOf(stdout)) await cluster.shards[0].query(sql);
    }
  });

  it('print neither the name nor the password of an address', async () => {
    const secret = '&p@ss/w#rd? %41:é';
    const address = (written: string) => cluster.address().replace('default', `petugas:${written}`);
    const good = address(encodeURIComponent(secret));
    expect(await runCli(['report', good, '--table', 'troubled', ...few, '-q'])).toMatchObject({ code: 0, stderr: '' });
    for (const [source, table] of [
      [address(encodeURIComponent(`${secret}!`)), 'troubled'],
      [good, 'nowhere'],
      [good, 'odd'],
      [address(secret), 'troubled'],
      [good.replace(/:\d+$/, ':1'), 'troubled'],
    ]) {
      const { code, stdout, stderr } = await runCli(['report', source, '--table', table]);
      expect(code).toBeGreaterThan(1);
      for (const hidden of ['petugas', secret, encodeURIComponent(secret), 'w#rd', 'w%23rd', '%41'])
        expect(stdout + stderr).not.toContain(hidden);
    }
  });

  it.each([
    ['numbers and blanks as people write them', 'written', written, ['--left-out', '--by', 'phase']],
    ['blank texts in a wide table', 'wide', wide, ['--indicators', 'accidents', '--left-out']],
    ['texts where a comma is settled', 'by_comma', marked.comma, ['--indicators', 'energy', '--left-out']],
    ['texts where nothing is', 'by_nothing', marked.nothing, ['--indicators', 'energy', '--left-out']],
    ['texts where money makes a point doubtful', 'by_doubt', marked.doubt, ['--indicators', 'energy', '--left-out']],
    ['names with quotation marks', 'long_names', longNames, ['--indicators', 'accidents', '--by', 'say "no"']],
  ])('read %s as the CSV is read', async (_, table, observations, request) => {
    await fillCluster(cluster, table, observations, byEnterprise);
    await same(observations, table, request);
  });

  it('leave outliers out of changes in points too', async () => {
    await same(fixture('programme'), 'programme', ['--exclude-outliers', '--by', 'phase', '--indicators', 'absenteeism,defects']);
  });

  describe('when a query takes long', () => {
    beforeAll(async () => {
      // The query would take hours, so it ends only if it is stopped.
      const firms = `toString(number) AS "enterprise_id", 'baseline' AS "period", toFloat64(1) AS "accidents"`;
      for (const shard of cluster.shards) {
        await shard.query(
          `CREATE VIEW "slow_local" AS SELECT ${firms}, sleepEachRow(0.00001) AS "naps" FROM "system"."numbers" LIMIT 1000000000`,
        );
      }
      await cluster.shards[0].query('CREATE TABLE "slow" AS "slow_local" ENGINE = Distributed(office, default, slow_local)');
    });

    /** Number of running queries on all servers, since subqueries of the first go on elsewhere. */
    const running = async () => {
      const sql = `SELECT count() FROM system.processes WHERE query LIKE '%slow%' AND query NOT LIKE '%processes%'`;
      const counts = await Promise.all(cluster.shards.map(({ query }) => query(sql)));
      return counts.reduce((sum, count) => sum + Number(count), 0);
    };

    it.each([
      ['default', 'stopped the query'],
      ['reader', 'did not answer a query within 1 s'],
    ])('it is abandoned after --timeout, for the user %s', async (user, sentence) => {
      const { code, stderr } = await runCli(['report', cluster.address(user), '--table', 'slow', '--by', 'naps', '--timeout', '1']);
      expect(stderr).toContain(sentence);
      expect(code).toBe(3);
      await until(async () => (await running()) === 0);
    });

    it.each([
      ['SIGINT', 130],
      ['SIGTERM', 143],
    ] as const)('it is cancelled on the server by %s, without a word', async (signal, code) => {
      const child = spawn(process.execPath, [binary, 'report', cluster.address(), '--table', 'slow', '--by', 'naps']);
      let said = '';
      child.stderr.on('data', (chunk) => {
        said += chunk;
      });
      const ended = new Promise((resolve) => child.on('close', resolve));
      await until(async () => (await running()) > 0);
      child.kill(signal);
      expect({ code: await ended, said }).toEqual({ code, said: '' });
      await until(async () => (await running()) === 0);
    });

    it('a shard that is killed meanwhile ends it with an error and without figures', async () => {
      const asked = runCli(['report', cluster.address(), '--table', 'slow', '--by', 'naps']);
      await until(async () => (await running()) > 0);
      await cluster.shards[1].kill();
      const { code, stdout, stderr } = await asked;
      expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
      expect(stderr).toMatch(/error: /);
      expect(stderr).not.toContain('bug in score-calc');
      await cluster.shards[1].start();
    });
  });

  it('are refused if a profile would cut answers off', async () => {
    for (const [user, sentence] of [
      ['cutter', 'Limit for rows to GROUP BY exceeded'],
      ['cutting_reader', 'cut short answers about "troubled" that grow too large or take too long (timeout_overflow_mode)'],
    ]) {
      const { code, stdout, stderr } = await ask('troubled', [], user);
      expect(stderr).toContain(sentence);
      expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    }
  });

  it('are not queried through a view that skips unavailable shards', async () => {
    await cluster.shards[0].query('CREATE VIEW "skimping" AS SELECT * FROM "troubled" SETTINGS skip_unavailable_shards = 1');
    const { code, stdout, stderr } = await ask('skimping');
    expect(stderr).toContain('"default.skimping", which is read for "skimping", is defined to leave out shards');
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
  });

  it.each([
    ['divided', 'divided'],
    ['less', "'{less}'"],
  ])('are counted by the definitions on every server of the cluster behind %s', async (table, written) => {
    await cluster.shards[0].query(`CREATE TABLE "${table}" AS "troubled_local" ENGINE = Distributed(${written}, default, troubled_local)`);
    const { code, stdout, stderr } = await ask(table);
    expect(stderr).toContain(`Only 2 of the 3 shards behind "${table}" answer`);
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
  });

  it('give the figures of a distributed table that names no database, and a macro for its cluster', async () => {
    await cluster.shards[0].query(`CREATE TABLE "nameless" AS "troubled_local" ENGINE = Distributed('{whole}', '', troubled_local)`);
    await same(troubled, 'nameless', []);
    const { stdout, code } = await runCli(['sql', cluster.address(), '--table', 'nameless', '--views']);
    expect(code).toBe(0);
    expect(stdout).toContain('FROM `troubled_local`');
  });

  describe('when one of them is dead', () => {
    beforeAll(async () => {
      for (const sql of [
        'CREATE DATABASE "elsewhere"',
        'CREATE TABLE "elsewhere"."all" AS "troubled_local" ENGINE = Distributed(office, default, troubled_local)',
        'CREATE VIEW "behind" AS SELECT * FROM "elsewhere"."all"',
        'CREATE VIEW "further" AS SELECT * FROM (SELECT * FROM behind WHERE "phase" <> \'x\')',
        'CREATE TABLE "merged" AS "troubled_local" ENGINE = Merge(elsewhere, \'^al\')',
        'CREATE VIEW "settled" AS SELECT * FROM "troubled_local"',
      ]) {
        await cluster.shards[0].query(sql);
      }
      await cluster.shards[1].kill();
    });
    afterAll(() => cluster.shards[1].start());

    const tables = ['troubled', 'elsewhere.all', 'behind', 'further', 'merged', 'firms_all'];
    it.each([
      ['default', 'does not answer'],
      ['reader', 'does not answer'],
      ['skipper', 'Only 1 of the 2 shards behind'],
      ['setter', 'does not answer'],
      ['skipping_reader', 'is set to leave out shards'],
    ])('no table that needs the dead shard is reported on, for the user %s', async (user, sentence) => {
      for (const table of tables) {
        const { code, stdout, stderr } = await ask(table, [], user);
        expect({ table, stderr }).toEqual({ table, stderr: expect.stringContaining(sentence) });
        expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
      }
    });

    it('data on the queried server alone is reported on, even for a user who skips shards', async () => {
      expect(await ask('settled', ['-q'], 'skipping_reader')).toMatchObject({ code: 0, stderr: '' });
    });
  });
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let i = 0; i < 150; i++) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('it never came to that');
}
