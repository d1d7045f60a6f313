import { afterAll, beforeAll, describe } from 'vitest';
import { fixture, troubled } from './observations.js';
import { testCredentials } from './postgres/credentials.js';
import { testFigures } from './postgres/figures.js';
import { testInterruption } from './postgres/interruption.js';
import { testTables } from './postgres/tables.js';
import { fillPostgres, type PostgresServer, startPostgres, withoutPostgres } from './servers/postgres.js';

/** One server for all parts: a second one beside it would slow down the queries that are to be interrupted. */
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

  testFigures(() => server);
  testTables(() => server);
  testCredentials(() => server);
  testInterruption(() => server);
});
