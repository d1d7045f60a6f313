/**
 * How long score-calc takes from start to end, as a ratio to an empty Node process on the same machine. Runs are
 * interleaved so that a slow moment hits all of them; medians are compared. A measurement, not a test: it always exits 0.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const rounds = Number(process.argv[2] ?? 20);
const binary = join(root, 'bin/score-calc.js');

const subjects = [
  { name: 'node -e 0', args: ['-e', '0'], times: [] },
  { name: 'score-calc --help', args: [binary, '--help'], times: [] },
  { name: 'score-calc report fixtures/phase-1.csv', args: [binary, 'report', join(root, 'fixtures/phase-1.csv')], times: [] },
];

// Node reads extra certificates at start, which would make the empty process look slow and the ratio small.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

for (let round = 0; round <= rounds; round++) {
  for (const subject of subjects) {
    const started = process.hrtime.bigint();
    const { status } = spawnSync(process.execPath, subject.args, { env, stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 2 ** 26 });
    const milliseconds = Number(process.hrtime.bigint() - started) / 1e6;
    if (status !== 0) console.log(`${subject.name} ended with exit code ${status}`);
    if (round > 0) subject.times.push(milliseconds);
  }
}

const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

const empty = median(subjects[0].times);
console.log(`medians of ${rounds} interleaved runs, Node ${process.version}`);
for (const { name, times } of subjects) {
  const time = median(times);
  console.log(`${name.padEnd(40)} ${time.toFixed(1).padStart(7)} ms  ${(time / empty).toFixed(2).padStart(5)} × node -e 0`);
}
