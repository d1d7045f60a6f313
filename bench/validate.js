/**
 * Compares `validate` with `report` on the same files: a thousand rows, and the number given by `--rows 1000000`, without findings,
 * with one per row and with five, to show that neither time nor memory grows with the findings.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measure, printRatios, run } from './measure.js';

const root = join(import.meta.dirname, '..');
const binary = join(root, 'bin/score-calc.js');
const [rounds = '20', , rows] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'score-calc-bench-'));

try {
  const small = simulate(600, 'thousand.csv').slice(0, 1001);
  const file = join(folder, 'thousand.csv');
  writeFileSync(file, `${small.join('\n')}\n`);
  const subjects = ['report', 'validate'].map((command) => ({
    name: `${command}, 1,000 rows`,
    command: [process.execPath, binary, command, file, '-q'],
  }));
  printRatios(subjects, measure(subjects, Number(rounds)), Number(rounds));
  if (rows !== undefined) large(Number(rows));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function simulate(enterprises, name) {
  const file = join(folder, name);
  spawnSync(process.execPath, [binary, 'simulate', '--enterprises', String(enterprises), '-o', file, '-q']);
  return readFileSync(file, 'utf8').trimEnd().split('\n');
}

function large(count) {
  const [header, ...lines] = simulate(Math.ceil(count / 1.8), 'large.csv');
  const kept = lines.slice(0, count);
  const measures = header.split(',').indexOf('hours_worked');
  const spoilt = (cells) => (line) => {
    const parts = line.split(',');
    for (let i = 0; i < cells; i++) parts[measures + i] = 'x';
    return parts.join(',');
  };
  console.log(`\n${count.toLocaleString('en')} rows, one run each`);
  for (const [name, command, cells] of [
    ['report', 'report', 0],
    ['validate', 'validate', 0],
    ['validate, a finding in every row', 'validate', 1],
    ['validate, five findings in every row', 'validate', 5],
  ]) {
    const file = join(folder, 'run.csv');
    writeFileSync(file, `${[header, ...(cells === 0 ? kept : kept.map(spoilt(cells)))].join('\n')}\n`);
    const { seconds, mebibytes } = run([process.execPath, binary, command, file, '-q'], { closely: true });
    console.log(`${name.padEnd(44)} ${seconds.toFixed(1).padStart(7)} s ${mebibytes.toFixed(0).padStart(7)} MiB`);
  }
}
