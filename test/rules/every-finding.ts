import { readdirSync, readFileSync } from 'node:fs';
import { sound } from '../../fixtures/generators/broken/sound.js';
import { toCsv } from '../../fixtures/table.js';
import { emptyMapping } from '../../src/dataset/header/mapping.js';
import { type InputFile, parseDataset, type ReadOptions } from '../../src/dataset/read/parse.js';
import type { ListedFinding, Validation } from '../../src/rules/model.js';
import { type ValidateOptions, validate } from '../../src/rules/validate.js';

/** Options that a broken file needs to show its fault; most need none. */
const needs: Readonly<Record<string, ReadOptions & ValidateOptions>> = {
  SC121: { mapping: { ...emptyMapping, columns: { Omzet: 'output_value' } } },
  SC130: { require: ['accidents'] },
  SC213: { decimal: 'comma' },
  SC307: { mapping: { ...emptyMapping, values: { period: { baseline: 'baseline', 'follow-up': 'follow-up' } } } },
};

/** Files that are wrong as the baseline beside a file of follow-ups. */
const baselines = ['SC120', 'SC306'];

/** The findings of each file of `fixtures/broken/`, by file name. */
export function brokenValidations(): Map<string, Validation> {
  const table = sound();
  const followUps = toCsv({ ...table, rows: table.rows.filter(({ period }) => period === 'follow-up') });
  const validated = readdirSync('fixtures/broken').map((name): [string, Validation] => {
    const code = name.slice(0, 5);
    const source = { name, bytes: readFileSync(`fixtures/broken/${name}`) };
    const inputs: InputFile[] = baselines.includes(code)
      ? [
          { source, period: 'baseline' },
          { source: { name: 'follow-up.csv', bytes: Buffer.from(followUps) }, period: 'follow-up' },
        ]
      : [{ source }];
    const options = Object.hasOwn(needs, code) ? needs[code] : {};
    return [name, validate(parseDataset(inputs, options), options)];
  });
  return new Map(validated);
}

/** Every finding of every file of `fixtures/broken/`. */
export function everyFinding(): ListedFinding[] {
  return [...brokenValidations().values()].flatMap(({ findings }) => findings);
}
