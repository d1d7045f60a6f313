import type { Dataset, TextColumn } from '../../dataset/dataset.js';
import { compareNatural } from '../../natural-order.js';
import type { Facts, Limits, Problem } from '../rule.js';
import { Classes } from './classes.js';
import { nameWords } from './firm-names.js';
import { idsAlike } from './near-ids.js';
import { secondFirst } from './rows.js';
import { joined } from './spelling.js';
import { typingSlips } from './typing-slips.js';

/** The same name, or nearly, under several ids; where the ids are nearly the same too, SC310 reports them. */
export function* nearDuplicateNames({ dataset }: Facts, { letters, word }: Limits): Iterable<Problem> {
  const { name, enterprise } = dataset;
  if (name === null) return;
  for (const observations of firmsByName(dataset, name, classesOf(name.values, letters, word))) {
    const ids = observations.map((i) => dataset.ids.at(enterprise[i]));
    if (ids.every((id) => idsAlike(id, ids[0]))) continue;
    const rows = secondFirst(observations);
    const names = [...new Set(rows.map((i) => name.values[name.codes[i]]))].sort(compareNatural);
    const args = { enterprise: dataset.ids.at(enterprise[rows[0]]), names: names.join(', '), enterprises: ids.join(', ') };
    yield { observations: rows, field: 'enterprise_name', args };
  }
}

/** Classes of names that differ only in case, marks and legal form, or by one typing slip. */
function classesOf(names: readonly string[], letters: number, word: number): Classes {
  const words = names.map(nameWords);
  const classes = new Classes(names.length);
  classes.joinAlike(words.map(joined));
  for (const [a, b] of typingSlips(words, letters, word)) classes.join(a, b);
  return classes;
}

/** One row per enterprise, in order of ids, for every class of names that several enterprises use. */
function* firmsByName(dataset: Dataset, { codes, values }: TextColumn, classes: Classes): Iterable<number[]> {
  const firms = new Map<number, number[]>();
  const lastFirm = new Int32Array(values.length).fill(-1);
  for (let e = 0; e < dataset.ids.length; e++) {
    for (let i = dataset.offsets[e]; i < dataset.offsets[e + 1]; i++) {
      const observation = dataset.order[i];
      if (codes[observation] < 0) continue;
      const found = classes.of(codes[observation]);
      if (lastFirm[found] === e) continue;
      lastFirm[found] = e;
      const known = firms.get(found);
      if (known === undefined) firms.set(found, [observation]);
      else known.push(observation);
    }
  }
  for (const observations of firms.values()) if (observations.length > 1) yield observations;
}
