/**
 * Measures commands as ratios to the first of them. Runs are interleaved so that a slow moment hits all of them, the first
 * round warms up and is not counted, and medians are compared. A measurement, not a test: it always exits 0.
 */
import { spawnSync } from 'node:child_process';

// Node reads extra certificates at start, which would make the empty process look slow and the ratios small.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

/** Median milliseconds of each subject `{ name, args, code }`, where `code` is the exit code it should have (0). */
export function measure(subjects, rounds) {
  const times = subjects.map(() => []);
  for (let round = 0; round <= rounds; round++) {
    subjects.forEach(({ name, args, code = 0 }, i) => {
      const started = process.hrtime.bigint();
      const { status } = spawnSync(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 2 ** 28 });
      const milliseconds = Number(process.hrtime.bigint() - started) / 1e6;
      if (status !== code) console.log(`${name} ended with exit code ${status}`);
      if (round > 0) times[i].push(milliseconds);
    });
  }
  return times.map(median);
}

/** Prints a line for each subject with its ratio to the first. */
export function printRatios(subjects, milliseconds, rounds) {
  console.log(`medians of ${rounds} interleaved runs, Node ${process.version}`);
  subjects.forEach(({ name }, i) => {
    const [time, ratio] = [milliseconds[i].toFixed(1).padStart(9), (milliseconds[i] / milliseconds[0]).toFixed(2).padStart(6)];
    console.log(`${name.padEnd(44)} ${time} ms ${ratio} × ${subjects[0].name}`);
  });
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
