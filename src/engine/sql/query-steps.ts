import type { Indicator } from '../../indicators/definition.js';
import type { IndicatorAggregates } from '../port.js';
import type { Level } from './levels.js';
import type { Row, Session } from './session.js';

/** Queries of one step, and a function that takes their answers. */
export interface QueryStep {
  /** Description of the queries, printed as a comment above them. */
  readonly about: string;
  readonly questions: readonly string[];
  readonly take: (answers: readonly (readonly Row[])[]) => void;
}

/**
 * Queries about one indicator over the groups of one level, in steps. Each step is built when the answers to those before it are known;
 * the aggregates of each group follow from all of them.
 */
export interface IndicatorQueries {
  readonly level: Level;
  readonly indicator: Indicator;
  readonly steps: readonly (() => QueryStep)[];
  /** @param group by `keyId` */
  readonly answer: (group: string) => IndicatorAggregates;
  /** Queries for the enterprises left out of each figure: rows with the keys, "enterprise_id" and "reason". */
  readonly leftOut: () => readonly LeftOutQuestion[];
}

export interface LeftOutQuestion {
  readonly figure: 'answer' | 'relative_change' | 'share_improved' | 'pooled' | 'amount';
  readonly sql: string;
}

/** Runs all works step by step, each step of all works together, so that an engine may answer many queries in one pass. */
export async function runWorks({ queryAll }: Session, works: readonly IndicatorQueries[]): Promise<void> {
  const most = Math.max(0, ...works.map(({ steps }) => steps.length));
  for (let i = 0; i < most; i++) {
    const steps = works.flatMap((work) => {
      if (i >= work.steps.length) return [];
      const step = work.steps[i]();
      return [{ ...step, about: `${work.indicator.id}, ${work.level.total ? 'all' : 'by group'}: ${step.about}` }];
    });
    const answers = await queryAll(steps.flatMap(({ questions, about }) => questions.map((sql) => `-- ${about}\n${sql}`)));
    let next = 0;
    for (const { questions, take } of steps) {
      take(answers.slice(next, next + questions.length));
      next += questions.length;
    }
  }
}
