import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairObservations } from '../../src/dataset/pairing.js';
import { indicators } from '../../src/indicators/catalogue.js';
import type { ChangeIndicator } from '../../src/indicators/definition.js';
import { chooseBasis, evaluateChanges } from '../../src/indicators/evaluate.js';
import { columnsOf, isMonthly, levelAt } from '../../src/indicators/levels.js';
import { reasons } from '../../src/indicators/reasons.js';
import { input, read } from '../laws/programme.js';

const changes = indicators.filter((indicator): indicator is ChangeIndicator => indicator.type === 'change');
const measures = [...new Set(changes.flatMap(({ bases }) => bases.flatMap((basis) => [basis.numerator, basis.denominator ?? []].flat())))];
const header = ['enterprise_id', 'period', 'currency', 'output_unit', 'months', ...measures].join(',');

const cell = fc.constantFrom('', '0', '1', '7', '7', '250', '1e300', 'many');
const observation = fc
  .tuple(
    fc.constantFrom('A', 'B', 'C', 'D'),
    fc.constantFrom('baseline', 'follow-up', 'follow-up-2'),
    fc.constantFrom('IDR', 'IDR', 'USD', ''),
    fc.constantFrom('chair', 'chair', 'table', ''),
    fc.constantFrom('', '3', '12'),
    fc.array(cell, { minLength: measures.length, maxLength: measures.length }),
  )
  .map((cells) => cells.flat().join(','));

describe('evaluating all enterprises at once', () => {
  it('equals choosing the basis of each enterprise separately', () => {
    let compared = 0;
    fc.assert(
      fc.property(fc.array(observation, { minLength: 1, maxLength: 12 }), (rows) => {
        const dataset = read([input(`${[header, ...rows].join('\n')}\n`)]);
        const pairs = pairObservations(dataset, 'last');
        for (const indicator of changes) {
          const { verdict, verdicts, baseline, followUp } = evaluateChanges(dataset, pairs, indicator);
          const bases = indicator.bases.flatMap((basis) => columnsOf(dataset, basis) ?? []);
          for (const [e, before] of pairs.baseline.entries()) {
            const after = pairs.followUp[e];
            if (before < 0 || after < 0) continue;
            const chosen = chooseBasis(dataset, bases, before, after);
            const { reason, basis, monthly } = verdicts[verdict[e]];
            if (typeof chosen === 'number') {
              expect({ reason, from: baseline[e], to: followUp[e] }).toEqual({ reason: reasons[chosen], from: Number.NaN, to: Number.NaN });
              continue;
            }
            const known = isMonthly(dataset, chosen, before);
            const levels = [before, after].map((at) => levelAt(dataset, chosen, at, known));
            expect([reason, indicator.bases[basis].id, monthly, baseline[e], followUp[e]]).toEqual([
              null,
              chosen.basis.id,
              known,
              ...levels,
            ]);
            compared++;
          }
        }
      }),
      { numRuns: 150 },
    );
    expect(compared).toBeGreaterThan(100);
  });
});

describe('verdicts', () => {
  it('stay distinct however many products there are', () => {
    const products = 12_000;
    const rows = Array.from({ length: products }, (_, i) =>
      [
        [`A${i}`, 1, 2],
        [`B${i}`, 2, 1],
        [`C${i}`, 1, 1],
      ].flatMap(([id, from, to]) => [`${id},baseline,u${i},${from},1`, `${id},follow-up,u${i},${to},1`]),
    ).flat();
    // The first product of the file is that of the last two enterprises.
    for (const id of ['Y', 'Z']) rows.unshift(`${id},baseline,first,1,1`, `${id},follow-up,first,2,1`);
    const dataset = read([input(`enterprise_id,period,output_unit,energy_kwh,output_units\n${rows.join('\n')}\n`)]);
    const [energy] = changes.filter(({ id }) => id === 'energy');
    const { verdict, verdicts } = evaluateChanges(dataset, pairObservations(dataset, 'last'), energy);
    expect(verdicts.length).toBeGreaterThan(2 ** 15);
    const directions = [1, -1, 0, 1];
    for (const [e, place] of verdict.entries()) expect(verdicts[place]?.direction).toBe(directions[Math.floor(e / products)]);
  });
});
