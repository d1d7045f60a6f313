import { formatNumber } from '../../locale/index.js';
import type { ReportedComparison } from '../../report/model.js';
import { count, none, percent } from '../figures.js';
import { indicatorLabel, type Voice } from '../voice.js';

/** A published figure beside the computed one of the same kind, in words. */
export interface ReportedLine {
  readonly name: string;
  readonly published: string;
  readonly kind: string;
  readonly asOf: string;
  /** "cumulative" or "one period"; empty if the source does not say. */
  readonly span: string;
  readonly computed: string;
  /** "405 of 491"; empty if nothing was computed. */
  readonly n: string;
  readonly source: string;
  /** Empty if no trap is known. */
  readonly trap: string;
}

export function reportedLines(comparisons: readonly ReportedComparison[], voice: Voice): ReportedLine[] {
  const { citation, reported, vocabulary, report } = voice.words;
  return comparisons.map((one) => {
    const kind = vocabulary.kinds[one.kind];
    const isChange = one.indicator !== null && !one.kind.startsWith('share');
    const write = (value: number | null) =>
      one.unit === 'percent' ? percent(value, voice, isChange) : value === null ? none : count(value, voice);
    const share = one.k === null || one.n === null ? '' : ` (${count(one.k, voice)}/${count(one.n, voice)})`;
    return {
      name: nameOf(one, voice),
      published: one.unit === 'percent' ? `${formatNumber(one.value, { lang: voice.lang, sign: isChange })} %` : write(one.value),
      kind: one.kindStated ? reported.kindStated(kind) : reported.kindReadSo(kind),
      asOf: one.asOf,
      span: one.cumulative === null ? '' : one.cumulative ? reported.cumulative : reported.ofPeriod,
      computed: one.computed === null ? none : write(one.computed) + share,
      n: one.n === null || one.N === null ? '' : report.nOf(count(one.n, voice), count(one.N, voice)),
      source: citation(one.source),
      trap: one.trap === null ? '' : (reported.traps[one.trap] ?? ''),
    };
  });
}

/** A known trap, and the published figures it is about. */
export interface TrapLine {
  /** "Cost recovery 2013-06, 2017; Workers 2019". */
  readonly figures: string;
  readonly trap: string;
}

/** Every trap once, in the order of its first figure, because several figures share one. */
export function trapLines(lines: readonly ReportedLine[]): TrapLine[] {
  const datesByTrap = new Map<string, Map<string, string[]>>();
  for (const { trap, name, asOf } of lines) {
    if (trap === '') continue;
    const dates = datesByTrap.get(trap) ?? new Map<string, string[]>();
    datesByTrap.set(trap, dates.set(name, [...(dates.get(name) ?? []), asOf]));
  }
  return [...datesByTrap].map(([trap, byName]) => ({
    trap,
    figures: [...byName].map(([name, dates]) => `${name} ${dates.join(', ')}`).join('; '),
  }));
}

/** Names an indicator by its label, any other figure by the name for the start of its id. */
function nameOf({ id, indicator }: ReportedComparison, voice: Voice): string {
  if (indicator !== null) return indicatorLabel(indicator, voice);
  const known = Object.entries(voice.words.reported.names).find(([prefix]) => id.startsWith(prefix));
  return known?.[1] ?? id.replaceAll('_', ' ');
}
