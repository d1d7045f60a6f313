import { nearest } from '../../dataset/header/nearest.js';
import type { DataRule, Facts, Problem } from '../rule.js';

/**
 * Codes of SCORE trainings. The five modules, the short version, service excellence and hospitality coaching are used in
 * Indonesia; the others appear in other countries and later phases.
 */
const codes = ['M1', 'M2', 'M3', 'M4', 'M5', 'SE', 'SHORT', 'HOCO', 'LEAN', 'GEND', 'RBC', 'WT', 'BCP', 'BASICS', 'PLUS'];

/** SC604: a training that is not a module of SCORE. */
export const unknownModule: DataRule = {
  code: 'SC604',
  severity: 'warning',
  unused: 'no-value',
  found: 'in-data',
  applies: ({ dataset }) => dataset.dimensions.has('training'),
  find: unknownModules,
  example: {
    bad: 'enterprise_id,training,period,workers\nBALI-01,M1;M2,baseline,28\nBALI-01,M1;M22,follow-up,27\n',
    good: 'enterprise_id,training,period,workers\nBALI-01,M1;M2,baseline,28\nBALI-01,M1;M2,follow-up,27\n',
  },
};

/** Reports each unknown code once, at its first row, with the number of rows that have it. */
function* unknownModules({ dataset }: Facts): Iterable<Problem> {
  const training = dataset.dimensions.get('training')?.column;
  if (training === undefined) return;
  const counts = new Int32Array(training.values.length);
  const firsts = new Int32Array(training.values.length);
  for (let i = dataset.size - 1; i >= 0; i--) {
    const code = training.codes[i];
    if (code < 0) continue;
    counts[code]++;
    firsts[code] = i;
  }
  const unknown = new Map<string, { rows: number; first: number }>();
  training.values.forEach((cell, code) => {
    if (counts[code] === 0) return;
    for (const text of new Set(cell.split(';').map((part) => part.trim()))) {
      if (text === '' || codes.includes(text.toUpperCase())) continue;
      const known = unknown.get(text) ?? { rows: 0, first: firsts[code] };
      unknown.set(text, { rows: known.rows + counts[code], first: Math.min(known.first, firsts[code]) });
    }
  });
  for (const [text, { rows, first }] of [...unknown].sort(([, a], [, b]) => a.first - b.first))
    yield { observations: [first], field: 'training', args: { text, rows, nearest: nearestModule(text) } };
}

/** "Modul 1" and "Module 1" mean M1; otherwise the nearest code by spelling. */
function nearestModule(text: string): string {
  const plain = text
    .toUpperCase()
    .replace(/^MODULE?(?=\W*\d)/, 'M')
    .replace(/[^\p{L}\d]/gu, '');
  return codes.includes(plain) ? plain : nearest(plain, codes);
}
