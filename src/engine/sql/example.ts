import type { Row } from './session.js';

/** Made-up results for printed queries: two firms that differ, so that every follow-up query is generated. */
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

/** Made-up answer to a query that is only printed, for each of two groups. */
export function exampleAnswer(question: string): Row[] {
  const sql = question.replace(/^(?:--.*\n)+/, '');
  const [, distinct] = /^SELECT DISTINCT "(\w+)"/.exec(sql) ?? [];
  if (distinct !== undefined) return [{ [distinct]: 'A; B' }];
  const [head] = /^SELECT (?:"(?:one_)?d_\w+", )*/.exec(sql) ?? [''];
  const keys = [...head.matchAll(/"(\w+)"/g)].map(([, key]) => key);
  const values = keys.length === 0 ? [''] : ['A', 'B'];
  // For the first basis, if the query counts it by currency at all.
  const currency = /(?:IN \(0[^)]*\)|IS NULL) THEN "f_currency"/.test(sql) ? 'IDR' : null;
  const groups = values.map((value): Row => ({ ...numbers, currency, ...Object.fromEntries(keys.map((key) => [key, value])) }));
  const ranked = sql.includes('"rank"');
  return groups.flatMap((group) => (ranked ? [-10, 90].map((x, i) => ({ ...group, rank: i + 1, x })) : [group]));
}
