import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openClickHouse } from '../../src/engine/clickhouse/session.js';
import { checkWhole } from '../../src/engine/clickhouse/shards.js';
import { UserError } from '../../src/user-error.js';

/** Servers as far as they matter here: most of this is said only by newer ones than those that are started for tests. */
const answers: Readonly<Record<string, { status?: number; body: object | string }>> = {
  settings: { body: { data: [{ version: '26.7.1', name: 'readonly', value: '0' }] } },
  'SELECT 1': { body: { data: [{ 1: 1 }] } },
  half: { body: { data: [{ enterprise: 'A' }], exception: 'Code: 279. DB::Exception: All connection tries failed.' } },
  broken: {
    body: '{"data":[{"enterprise":"A"},Code: 279, e.displayText() = DB::Exception: All connection tries failed., e.what() = DB::Exception',
  },
  cluster: { status: 403, body: 'Code: 497. DB::Exception: reader: Not enough privileges. (ACCESS_DENIED)' },
  tables: {
    body: { data: [{ database: 'office', name: 'all', engine: 'Distributed', engine_full: "Distributed('c', 'office', 'part')" }] },
  },
};

const server = createServer(async (request, response) => {
  let sql = '';
  for await (const chunk of request) sql += chunk;
  const name = Object.keys(answers).find((each) => sql.includes(each)) ?? 'SELECT 1';
  const { status = 200, body } = answers[name];
  if (/silence|KILL/.test(sql)) return;
  response.writeHead(status).end(typeof body === 'string' ? body : JSON.stringify(body));
});

beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => server.close());

const open = (timeout?: number) =>
  openClickHouse({ url: `clickhouse://127.0.0.1:${(server.address() as { port: number }).port}`, timeout, env: {} });

it.each(['half', 'broken'])('an answer that breaks off after its first rows is an error: %s', async (answer) => {
  const session = await open();
  const reason = 'All connection tries failed';
  await expect(session.query(`SELECT ${answer}`)).rejects.toMatchObject({ code: 'shard-unreachable', args: { reason } });
  await session.close();
});

it('a user who may read a table but not look up its cluster is not refused', async () => {
  const session = await open();
  await expect(session.unrestricted?.('SELECT cluster')).rejects.toBeInstanceOf(UserError);
  await checkWhole(session, 'all', { database: 'office', name: 'all' });
  await session.close();
});

it('a server that stops answering is waited for only once', { timeout: 20_000 }, async () => {
  const session = await open(1);
  const started = performance.now();
  await expect(session.query('SELECT silence')).rejects.toMatchObject({ code: 'query-too-long' });
  expect(performance.now() - started).toBeLessThan(10_000);
  await session.close();
});
