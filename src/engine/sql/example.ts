import type { Row } from './session.js';

/** What nobody's answers say of a group, whatever was asked: two firms that differ, so that all is asked that could be. */
const numbers: Row = {
  n: 2,
  enrolled: 2,
  reporting: 2,
  higher: 1,
  lower: 50,
  upper: 50,
  sum: 100,
  basis: 0,
  monthly: 0,
  excluded: 0,
  reason: null,
  output_unit: null,
  deviations: 0,
  squares: 0.5,
  ties: 1,
  others: -10,
  enterprise_id: 'E',
  ...Object.fromEntries(['relative', 'points', 'amounts'].flatMap((name) => Object.entries(moments(name)))),
  ...Object.fromEntries(['b', 'f'].flatMap((side) => ['numerator', 'denominator', 'lower', 'upper'].map((of) => [`${side}_${of}`, 1]))),
};

function moments(name: string): Row {
  return { [`${name}_n`]: 2, [`${name}_sum`]: 80, [`${name}_min`]: -10, [`${name}_max`]: 90 };
}

/** An answer to a question that is printed and not asked: of every group, of which there are two. */
export function exampleAnswer(question: string): Row[] {
  const sql = question.replace(/^(?:--.*\n)+/, '');
  const [, distinct] = /^SELECT DISTINCT "(\w+)"/.exec(sql) ?? [];
  if (distinct !== undefined) return [{ [distinct]: 'A; B' }];
  const [head] = /^SELECT (?:"(?:one_)?d_\w+", )*/.exec(sql) ?? [''];
  const keys = [...head.matchAll(/"(\w+)"/g)].map(([, key]) => key);
  const values = keys.length === 0 ? [''] : ['A', 'B'];
  // Of the first basis, where that is counted by money at all.
  const currency = /(?:IN \(0[^)]*\)|IS NULL) THEN "f_currency"/.test(sql) ? 'IDR' : null;
  const groups = values.map((value): Row => ({ ...numbers, currency, ...Object.fromEntries(keys.map((key) => [key, value])) }));
  const ranked = sql.includes('"rank"');
  return groups.flatMap((group) => (ranked ? [-10, 90].map((x, i) => ({ ...group, rank: i + 1, x })) : [group]));
}
