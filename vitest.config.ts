import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Where figures of reports are tested: these run once for each engine that reckons with files. */
const reports = [
  'test/cli/{bad-input,commands,export,reading,usage,commands/simulate,options/strict,output/output}.test.ts',
  'test/engine/left-out.test.ts',
  'test/laws/{fast,hostile,layouts,report}.test.ts',
  'test/report/schema.test.ts',
  'test/trust/firms.test.ts',
];

const instead = (file: string) => new URL(`test/engine/duckdb/${file}`, import.meta.url).pathname;

export default defineConfig({
  test: {
    globalSetup: 'test/global-setup.ts',
    // Of files of tests at a time. Vitest would run one on two processors, but many of them wait for processes or servers.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      { extends: true, test: { name: 'memory', include: ['test/**/*.test.ts'], pool: 'threads', testTimeout: 20_000 } },
      {
        extends: true,
        resolve: {
          alias: [
            { find: /^.*\/src\/report\/build\.js$/, replacement: instead('build.ts') },
            { find: /^fast-check$/, replacement: instead('fast-check.ts') },
          ],
        },
        test: {
          name: 'duckdb',
          include: reports,
          pool: 'threads',
          testTimeout: 180_000,
          env: { SCORE_CALC_TEST_ENGINE: 'duckdb' },
        },
      },
    ],
  },
});
