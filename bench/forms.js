/** Times each format of a report and the reading of a workbook, as ratios to the table from the same data as CSV. */
import { join } from 'node:path';
import { measure, printRatios } from './measure.js';

const root = join(import.meta.dirname, '..');
const binary = join(root, 'bin/score-calc.js');
const rounds = Number(process.argv[2] ?? 10);
const fixture = (name) => join(root, 'fixtures', name);
const report = (name, ...args) => ({
  name: `report ${name} ${args.join(' ')}`.trim(),
  args: [binary, 'report', fixture(name), '--quiet', ...args],
});

const subjects = [
  report('layouts/tidy.csv'),
  report('six-firms.xlsx'),
  report('phase-1.csv'),
  report('phase-1.csv', '--format', 'csv', '--excel'),
  report('phase-1.csv', '--format', 'markdown', '--method'),
  report('phase-1.csv', '--format', 'xlsx'),
  { name: 'compare programme.csv phase-1.csv', args: [binary, 'compare', fixture('programme.csv'), fixture('phase-1.csv'), '--quiet'] },
];
printRatios(subjects, measure(subjects, rounds), rounds);
