import type { Sample } from '../figures.js';
import type { SqlDialect } from './dialect.js';
import { type ByGroup, keyId, keyOf, rowsByGroup } from './groups.js';
import type { Moments } from './moments.js';
import type { QueryStep } from './query-steps.js';
import { type NumberRows, ranksSql, readSample, spreadSql } from './samples.js';
import type { Row } from './session.js';

/** Numbers of every group of a level, and the answers about them. */
export class NumberSample {
  static readonly none = new NumberSample({ from: '', keys: [], moments: new Map() });
  readonly numbers: NumberRows;
  #spread = new Map<string, Row>();
  #ranked = new Map<string, Row[]>();

  constructor(numbers: NumberRows) {
    this.numbers = { ...numbers, moments: filled(numbers.moments) };
  }

  /** Queries spread and ranks; nothing where there are no numbers. */
  step(dialect: SqlDialect, confidence: number): QueryStep {
    const { numbers } = this;
    if (numbers.moments.size === 0) return { about: '', questions: [], take: () => {} };
    return {
      about: 'spread of the numbers, and the numbers at some ranks',
      questions: [spreadSql(dialect, numbers), ranksSql(dialect, numbers, confidence)],
      take: ([spread, ranked]) => {
        this.#spread = new Map(spread.map((row) => [keyId(keyOf(row, numbers.keys)), row]));
        this.#ranked = rowsByGroup(ranked, numbers.keys);
      },
    };
  }

  /** Statistics of the numbers of a group; null when it has none. */
  of(group: string, confidence: number): Sample | null {
    const moments = this.numbers.moments.get(group);
    if (moments === undefined) return null;
    return readSample(moments, this.#spread.get(group) as Row, this.#ranked.get(group) ?? [], confidence);
  }
}

function filled(moments: ByGroup<Moments>): Map<string, Moments> {
  return new Map([...moments].filter(([, { n }]) => n > 0));
}
