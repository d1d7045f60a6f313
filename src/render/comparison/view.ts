import type { Comparison, FigureComparison, FirmMoves, GroupComparison, SideFigure, SideName } from '../../report/comparison/model.js';
import type { Statistic } from '../../report/model.js';
import { bareNumber, count, none, statisticText, withUnit } from '../figures.js';
import { enterprisesText } from '../report/head.js';
import { groupName, indicatorLabel, type Voice } from '../voice.js';

/** One figure on both sides, in words and written numbers. */
export interface FigureLine {
  readonly kind: string;
  readonly before: string;
  readonly after: string;
  readonly difference: string;
  /** Whether the difference is an improvement; null if there is no difference or neither direction is better. */
  readonly better: boolean | null;
  readonly n: string;
}

/** The figures of one indicator that differ. */
export interface IndicatorLines {
  readonly label: string;
  readonly lines: readonly FigureLine[];
}

export interface GroupView {
  /** "Phase I · 67 → 70 enterprises", or in which file alone the group is. */
  readonly title: string;
  /** Whether only one side has the group, so that there is nothing to compare. */
  readonly oneSided: boolean;
  readonly indicators: readonly IndicatorLines[];
  readonly same: number;
}

export interface MoveLine {
  readonly enterprise: string;
  readonly how: string;
  readonly before: string;
  readonly after: string;
  readonly share: string;
}

export interface MovesView {
  readonly title: string;
  readonly counts: string;
  readonly lines: readonly MoveLine[];
  /** "entered: A, B; left: C" where none of them moved the figure; otherwise empty. */
  readonly unmoved: string;
}

/** One side as the columns and the head call it. */
export interface SideView {
  readonly name: string;
  /** "Old: old.csv", "Old: old.csv · Phase I", "Phase I: programme.csv". */
  readonly text: string;
}

/** Groups are called by their names where they differ; sides that differ by file alone are the old and the new one. */
export function viewSides({ before, after, by }: Comparison, voice: Voice): readonly [SideView, SideView] {
  const { comparison } = voice.words;
  const byGroup = differByGroup(before, after);
  const view = ({ file, group }: SideName, name: string): SideView => {
    const chosen = group === null || byGroup ? '' : ` · ${sideGroup(group, by, voice)}`;
    return { name, text: `${name}: ${voice.safe(file)}${chosen}` };
  };
  const nameOf = ({ group }: SideName, side: string) => (byGroup ? sideGroup(group ?? [], by, voice) : side);
  return [view(before, nameOf(before, comparison.old)), view(after, nameOf(after, comparison.new))];
}

function differByGroup(before: SideName, after: SideName): boolean {
  return JSON.stringify(before.group) !== JSON.stringify(after.group);
}

function sideGroup(key: readonly (string | null)[], by: readonly string[], voice: Voice): string {
  return groupName({ key, total: key.length === 0 }, by, voice);
}

/** "Phase I · 67 → 70 enterprises"; both groups are named where one is compared with another, or with all enterprises. */
function titleOf(group: GroupComparison, model: Comparison, voice: Voice): string {
  const { comparison } = voice.words;
  const { before, after } = group.coverage;
  const name = groupName(group, model.by, voice);
  if (before === null || after === null) {
    const alone = before ?? after;
    return comparison.onlyIn(
      name,
      fileWith(before === null ? 'after' : 'before', model, voice),
      enterprisesText(alone?.enrolled ?? 0, voice),
    );
  }
  const names = differByGroup(model.before, model.after)
    ? viewSides(model, voice)
        .map((side) => side.name)
        .join(' → ')
    : name;
  return `${names} · ${comparison.size(count(before.enrolled, voice), count(after.enrolled, voice))}`;
}

function fileWith(side: 'before' | 'after', model: Comparison, voice: Voice): string {
  const { comparison } = voice.words;
  const file = voice.safe(model[side].file);
  return model.before.file === model.after.file ? comparison.fileOf(file, side === 'before' ? comparison.old : comparison.new) : file;
}

/** A sentence on the settings in which the two reports differ; empty if they do not. */
export function settingsText({ settings }: Comparison, voice: Voice): string {
  const { comparison } = voice.words;
  const write = (value: string | number) => (value === '' ? comparison.nothing : voice.safe(String(value)));
  const changes = settings.map(({ setting, before, after }) => `${comparison.settings[setting]} ${write(before)} → ${write(after)}`);
  return changes.length === 0 ? '' : comparison.madeOtherwise(changes.join('; '));
}

export function viewGroup(group: GroupComparison, model: Comparison, voice: Voice): GroupView {
  const known = group.indicators.map((one) => ({
    one,
    figures: one.figures.filter(({ of, before, after }) => of !== 'point_change' && ((before?.n ?? 0) > 0 || (after?.n ?? 0) > 0)),
  }));
  const differing = known
    .map(({ one, figures }) => ({ one, figures: figures.filter(differs) }))
    .filter(({ figures }) => figures.length > 0);
  const countOf = (list: readonly { figures: readonly unknown[] }[]) => list.reduce((sum, { figures }) => sum + figures.length, 0);
  return {
    title: titleOf(group, model, voice),
    oneSided: group.coverage.before === null || group.coverage.after === null,
    indicators: differing.map(({ one, figures }) => ({
      label: indicatorLabel(one.id, voice),
      lines: figures.map((figure) => figureLine(figure, one.better, voice)),
    })),
    same: countOf(known) - countOf(differing),
  };
}

/** Whether the figure itself differs: its value, or the number of enterprises behind it. */
function differs({ before, after, difference }: FigureComparison): boolean {
  const noValue = before?.value === null && after?.value === null;
  return (difference !== 0 && !noValue) || before?.n !== after?.n || before?.k !== after?.k;
}

function figureLine(figure: FigureComparison, better: 'higher' | 'lower', voice: Voice): FigureLine {
  const { difference, of, unit, after } = figure;
  const known = difference !== null && difference !== 0;
  const good = of === 'relative_change' && figure.kind !== 'share_improved' ? better === 'higher' : true;
  const directed = of === 'relative_change' || figure.kind === 'share_yes' || figure.kind === 'share_reporting';
  return {
    kind: voice.words.vocabulary.shortKinds[figure.kind],
    before: sideValue(figure, figure.before, voice),
    after: sideValue(figure, figure.after, voice),
    difference: differenceText({ unit, currency: after?.currency }, difference, voice),
    better: known && directed ? difference > 0 === good : null,
    n: counts(figure, voice),
  };
}

/** "53/67 → 60/70", or a single count if both are equal: k/n for a share, n/N for any other figure. */
function counts({ before, after }: FigureComparison, voice: Voice): string {
  const write = (side: SideFigure | null) =>
    side === null ? none : side.k === undefined ? nOf(side.n, side.N, voice) : nOf(side.k, side.n, voice);
  const [old, now] = [write(before), write(after)];
  return old === now ? now : `${old} → ${now}`;
}

function nOf(n: number, of: number, voice: Voice): string {
  return voice.words.report.nOf(count(n, voice), count(of, voice));
}

function sideValue(figure: FigureComparison, side: SideFigure | null, voice: Voice): string {
  if (side === null) return none;
  return statisticText({ ...side, ...scaleOf(figure) } as Statistic, voice);
}

/** A share has no sign, even a share of changes. */
function scaleOf({ kind, of, unit }: FigureComparison): Pick<Statistic, 'of' | 'unit'> {
  return { of: kind.startsWith('share_') ? 'answer' : of, unit };
}

/** The difference between two percentages is in points: "+0.62 points". */
function differenceText({ unit, currency }: Pick<Statistic, 'unit' | 'currency'>, difference: number | null, voice: Voice): string {
  const scale =
    unit === 'currency' ? ({ of: 'relative_change', unit, currency } as const) : ({ of: 'point_change', unit: 'points' } as const);
  if (difference !== null && unit === 'currency' && difference > 0)
    return withUnit(`+${bareNumber(difference, scale, voice)}`, scale, voice);
  return withUnit(bareNumber(difference, scale, voice), scale, voice);
}

export function viewMoves({ indicator, kind, difference, entered, left, changed, moved }: FirmMoves, voice: Voice): MovesView {
  const { comparison, vocabulary } = voice.words;
  const of = kind === 'mean' ? ('relative_change' as const) : ('answer' as const);
  const write = (value: number | null) =>
    value === null
      ? none
      : of === 'answer'
        ? value > 0
          ? vocabulary.yes
          : vocabulary.no
        : withUnit(bareNumber(value, { of, unit: 'percent' }, voice), { of, unit: 'percent' }, voice);
  const points = { unit: 'points' } as const;
  return {
    title: comparison.moved(indicatorLabel(indicator, voice), vocabulary.shortKinds[kind], differenceText(points, difference, voice)),
    counts: comparison.counts(entered.length, left.length, changed),
    lines: moved.map((move) => ({
      enterprise: voice.safe(move.enterprise),
      how: comparison.how[move.how],
      before: write(move.before),
      after: write(move.after),
      share: differenceText(points, move.contribution, voice),
    })),
    unmoved:
      moved.length > 0
        ? ''
        : [namesText('entered', entered, voice), namesText('left', left, voice)].filter((text) => text !== '').join('; '),
  };
}

/** How many enterprises that moved nothing are named. */
const NAMED = 10;

function namesText(how: 'entered' | 'left', names: readonly string[], { words: { comparison }, safe }: Voice): string {
  if (names.length === 0) return '';
  const shown = names.slice(0, NAMED).map(safe).join(', ');
  return `${comparison.how[how]}: ${comparison.names(shown, Math.max(0, names.length - NAMED))}`;
}

/** Indicators whose figure was moved by at least one enterprise. */
export function movesShown({ firms }: Comparison): readonly FirmMoves[] {
  return (firms ?? []).filter(({ entered, left, changed }) => entered.length + left.length + changed > 0);
}
