import { afterAll, vi } from 'vitest';
import { closeDuckDb, reportByDuckDb } from './report.js';

/**
 * Runs the tests of reports a second time with DuckDB: `buildReport` gives the same models, with figures by that engine. The command
 * line also uses DuckDB, since `run-cli.ts` reads SCORE_CALC_TEST_ENGINE.
 */
vi.mock('../../../src/report/build.js', async (original) => {
  const actual = await original<typeof import('../../../src/report/build.js')>();
  return { ...actual, buildReport: reportByDuckDb(actual) };
});

/** The laws apply to every engine, but DuckDB needs a quarter of a second per report, so fewer cases are drawn for it. */
const MOST_RUNS = 8;

vi.mock('fast-check', async (original) => {
  const actual = await original<typeof import('fast-check')>();
  const assert = ((property: never, parameters: { numRuns?: number } = {}) =>
    actual.assert(property, { ...parameters, numRuns: Math.min(parameters.numRuns ?? 100, MOST_RUNS) } as never)) as typeof actual.assert;
  return { ...actual, assert, default: { ...actual.default, assert } };
});

afterAll(closeDuckDb);
