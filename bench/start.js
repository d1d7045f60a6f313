/** How long score-calc takes from start to end, as a ratio to an empty Node process on the same machine. */
import { join } from 'node:path';
import { measure, printRatios } from './measure.js';

const root = join(import.meta.dirname, '..');
const binary = join(root, 'bin/score-calc.js');
const rounds = Number(process.argv[2] ?? 20);

const subjects = [
  { name: 'node -e 0', args: ['-e', '0'] },
  { name: 'score-calc --help', args: [binary, '--help'] },
  { name: 'score-calc report fixtures/phase-1.csv', args: [binary, 'report', join(root, 'fixtures/phase-1.csv')] },
];
printRatios(subjects, measure(subjects, rounds), rounds);
