import { plural } from './plural.js';

/** Words about the differences between two reports. */
export const comparison = {
  title: 'What changed',
  /** The two files, as in the conditions of `--fail-if`; groups are called by their names. */
  old: 'Old',
  new: 'New',
  settings: {
    confidence: 'confidence of intervals',
    followUpRound: 'follow-up compared',
    outliers: 'outliers',
    by: 'grouped by',
  },
  madeOtherwise: (changes: string) => `The two were made with different settings, and differ for that reason too: ${changes}.`,
  nothing: 'nothing',
  size: (before: string, after: string) => `${before} → ${after} enterprises`,
  onlyIn: (group: string, file: string, enterprises: string) => `${group}: only in ${file} (${enterprises})`,
  /** Tells two files of the same name apart. */
  fileOf: (file: string, side: string) => `the ${side.toLowerCase()} ${file}`,
  columns: {
    indicator: 'Indicator',
    figure: 'Figure',
    difference: 'Difference',
    enterprise: 'Enterprise',
    share: 'Moved it by',
    how: 'How',
  },
  same: (count: number) => `${plural(count, 'figure')} the same`,
  allSame: 'Every figure is the same.',
  firms: 'Which enterprises made the difference',
  firmsUnknown:
    'Reports do not name their enterprises; to see which of them moved a figure, compare the data files, of up to 200,000 enterprises each.',
  moved: (label: string, kind: string, difference: string) => `${label}, ${kind} ${difference}`,
  counts: (entered: number, left: number, changed: number) => `${entered} entered, ${left} left, ${changed} with another value`,
  how: { entered: 'entered', left: 'left', changed: 'changed' },
  /** `more` of them are not named. */
  names: (names: string, more: number) => `${names}${more === 0 ? '' : ` and ${more} more`}`,
  /** Written to stderr. */
  read: (file: string, groups: number) => `read ${file}: a report of ${plural(groups, 'group')}`,
  met: (condition: string, value: string) => `--fail-if holds: ${condition} (it is ${value})`,
  undecided: (condition: string, otherCurrency: boolean) =>
    `--fail-if cannot be decided: ${condition} (${otherCurrency ? 'the two amounts are in different currencies' : 'there is no such figure'})`,
};
