/** The change indicators of job.csv: `{ id, better, bases }`, each basis `{ numerator, denominator, factor, monthly, money }`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const [, ...lines] = readFileSync(join(import.meta.dirname, '../job.csv'), 'utf8')
  .trimEnd()
  .split('\n');
const rows = lines.map((line) => line.split(','));

export const changeIndicators = [...new Set(rows.map(([id]) => id))].map((id) => {
  const own = rows.filter(([indicator]) => indicator === id);
  const bases = own.map(([, , numerator, denominator, factor, monthly, money]) => {
    return { numerator, denominator: denominator || null, factor: Number(factor), monthly: monthly === '1', money: money === '1' };
  });
  return { id, better: own[0][1], bases };
});

/** Every measure that the job reads. */
export const measures = [
  ...new Set([
    'cost_savings',
    ...changeIndicators.flatMap(({ bases }) => bases.flatMap((basis) => [basis.numerator, basis.denominator ?? []].flat())),
  ]),
];
