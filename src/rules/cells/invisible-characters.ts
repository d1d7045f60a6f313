import { findInvisible, type Invisible } from '../../csv/values/invisible.js';
import type { Codes } from '../../dataset/columns/growing.js';
import type { Dataset } from '../../dataset/dataset.js';
import type { Facts, Problem } from '../rule.js';

interface Texts {
  readonly field: string;
  readonly codes: Codes;
  readonly values: readonly string[];
}

/** Invisible characters in the texts that distinguish enterprises and groups. Each distinct text is checked once. */
export function* invisibleCharacters({ dataset }: Facts): Iterable<Problem> {
  for (const { field, codes, values } of textsOf(dataset)) {
    const found = new Map<number, Invisible>();
    for (let code = 0; code < values.length; code++) {
      const invisible = findInvisible(values[code]);
      if (invisible !== null) found.set(code, invisible);
    }
    if (found.size > 0) yield* cellsWith(found, dataset, { field, codes, values });
  }
}

function* cellsWith(found: ReadonlyMap<number, Invisible>, { origin }: Dataset, { field, codes, values }: Texts): Iterable<Problem> {
  let told = '';
  for (let i = 0; i < codes.length; i++) {
    const invisible = found.get(codes[i]);
    const column = origin.views[origin.view[i]].columns.get(field);
    if (invisible === undefined || column === undefined) continue;
    // A row of a wide file gives several observations, which may share a cell.
    const cell = `${origin.views[origin.view[i]].file} ${origin.record[i]} ${column}`;
    if (cell === told) continue;
    told = cell;
    const { kind, codePoint } = invisible;
    yield { observations: [i], field, args: { field, text: values[codes[i]], kind, codePoint } };
  }
}

function textsOf(dataset: Dataset): Texts[] {
  const { ids, enterprise, name, outputUnit, dimensions } = dataset;
  const texts: Texts[] = [];
  const allAlike = ids.length > 0 && ids.differInDigitsAlone;
  if (!allAlike || findInvisible(ids.at(0)) !== null)
    texts.push({ field: 'enterprise_id', codes: enterprise, values: dataset.enterprises });
  if (name !== null) texts.push({ field: 'enterprise_name', ...name });
  if (outputUnit !== null) texts.push({ field: 'output_unit', ...outputUnit });
  for (const dimension of dimensions.values()) {
    // The column of a derived dimension is created on first access.
    if (!dimension.derived) texts.push({ field: dimension.name, ...dimension.column });
  }
  return texts;
}
