/** Measures the time of score-calc from start to end, as a ratio to an empty Node process on the same machine. */
import { join } from 'node:path';
import { measure, printRatios } from './measure.js';

const root = join(import.meta.dirname, '..');
const scoreCalc = (...args) => [process.execPath, join(root, 'bin/score-calc.js'), ...args];

export const startSubjects = [
  { name: 'node -e 0', command: [process.execPath, '-e', '0'] },
  { name: 'score-calc --help', command: scoreCalc('--help') },
  { name: 'score-calc report fixtures/phase-1.csv', command: scoreCalc('report', join(root, 'fixtures/phase-1.csv')) },
];

if (process.argv[1] === import.meta.filename) {
  const rounds = Number(process.argv[2] ?? 20);
  printRatios(startSubjects, measure(startSubjects, rounds), rounds);
}
