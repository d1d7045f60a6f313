import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Tests of figures of reports, which run once per engine that computes from files; see `test/engine/duckdb/setup.ts`. */
const reports = [
  'test/cli/{bad-input,commands,export,reading,usage,commands/simulate,options/strict,output/output}.test.ts',
  'test/engine/left-out.test.ts',
  'test/laws/{fast,hostile,layouts,report}.test.ts',
  'test/report/schema.test.ts',
  'test/trust/firms.test.ts',
];

export default defineConfig({
  test: {
    globalSetup: 'test/global-setup.ts',
    // On two processors Vitest would run one file of tests at a time, but many of them wait for processes or servers.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      { extends: true, test: { name: 'memory', include: ['test/**/*.test.ts'], pool: 'threads', testTimeout: 20_000 } },
      {
        extends: true,
        test: {
          name: 'duckdb',
          include: reports,
          setupFiles: 'test/engine/duckdb/setup.ts',
          pool: 'threads',
          testTimeout: 180_000,
          env: { SCORE_CALC_TEST_ENGINE: 'duckdb' },
        },
      },
    ],
  },
});
