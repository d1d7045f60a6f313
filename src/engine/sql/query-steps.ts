import type { Indicator } from '../../indicators/definition.js';
import type { IndicatorAggregates } from '../port.js';
import type { Level } from './levels.js';
import type { Row, Session } from './session.js';

/** Questions of one step, and what is done with their answers. */
export interface QueryStep {
  /** What is asked, for those who read it. */
  readonly about: string;
  readonly questions: readonly string[];
  readonly take: (answers: readonly (readonly Row[])[]) => void;
}

/**
 * One indicator over the groups of one level: steps of questions, each made when the answers before it are known, and at
 * last the aggregates of each group.
 */
export interface IndicatorQueries {
  readonly level: Level;
  readonly indicator: Indicator;
  readonly steps: readonly (() => QueryStep)[];
  /** @param group by `keyId` */
  readonly answer: (group: string) => IndicatorAggregates;
  /** Who is left out of which figure: rows with the keys, "enterprise_id" and "reason", by figure. */
  readonly leftOut: () => readonly LeftOutQuestion[];
}

export interface LeftOutQuestion {
  readonly figure: 'answer' | 'relative_change' | 'share_improved' | 'pooled' | 'amount';
  readonly sql: string;
}

/** Asks step by step, all works at once, so that an engine that answers many questions in one pass can. */
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
