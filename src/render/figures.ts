import type { UnitId } from '../indicators/definition.js';
import { formatCount, formatNumber, formatPercent } from '../locale/index.js';
import type { Interval, Of, Statistic } from '../report/model.js';
import { levelDecimals } from './level-decimals.js';
import type { Voice } from './voice.js';

/** Shown where there is no figure. */
export const none = '–';

type Scale = Pick<Statistic, 'of' | 'unit' | 'currency'>;

export function count(value: number, { lang }: Voice): string {
  return formatCount(value, lang);
}

/** "18.2 %", with a sign "+18.2 %". */
export function percent(value: number | null, { lang }: Voice, sign = false): string {
  return value === null ? none : formatPercent(value, { lang, sign });
}

/** "95 %", "99.5 %". */
export function confidenceText(confidence: number, { lang }: Voice): string {
  return `${formatNumber(Number((confidence * 100).toFixed(6)), { lang })} %`;
}

/** A statistic's number without its unit. */
export function bareNumber(value: number | null, scale: Scale, { lang }: Voice): string {
  if (value === null) return none;
  if (scale.unit === 'currency') return formatNumber(value, { lang });
  return formatNumber(value, { lang, decimals: scale.unit === 'points' ? 2 : 1, nonzero: true, sign: isChange(scale.of) });
}

export function withUnit(text: string, scale: Scale, { words, safe }: Voice): string {
  if (text === none) return text;
  if (scale.unit === 'percent') return `${text} %`;
  if (scale.unit === 'points') return words.units.points(text);
  return scale.currency ? `${safe(scale.currency)} ${text}` : text;
}

/** "+18.2 %", "−1.30 points", "IDR 4,960,317". */
export function statisticText(statistic: Statistic | undefined, voice: Voice): string {
  return statistic === undefined ? none : withUnit(bareNumber(statistic.value, statistic, voice), statistic, voice);
}

/** "+15.1 to +21.3 %". */
export function rangeText(range: Pick<Interval, 'low' | 'high'>, scale: Scale, voice: Voice): string {
  return withUnit(voice.words.report.range(bareNumber(range.low, scale, voice), bareNumber(range.high, scale, voice)), scale, voice);
}

/** "+15.1…+21.3", for columns whose header names the unit. */
export function bareRange(range: Pick<Interval, 'low' | 'high'>, scale: Scale, voice: Voice): string {
  return `${bareNumber(range.low, scale, voice)}…${bareNumber(range.high, scale, voice)}`;
}

/** "301/405"; shares are never printed without their counts. */
export function shareText(statistic: Statistic | undefined, voice: Voice): string {
  return statistic?.k === undefined ? none : `${count(statistic.k, voice)}/${count(statistic.n, voice)}`;
}

/** The unit of a level, and what it depends on. */
export interface LevelScale {
  readonly unit: UnitId;
  readonly monthly: boolean;
  readonly currency: string | null;
  readonly outputUnit: string | null;
}

/** The unit in words: "IDR per worker per month". */
export function unitText(scale: LevelScale, { words, safe }: Voice): string {
  const safely = (text: string | null) => (text === null ? null : safe(text));
  const name = words.units.name(scale.unit, { currency: safely(scale.currency), outputUnit: safely(scale.outputUnit) });
  return scale.monthly ? `${name} ${words.units.perMonth}` : name;
}

/** Units that the name of a basis already contains. */
const saidByBasis: readonly UnitId[] = [
  'percent',
  'yes',
  'days_per_worker',
  'accidents',
  'accidents_per_million_hours',
  'accidents_per_thousand_workers',
];

/** "value added per worker, IDR per worker per month": what is measured and in which unit, without repeating either. */
export function measuredAs(basis: string | null, scale: LevelScale, voice: Voice): string {
  const { vocabulary, units } = voice.words;
  const month = scale.monthly ? units.perMonth : '';
  const unit = saidByBasis.includes(scale.unit) ? month : unitText(scale, voice);
  return [basis === null ? '' : (vocabulary.bases[basis] ?? basis), unit].filter((part) => part !== '').join(', ');
}

/** A level; one in per cent has its sign, any other leaves its unit to `unitText`. */
export function levelText(
  value: number | null,
  unit: UnitId | null,
  { lang }: Voice,
  decimals: number = levelDecimals([value], unit),
): string {
  if (value === null) return none;
  const text = formatNumber(value, { lang, decimals });
  return unit === 'percent' ? `${text} %` : text;
}

/** Two levels with the same number of decimals, enough to tell them apart. */
export function levelTexts(before: number | null, after: number | null, unit: UnitId | null, voice: Voice): [string, string] {
  const decimals = levelDecimals([before, after], unit);
  return [levelText(before, unit, voice, decimals), levelText(after, unit, voice, decimals)];
}

/** A number for checking by hand: as exact as the double is, or to the given significant digits. */
export function checkableNumber(value: number, { lang }: Voice, significant = 15): string {
  return formatNumber(value, { lang, significant, trim: true });
}

function isChange(of: Of): boolean {
  return of === 'relative_change' || of === 'point_change';
}
