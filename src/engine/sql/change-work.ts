import type { ChangeIndicator } from '../../indicators/definition.js';
import { needsCurrency, poolsProducts } from '../../indicators/levels.js';
import { placeOfReason, type Reason } from '../../indicators/reasons.js';
import { compareNatural } from '../../natural-order.js';
import type { AggregateRequest, ChangeAggregates } from '../port.js';
import { changeAggregates, inPercent } from './change-aggregates.js';
import { type Class, cubeSql, readClass } from './cube.js';
import type { SqlDialect } from './dialect.js';
import { keyColumns, keyId, keyOf, mapGroups, perGroup, rowsByGroup } from './groups.js';
import { atEndSql, influenceOf, influentialEnds, othersSql } from './influence.js';
import { leftOutSql } from './left-out.js';
import type { Level } from './levels.js';
import { together } from './moments.js';
import { NumberSample } from './number-sample.js';
import { deviationsSql, outlierSql, readYardstick, type Yardstick } from './outliers.js';
import { type ClassLikeness, mostAlikeClass } from './pool-classes.js';
import type { IndicatorQueries, LeftOutQuestion, QueryStep } from './query-steps.js';
import type { Row } from './session.js';

type Answers = readonly (readonly Row[])[];

/** Queries about a change indicator over the groups of a level: classes, then samples, then outliers and the firm that moves the mean most. */
export function changeWork(dialect: SqlDialect, level: Level, indicator: ChangeIndicator, request: AggregateRequest): IndicatorQueries {
  return new ChangeWork(dialect, level, indicator, request);
}

class ChangeWork implements IndicatorQueries {
  readonly steps: readonly (() => QueryStep)[];
  #classes = new Map<string, Class[]>();
  #relative = NumberSample.none;
  #points = NumberSample.none;
  #yardsticks = new Map<string, Yardstick>();
  #flagged = new Map<string, string[]>();
  #influence = new Map<string, NonNullable<ChangeAggregates['influence']>>();

  constructor(
    private readonly dialect: SqlDialect,
    readonly level: Level,
    readonly indicator: ChangeIndicator,
    private readonly request: AggregateRequest,
  ) {
    const noOutlier = () => '0';
    const again = request.excludeOutliers ? [() => this.#count(() => this.#outlier()), () => this.#measure(() => this.#outlier())] : [];
    this.steps = [() => this.#count(noOutlier), () => this.#measure(noOutlier), () => this.#deviate(), ...again, () => this.#name()];
  }

  answer(group: string): ChangeAggregates {
    const { confidence } = this.request;
    const details = {
      relative: this.#relative.of(group, confidence),
      points: this.#points.of(group, confidence),
      flagged: this.#flagged.get(group) ?? [],
      influence: this.#influence.get(group) ?? null,
    };
    return changeAggregates(this.indicator, this.#classes.get(group) ?? [], details, confidence);
  }

  leftOut(): LeftOutQuestion[] {
    const { firms, keys } = this.level.grouping;
    const reason = `"${this.#column('reason')}"`;
    const excluded = this.request.excludeOutliers ? `CASE WHEN ${this.#outlier()} = 1 THEN ${placeOfReason.excluded_outlier} END` : 'NULL';
    const zero = `CASE WHEN "${this.#column('b')}" = 0 THEN ${placeOfReason.zero_baseline} END`;
    return [
      { figure: 'relative_change', sql: leftOutSql(keys, firms, `COALESCE(${reason}, ${zero}, ${excluded})`) },
      { figure: 'share_improved', sql: leftOutSql(keys, firms, `COALESCE(${reason}, ${excluded})`) },
      { figure: 'pooled', sql: leftOutSql(keys, firms, `COALESCE(${reason}, ${this.#unlike()}, ${excluded})`) },
    ];
  }

  #count(excluded: () => string): QueryStep {
    return {
      about: 'every enterprise counted once, by reason, basis, currency and product',
      questions: [cubeSql(this.dialect, this.indicator, this.level.grouping, excluded())],
      take: ([rows]) => {
        this.#classes = mapGroups(rowsByGroup(rows, this.level.grouping.keys), (each) => each.map(readClass));
      },
    };
  }

  #measure(excluded: () => string): QueryStep {
    const { keys } = this.level.grouping;
    const percent = this.indicator.bases.flatMap((basis, i) => (basis.unit === 'percent' ? [i] : []));
    const counted = (of: (each: Class) => boolean) => (classes: readonly Class[]) =>
      classes.filter((each) => each.reason === null && !each.excluded && of(each));
    this.#relative = new NumberSample({
      from: this.#changes(`"${this.#column('x')}"`, excluded(), `"${this.#column('x')}" IS NOT NULL`),
      keys,
      moments: mapGroups(this.#classes, (classes) => together(counted(() => true)(classes).map((each) => each.relative))),
    });
    this.#points = new NumberSample({
      from: this.#changes(
        `"${this.#column('f')}" - "${this.#column('b')}"`,
        excluded(),
        `"${this.#column('reason')}" IS NULL AND "${this.#column('basis')}" IN (${percent.length === 0 ? '-1' : percent.join(', ')})`,
      ),
      keys,
      moments: mapGroups(this.#classes, (classes) =>
        together(counted((each) => inPercent(this.indicator, each))(classes).map((each) => each.points)),
      ),
    });
    const samples = [this.#relative, this.#points].map((sample) => sample.step(this.dialect, this.request.confidence));
    return both('spread of the changes, and the changes at some ranks', samples);
  }

  #deviate(): QueryStep {
    const { keys } = this.level.grouping;
    const { numbers } = this.#relative;
    const medians = mapGroups(numbers.moments, (_, group) => this.#relative.of(group, this.request.confidence)?.median ?? 0);
    if (medians.size === 0) return nothing;
    return {
      about: 'how far the changes are from their median',
      questions: [deviationsSql(this.dialect, numbers.from, keys, medians)],
      take: ([rows]) => {
        for (const row of rows) {
          const group = keyId(keyOf(row, keys));
          this.#yardsticks.set(group, readYardstick(row, medians.get(group) as number));
        }
      },
    };
  }

  /** Queries the flagged enterprises and the one that moves the mean most. */
  #name(): QueryStep {
    const { firms, keys } = this.level.grouping;
    const { numbers } = this.#relative;
    const steps: QueryStep[] = [];
    const outlier = this.#outlier();
    if (outlier !== '0') {
      const x = this.#column('x');
      steps.push({
        about: '',
        questions: [
          `SELECT ${keyColumns(keys)}"enterprise_id"\nFROM ${firms} AS "enterprises"\nWHERE "${x}" IS NOT NULL AND ${outlier} = 1`,
        ],
        take: ([rows]) => {
          this.#flagged = mapGroups(rowsByGroup(rows, keys), (each) => each.map(idOf).sort(compareNatural));
        },
      });
    }
    const ends = influentialEnds(numbers.moments, this.request.influenceAbove);
    if (ends.size > 0) {
      steps.push({
        about: '',
        questions: [othersSql(this.dialect, numbers, ends), atEndSql(this.dialect, numbers.from, keys, ends)],
        take: (answers) => this.#takeInfluence(ends, answers),
      });
    }
    return both('enterprises far from the median, and the one that moves the mean most', steps);
  }

  #takeInfluence(ends: ReadonlyMap<string, number>, [others, atEnd]: Answers): void {
    const { keys } = this.level.grouping;
    const names = mapGroups(rowsByGroup(atEnd, keys), (rows) => rows.map(idOf).sort(compareNatural)[0]);
    for (const row of others) {
      const group = keyId(keyOf(row, keys));
      const [moments, end] = [this.#relative.numbers.moments.get(group), ends.get(group)];
      if (moments === undefined || end === undefined) continue;
      const influence = influenceOf(moments, end, row, names.get(group) as string);
      if (influence.share > this.request.influenceAbove) this.#influence.set(group, influence);
    }
  }

  /** Derived table with the keys, "enterprise_id" and "x". */
  #changes(x: string, excluded: string, where: string): string {
    const { firms, keys } = this.level.grouping;
    const kept = excluded === '0' ? '' : ` AND ${excluded} = 0`;
    return `(\n  SELECT ${keyColumns(keys)}"enterprise_id", ${x} AS "x"\n  FROM ${firms} AS "enterprises"\n  WHERE ${where}${kept}\n)`;
  }

  #outlier(): string {
    const x = `"${this.#column('x')}"`;
    const score = outlierSql(this.dialect, this.level.grouping.keys, this.#yardsticks, x);
    return score === '0' ? '0' : `CASE WHEN ${x} IS NULL THEN 0 ELSE ${score} END`;
  }

  /** Reason for which an enterprise is unlike the most common kind of its group. */
  #unlike(): string {
    const { keys } = this.level.grouping;
    const alike = new Map<string, ClassLikeness>();
    for (const [group, classes] of this.#classes) {
      const found = mostAlikeClass(
        this.indicator,
        classes.filter((each) => each.reason === null && !each.excluded),
      );
      if (found !== null) alike.set(group, found);
    }
    if (alike.size === 0) return String(placeOfReason.no_common_basis);
    const constant = (of: (likeness: ClassLikeness) => string) => perGroup(this.dialect, keys, mapGroups(alike, of));
    const differs = (
      holds: (basis: ChangeIndicator['bases'][number]) => boolean,
      column: string,
      of: (l: ClassLikeness) => string | null,
    ) => {
      const bases = this.indicator.bases.flatMap((basis, i) => (holds(basis) ? [i] : []));
      if (bases.length === 0) return [];
      const wanted = constant((likeness) => this.dialect.text(of(likeness) ?? ''));
      return [`"${this.#column('basis')}" IN (${bases.join(', ')}) AND COALESCE("${column}", '') <> ${wanted}`];
    };
    const branches: [string, Reason][] = [
      [`COALESCE(${constant(({ basis }) => String(basis))}, -1) <> "${this.#column('basis')}"`, 'no_common_basis'],
      ...differs(needsCurrency, 'f_currency', ({ currency }) => currency).map((when): [string, Reason] => [when, 'currency_mismatch']),
      ...differs(poolsProducts, 'same_output_unit', ({ outputUnit }) => outputUnit).map((when): [string, Reason] => [
        when,
        'unit_mismatch',
      ]),
      [`"${this.#column('monthly')}" <> ${constant(({ monthly }) => (monthly ? '1' : '0'))}`, 'period_length_unknown'],
    ];
    return `CASE ${branches.map(([when, reason]) => `WHEN ${when} THEN ${placeOfReason[reason]}`).join(' ')} END`;
  }

  #column(name: string): string {
    return `${this.indicator.id}_${name}`;
  }
}

const nothing: QueryStep = { about: '', questions: [], take: () => {} };

function both(about: string, steps: readonly QueryStep[]): QueryStep {
  return {
    about,
    questions: steps.flatMap(({ questions }) => questions),
    take: (answers) => {
      let next = 0;
      for (const { questions, take } of steps) {
        take(answers.slice(next, next + questions.length));
        next += questions.length;
      }
    },
  };
}

function idOf(row: Row): string {
  return String(row.enterprise_id);
}
