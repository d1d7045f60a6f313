/**
 * Runs commands and measures them. Runs are interleaved so that a slow moment hits all of them, the first round warms
 * up and is not counted, and medians are compared. Measurements, not tests.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';

// Node reads extra certificates at start, which would make the empty process look slow and the ratios small.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

/** GNU time reports the processor time and the peak memory of any program. */
const gnuTime = '/usr/bin/time';
export const tellsMemory = existsSync(gnuTime);

/** One run of a command: `{ status, seconds, stdout, stderr }`, and with `closely` its processor seconds and peak MiB. */
export function run(command, { closely = false, ...more } = {}) {
  const [program, ...args] = closely && tellsMemory ? [gnuTime, '-q', '-f', '%U %S %M', ...command] : command;
  const started = process.hrtime.bigint();
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: tmpdir(),
    env: { ...env, ...more.env },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 2 ** 30,
  });
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  const told = closely && tellsMemory ? (stderr?.trimEnd().split('\n').at(-1) ?? '').split(' ').map(Number) : [];
  return { status, seconds, stdout, stderr, processor: told[0] + told[1], mebibytes: told[2] / 1024 };
}

/** Median seconds of each subject `{ name, command, code }`, where `code` is the exit code it should have (0). */
export function measure(subjects, rounds) {
  const times = subjects.map(() => []);
  for (let round = 0; round <= rounds; round++) {
    subjects.forEach(({ name, command, code = 0 }, i) => {
      const { status, seconds } = run(command);
      if (status !== code) console.log(`${name} ended with exit code ${status}`);
      if (round > 0) times[i].push(seconds);
    });
  }
  return times.map(median);
}

/** Prints one line per subject with its ratio to the first. */
export function printRatios(subjects, seconds, rounds) {
  console.log(`medians of ${rounds} interleaved runs, Node ${process.version}`);
  subjects.forEach(({ name }, i) => {
    const [time, ratio] = [(seconds[i] * 1000).toFixed(1).padStart(9), (seconds[i] / seconds[0]).toFixed(2).padStart(6)];
    console.log(`${name.padEnd(44)} ${time} ms ${ratio} × ${subjects[0].name}`);
  });
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
