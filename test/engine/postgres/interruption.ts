import { spawn } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import { binary } from '../../cli/run-cli.js';
import { asking, type PostgresServer } from '../servers/postgres.js';

/** Queries that are ended before they are answered. */
export function testInterruption(server: () => PostgresServer): void {
  const ask = asking(server);

  describe('a query that takes long', () => {
    beforeAll(async () => {
      await server().client.query('CREATE VIEW "slow" AS SELECT *, pg_sleep(0.05)::text AS "village" FROM "phase_1"');
    });

    it('is abandoned after --timeout', async () => {
      const { code, stderr } = await ask('slow', ['--timeout', '1', '--by', 'village']);
      expect(stderr).toContain('stopped the query');
      expect(code).toBe(3);
    });

    const started = async () => {
      const child = spawn(process.execPath, [binary, 'report', server().address, '--table', 'slow', '--by', 'village'], {
        stdio: 'ignore',
      });
      const ended = new Promise((resolve) => child.on('close', resolve));
      await until(async () => (await running(server())) > 0);
      return { child, ended };
    };

    it.each([
      ['SIGINT', 130],
      ['SIGTERM', 143],
    ] as const)('is cancelled on the server by %s', async (signal, code) => {
      const { child, ended } = await started();
      child.kill(signal);
      expect(await ended).toBe(code);
      await until(async () => (await running(server())) === 0);
    });

    it('is abandoned by the server once the client is gone', async () => {
      const { child } = await started();
      child.kill('SIGKILL');
      await until(async () => (await running(server())) === 0, 25);
    });

    it('is abandoned if the server does not respond after --timeout', async () => {
      const asked = ask('slow', ['--by', 'village', '--timeout', '2']);
      await until(async () => (await running(server())) > 0);
      const { rows } = await server().client.query(`SELECT pid FROM pg_stat_activity WHERE application_name = 'score-calc'`);
      process.kill(rows[0].pid, 'SIGSTOP');
      expect(await asked).toMatchObject({ code: 3, stdout: '', stderr: expect.stringContaining('does not answer') });
      process.kill(rows[0].pid, 'SIGCONT');
    });

    it('ends with an error message if its server dies', async () => {
      const asked = ask('slow', ['--by', 'village']);
      await until(async () => (await running(server())) > 0);
      await server().client.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'score-calc'`);
      expect(await asked).toMatchObject({ code: 3, stdout: '', stderr: expect.stringContaining('does not answer') });
    });
  });
}

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
