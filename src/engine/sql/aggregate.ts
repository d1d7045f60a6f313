import { chooseDimensions, compareKeys } from '../../dataset/groups.js';
import { checkRound, comparedRounds } from '../../dataset/pairing.js';
import type { Indicator } from '../../indicators/definition.js';
import type { AggregateRequest, Aggregates, GroupAggregates } from '../port.js';
import { amountWork } from './amount-work.js';
import { changeWork } from './change-work.js';
import { coverageSql, hasSeveralTexts, readCoverage } from './coverage.js';
import { firmsSql } from './firms.js';
import { type ByGroup, type Key, keyId, keyOf } from './groups.js';
import { ledgerOf } from './ledger.js';
import { type Level, levelsOf } from './levels.js';
import { practiceWork } from './practice-work.js';
import { type IndicatorQueries, runWorks } from './query-steps.js';
import type { Session } from './session.js';
import { expectingSeveral } from './several-texts.js';
import type { ObservationSource } from './source.js';

/**
 * Answers a request by SQL. Pairs, bases, reasons and sums are computed where the data is; each answer has a few rows per group. The
 * result is that of `aggregateInMemory`, except for the last digits of sums.
 * @throws UserError unknown-dimension, no-such-round, too-many-periods
 */
export async function aggregateBySql(session: Session, source: ObservationSource, request: AggregateRequest): Promise<Aggregates> {
  const by = chooseDimensions(source, request.by);
  checkRound(source, request.followUpRound);
  let observations = source;
  const answer = async (indicators: readonly Indicator[]) => {
    const found = async () => {
      const firms = await session.prepareFirms(firmsSql(session.dialect, observations, indicators, by, request.followUpRound));
      return groupsOf(session, await levelsOf(session, source, firms, by), comparedRounds(source.periods, request.followUpRound));
    };
    let groups = await found();
    if (groups.some(({ several }) => several)) {
      observations = expectingSeveral(source, by);
      groups = await found();
    }
    return figuresOf(session, source, groups, { ...request, by, indicators });
  };
  if (!session.oneByOne || request.indicators.length === 0) return answer(request.indicators);
  const answers: Aggregates[] = [];
  for (const indicator of request.indicators) answers.push(await answer([indicator]));
  return sideBySide(answers);
}

/** Merges answers about one indicator each, over the same groups. */
function sideBySide(answers: readonly Aggregates[]): Aggregates {
  const [first] = answers;
  const groups = first.groups.map((group, g) => ({ ...group, indicators: answers.flatMap((answer) => answer.groups[g].indicators) }));
  if (first.ledger === undefined) return { ...first, groups };
  const ledger = groups.flatMap(({ key, total }) =>
    answers.flatMap((answer) => (answer.ledger ?? []).filter((entry) => entry.total === total && keyId(entry.group) === keyId(key))),
  );
  return { ...first, groups, ledger };
}

/** Does the same for firms that exist already. @param firms expression for a FROM clause, with the columns of `firmsSql` */
export async function aggregateFirms(
  session: Session,
  source: Pick<ObservationSource, 'dimensions' | 'dataNotes'> & { readonly rounds: readonly number[] },
  firms: string,
  request: AggregateRequest,
): Promise<Aggregates> {
  const by = chooseDimensions(source, request.by);
  const groups = await groupsOf(session, await levelsOf(session, source, firms, by), source.rounds);
  return figuresOf(session, source, groups, { ...request, by });
}

async function figuresOf(
  session: Session,
  { dataNotes }: Pick<ObservationSource, 'dataNotes'>,
  groups: readonly FoundGroups[],
  request: AggregateRequest & { readonly by: readonly string[] },
): Promise<Aggregates> {
  const kept = groups.length > 0 && groups[0].keys.length === 1 ? [{ ...groups[groups.length - 1], keys: groups[0].keys }] : groups;
  const works = kept.flatMap(({ level }) => request.indicators.map((indicator) => workOf(session, level, indicator, request)));
  await runWorks(session, works);
  const results = kept.flatMap((found, l) => {
    const ofLevel = works.slice(l * request.indicators.length, (l + 1) * request.indicators.length);
    return found.keys.map((key) => groupOf(found, key, ofLevel));
  });
  return {
    by: request.by,
    dataNotes,
    groups: results,
    ...(request.ledger ? { ledger: await ledgerOf(session, works, results) } : {}),
  };
}

interface FoundGroups {
  readonly level: Level;
  /** Keys of the groups; the total has one empty key. */
  readonly keys: readonly Key[];
  readonly coverage: ByGroup<GroupAggregates['coverage']>;
  readonly several: boolean;
}

async function groupsOf(session: Session, levels: readonly Level[], rounds: readonly number[]): Promise<FoundGroups[]> {
  const answers = await session.queryAll(
    levels.map(({ grouping }) => `-- how many firms there are\n${coverageSql(session.dialect, grouping, rounds)}`),
  );
  const found = levels.map((level, l) => {
    const keyed = answers[l].map((row) => ({ key: keyOf(row, level.grouping.keys), coverage: readCoverage(row, rounds) }));
    keyed.sort((a, b) => compareKeys(a.key, b.key));
    return {
      level,
      keys: keyed.map(({ key }) => key),
      coverage: new Map(keyed.map(({ key, coverage }) => [keyId(key), coverage])),
      several: answers[l].some(hasSeveralTexts),
    };
  });
  return found.filter(({ keys }) => keys.length > 0);
}

function workOf(session: Session, level: Level, indicator: Indicator, request: AggregateRequest): IndicatorQueries {
  if (indicator.type === 'change') return changeWork(session.dialect, level, indicator, request);
  if (indicator.type === 'amount') return amountWork(session.dialect, level, indicator, request);
  return practiceWork(level, indicator, request);
}

function groupOf({ level, coverage }: FoundGroups, key: Key, works: readonly IndicatorQueries[]): GroupAggregates {
  // A group that contains all firms is the total under its own key.
  const id = keyId(level.total ? [] : key);
  return {
    key,
    total: level.total,
    coverage: coverage.get(id) as GroupAggregates['coverage'],
    indicators: works.map((work) => work.answer(id)),
  };
}
