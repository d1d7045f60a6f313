import { beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../../cli/run-cli.js';
import { type PostgresServer, password } from '../servers/postgres.js';

/** Names and passwords, none of which may appear in a message. */
export function testCredentials(server: () => PostgresServer): void {
  it('a wrong password is refused, and neither it nor the right one is printed', async () => {
    const { code, stderr } = await runCli(['report', server().address.replace(password, 'salah-besar'), '--table', 'phase_1']);
    expect(stderr).toContain(`The server postgres://127.0.0.1:${server().port}/postgres refuses`);
    expect(stderr).not.toContain('salah-besar');
    expect(code).toBe(3);
  });

  it('a dead server does not answer, and a connection that must be encrypted is not made in the clear', async () => {
    const dead = await runCli(['report', `postgres://office:${password}@127.0.0.1:1/postgres`, '--table', 'x']);
    expect(dead).toMatchObject({ code: 3, stderr: expect.stringContaining('does not answer') });
    const plain = await runCli(['report', `${server().address}?sslmode=verify-full`, '--table', 'phase_1']);
    expect(plain).toMatchObject({ code: 3, stderr: expect.stringContaining('SSL') });
    expect(dead.stderr + plain.stderr).not.toContain(password);
  });

  it('a missing password is reported at once', async () => {
    const started = performance.now();
    const { code, stderr } = await runCli(['report', `postgres://office@127.0.0.1:${server().port}/postgres`, '--table', 'phase_1']);
    expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringContaining('asks for a password, but none was given') });
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  describe('a name and a password with signs', () => {
    const name = 'petugas+sensus';
    const secret = `p@ss/w#rd? %41:"'é`;
    const address = (written: string, database = 'postgres') =>
      `postgres://${encodeURIComponent(name)}:${written}@127.0.0.1:${server().port}/${database}`;

    beforeAll(async () => {
      await server().client.query(`CREATE ROLE "${name}" LOGIN PASSWORD '${secret.replaceAll("'", "''")}'`);
      await server().client.query(`GRANT SELECT ON "phase_1" TO "${name}"`);
    });

    it('are let in', async () => {
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
      ['of a server that is dead', () => address(encodeURIComponent(secret)).replace(`:${server().port}/`, ':1/'), 'phase_1'],
      ['of a database that is not spoken to', () => address(encodeURIComponent(secret)).replace('postgres://', 'mysql://'), 'phase_1'],
    ])('appear in no message if they are %s', async (_, source, table) => {
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
}
