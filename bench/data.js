/** Files of made-up programmes of any size, kept in the folder for temporary files from one run to the next. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const binary = join(import.meta.dirname, '../bin/score-calc.js');

export const folder = join(tmpdir(), 'score-calc-bench');
mkdirSync(folder, { recursive: true });

/** A simulated file with this many enterprises. Files of earlier versions of the simulation have other names and are not reused. */
export function dataFile(enterprises) {
  const kind = createHash('sha256').update(simulate(1000)).digest('hex').slice(0, 8);
  const file = join(folder, `${enterprises}-${kind}.csv`);
  if (existsSync(file)) return file;
  simulate(enterprises, `${file}.part`);
  renameSync(`${file}.part`, file);
  return file;
}

function simulate(enterprises, file) {
  const target = file === undefined ? [] : ['-o', file, '--force'];
  const args = [binary, 'simulate', '--enterprises', String(enterprises), '-q', ...target];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

/**
 * A file with the faults of real files, which simulated ones lack: the same enterprise twice in a period, different and missing
 * currencies, periods of different and unknown length, zeros in denominators. The tools must agree on it, too.
 */
export function hardFile(enterprises) {
  const [header, ...lines] = readFileSync(dataFile(enterprises), 'utf8').trimEnd().split('\n');
  const columns = header.split(',');
  const spoil = (line, i) => {
    const cells = line.split(',');
    const set = (name, value) => {
      cells[columns.indexOf(name)] = value;
    };
    if (i % 19 === 0) set('currency', '');
    else if (i % 7 === 0) set('currency', 'USD');
    if (i % 11 === 0) for (const name of ['period_start', 'period_end']) set(name, '');
    else if (i % 9 === 0) set('period_end', cells[columns.indexOf('period_end')].replace('03-31', '06-30'));
    for (const [step, name] of [
      [43, 'workers'],
      [47, 'hours_worked'],
      [53, 'output_units'],
    ])
      if (i % step === 0) set(name, '0');
    return i % 97 === 0 ? [cells.join(','), cells.join(',')] : [cells.join(',')];
  };
  const file = join(folder, 'hard.csv');
  writeFileSync(file, `${[header, ...lines.flatMap(spoil)].join('\n')}\n`);
  return file;
}
