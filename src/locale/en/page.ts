import type { Kind } from '../../report/model.js';
import { longDate, longDates } from '../long-date.js';
import { plural } from './plural.js';

const months = 'January February March April May June July August September October November December'.split(' ');

/** Kinds of headline figures, written in full where there is room. */
const kinds: Readonly<Record<Kind, string>> = {
  mean: 'mean change of the enterprises',
  median: 'median change of the enterprises',
  pooled: 'pooled: totals of the enterprises measured alike, compared',
  share_improved: 'share of enterprises that improved',
  share_reporting: 'share of enterprises reporting more than nothing',
  share_yes: 'share of enterprises saying yes',
  max: '“up to”: the best enterprise',
  sum: 'sum over enterprises',
};

/** Words of the report as a page. */
export const page = {
  kinds,
  /** Shown beside a headline that would mislead alone. */
  doubt: 'see the warnings below',
  skip: 'Skip to the figures',
  /** The files behind the page; `more` of them are not named. */
  from: (names: string, more: number) => `From ${names}${more === 0 ? '' : ` and ${plural(more, 'more file', 'more files')}`}`,
  contents: 'Contents',
  headings: {
    figures: 'In short',
    indicators: 'Indicator by indicator',
    leftOut: 'Who is left out, and why',
    findings: 'What was found in the data',
    firms: 'Every enterprise',
  },
  nOf: (n: string, N: string) => `${n} of ${N} ${N === '1' ? 'enterprise' : 'enterprises'}`,
  interval: (confidence: string, range: string) => `${confidence} interval: ${range}`,
  /** How to read the charts; shown once. */
  key: {
    title: 'How to read the charts',
    lines: (confidence: string) => [
      '“Every enterprise”: each dot is one enterprise; blue is better, orange worse, and the shaded side is the good one. Below the dots, the box spans the middle half, the line is the median and the diamond the mean.',
      '“Before → after”: the ring is the level before, and the arrow points to the level after.',
      `“By group”: the dot (for the total, the square) is the figure with its ${confidence} interval, the diamond a second figure for comparison. A triangle at the edge means that the figure or its interval is beyond the axis.`,
    ],
  },
  distribution: {
    change: 'Every enterprise: change',
    amount: 'Every enterprise: amount reported',
    practice: 'Every enterprise: answer',
    answers: (yes: string, no: string) => `Filled: yes, ${yes}. Ring: no, ${no}.`,
    /** `times` is null if the axis has only one amount besides 0. */
    amounts: (currency: string, times: string | null) =>
      `${currency}; 0 is set apart on the left${times === null ? '' : `; each of the other labels is ${times} times the one before`}.`,
    beyond: (count: number, values: string) =>
      `Beyond the axis, as ${count === 1 ? 'a triangle' : 'triangles'} at its edge: ${plural(count, 'enterprise')}, ${values}.`,
    meanBeyond: (mean: string) => `The mean, ${mean}, is beyond the axis too.`,
    notDrawn: (count: string) => `${count} enterprises are too many to draw one by one.`,
  },
  good: { higher: 'better →', lower: '← better' },
  beforeAfter: {
    title: 'Before → after',
    levels: (measured: string, n: string) =>
      `${measured}; over the ${n === '1' ? 'one enterprise' : `${n} enterprises`} of the pooled figure.`,
    answers: (n: string, adopted: string, abandoned: string) =>
      `Of the ${n} asked twice: ${adopted} went from no to yes, ${abandoned} from yes to no.`,
    yes: 'Saying yes',
    before: 'Before',
    after: 'After',
  },
  forest: {
    /** `second` is empty if only one figure is drawn. */
    title: (first: string, second: string) => `By group: ${first} ●${second === '' ? '' : `, ${second} ◇`}`,
    kinds: 'Mean, median and pooled beside each other',
    shown: (shown: number, all: number) => `The chart shows the first ${shown} of ${all} groups and the total; the table has them all.`,
  },
  figures: { title: 'Figures', figure: 'Figure', value: 'Value', quartiles: 'quartiles', range: 'lowest to highest' },
  leftOut: {
    about: 'In every figure, the enterprises counted and those left out add up to all enterprises.',
    nobody: 'No enterprise is left out of any figure.',
    byEnterprise: 'By enterprise',
    who: 'Enterprises',
    tooMany: (count: string) => `${count} enterprises are too many to name here. score-calc report --left-out --format json names them.`,
    groups: 'By group',
  },
  noCaveats: 'No warnings.',
  published: 'Each published figure has its kind and source; a computed figure is shown beside it only if it is of the same kind.',
  limits: 'Before and after without a comparison group shows what was observed, not what was caused.',
  findings: {
    none: 'No problems were found in the data.',
    about: (errors: string) =>
      `${errors}. The table shows what each of them excludes; every other value is counted, even an impossible one, until it is corrected.`,
    explain: 'score-calc validate lists every place; score-calc explain says why each matters.',
  },
  firms: {
    search: 'Search enterprises',
    placeholder: 'name, id, group …',
    shown: (shown: string, all: string) => `${shown} of ${all} enterprises`,
    close: 'Close',
    all: 'All enterprises',
    tooMany: (count: string) => `${count} enterprises are too many for a page. score-calc report --level firm lists them.`,
    about: 'Change from before to after.',
    /** Not printed. */
    choose: 'Choose an enterprise to see its levels.',
    check: (outcome: string) => `${outcome}, check`,
    checkLegend: '? = far from the changes of the other enterprises in a group; check both numbers before using it.',
  },
  firm: {
    changes: 'What changed',
    date: (date: string) => longDate(date, months),
    span: (start: string, end: string) => longDates(start, end, months).join(' to '),
    money: (amount: string, currency: string) => `${currency} ${amount}`,
    /** The currency in a unit: "IDR per hour". */
    currency: (currency: string) => currency,
    /** `unit` is empty if the levels have theirs, the per cent sign. */
    fromTo: (before: string, after: string, unit: string) => `From ${before} to ${after}${unit === '' ? '' : ` ${unit}`}.`,
    higher: (percent: string) => `That is ${percent} higher`,
    lower: (percent: string) => `That is ${percent} lower`,
    same: 'That is unchanged.',
    /** From zero to more than zero. */
    fromZero: {
      improved: 'That is better; a change from zero has no percentage.',
      worse: 'That is worse; a change from zero has no percentage.',
    },
    /** Zero before and after, by indicator. */
    none: { accidents: 'No accidents, before or after.' } as Readonly<Record<string, string>>,
    zero: 'Zero, before and after.',
    /** Follow `higher` and `lower`. */
    endings: { improved: ', which is better.', worse: ', which is worse.', unchanged: '.' },
    saved: (amount: string) => `Saved ${amount}, as reported at follow-up.`,
    otherRounds: (amounts: string) => `In other rounds: ${amounts}.`,
    /** What was asked, by indicator; the answers follow. */
    questions: { cooperation: 'Do managers and workers cooperate better?' } as Readonly<Record<string, string>>,
    answers: {
      yesYes: 'Before: yes. Now: yes.',
      noYes: 'Before: no. Now: yes.',
      yesNo: 'Before: yes. Now: no.',
      noNo: 'Before: no. Now: no.',
    },
    answer: { yes: 'Yes, as reported at follow-up.', no: 'No, as reported at follow-up.' },
    place: (rank: string, n: string) => `Place ${rank} of ${n}`,
    /** The median of the enterprises with a figure, this one included. */
    peersMedian: (value: string, n: string) => `median of the ${n} enterprises: ${value}`,
    peersNothing: (value: string, n: string) => `at least half of the ${n} enterprises report ${value}`,
    peersYes: (k: string, n: string) => `${k} of ${n} enterprises say yes`,
    rounds: 'Rounds over time',
    next: 'What to measure next',
    complete: 'Everything is measured; keep measuring the same way.',
    statement: 'These figures are as you reported them. They show what changed, not what caused it.',
  },
};
