import { afterAll, vi } from 'vitest';
import { closeDuckDb, reportByDuckDb } from './report.js';

/**
 * Makes the tests of reports run a second time with DuckDB: `buildReport` has the same models, with figures by that engine. Reports of
 * the command line are by DuckDB too, since `run-cli.ts` reads SCORE_CALC_TEST_ENGINE.
 */
vi.mock('../../../src/report/build.js', async (original) => {
  const actual = await original<typeof import('../../../src/report/build.js')>();
  return { ...actual, buildReport: reportByDuckDb(actual) };
});

/** The laws hold for every engine, but DuckDB needs a quarter of a second for a report: fewer cases are drawn for it. */
const MOST_RUNS = 8;

vi.mock('fast-check', async (original) => {
  const actual = await original<typeof import('fast-check')>();
  const assert = ((property: never, parameters: { numRuns?: number } = {}) =>
    actual.assert(property, { ...parameters, numRuns: Math.min(parameters.numRuns ?? 100, MOST_RUNS) } as never)) as typeof actual.assert;
  return { ...actual, assert, default: { ...actual.default, assert } };
});

afterAll(closeDuckDb);
