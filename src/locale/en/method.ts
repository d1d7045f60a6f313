/** How each figure is computed, for readers who will quote it. Sources are citations and are in `render/method.ts`. */
export const method = {
  title: 'How each figure was made',
  /** "Productivity: value added per hour worked = value_added ÷ hours_worked (301)". */
  enterprises: (way: string, count: string, one: boolean) => `${way}, ${count} ${one ? 'enterprise' : 'enterprises'}`,
  headline: (kind: string) => `headline: ${kind}`,
  topics: {
    change: {
      title: 'Change',
      text: 'Follow-up minus baseline, divided by baseline, times 100, firm by firm, on the first way of measuring that both periods fill and on which they can be compared. From a baseline of zero, no percentage change can be computed.',
    },
    per_month: {
      title: 'Per month',
      text: 'Output, hours, energy, days absent and accidents are divided by the months of the period where the data gives its length. The ratio of two such amounts of one firm does not need it.',
    },
    mean: {
      title: 'Mean',
      text: 'The arithmetic mean of the changes or amounts of the firms, each weighing the same, with a Student t interval. An enterprise is named as moving the mean of changes if without it the mean differs by more than a fifth and, where the mean is within two standard errors of zero, by more than the standard error of the mean of the others: near zero, even a small move is a large share of the mean.',
    },
    median: { title: 'Median', text: 'The middle change or amount, with an exact interval from order statistics.' },
    quartiles: { title: 'Quartiles', text: 'Type 7: linear between the order statistics, as in R, NumPy and spreadsheets.' },
    pooled: {
      title: 'Pooled',
      text: 'The sum of the numerators divided by the sum of the denominators, at follow-up against baseline, over the firms measured alike: the most common way of measuring, then the most common currency, product unit, and per month or not. Of equally common ways the preferred one counts; of currencies and units the first in natural order of their names. Large firms weigh more, and in ratios of two amounts that are not taken per month, so do firms whose periods are long. There is no interval.',
    },
    share: { title: 'Share', text: 'k of n enterprises, with a Wilson score interval.' },
    max: { title: 'Up to', text: 'The largest change for the better, or the largest amount, of a single enterprise.' },
    outliers: {
      title: 'Outliers',
      text: 'Changes with a modified z above 3.5 are flagged and counted; they are left out only on request, and the report says so. z is 0.6745 times the distance from the median, divided by the median absolute deviation, or where that is 0, the distance divided by 1.253314 times the mean absolute deviation. Each group is searched on its own, so without outliers a total is not the sum of its groups. Cost savings and cooperation are not searched. Rule SC511 of `validate` flags fewer, because a large z is common and usually genuine when changes are few or nearly alike, and for accidents.',
    },
    coverage: {
      title: 'Workers and Trained',
      text: 'Sums over the enterprises that state a number, with their n: workers at baseline, or else at follow-up; people trained at follow-up, or else at baseline.',
    },
    left_out: {
      title: 'Left out',
      text: 'Every enterprise of a group is counted in a figure or left out of it for one reason: n and those left out add up to N.',
    },
    numbers: {
      title: 'Numbers',
      text: 'Figures are computed in binary64 with compensated sums and rounded once, when they are written.',
    },
  },
  cite: 'To cite',
  /** One sentence for a footnote. */
  citation: (c: { readonly tool: string; readonly files: string; readonly how: string; readonly statement: string }) =>
    `Computed with ${c.tool} from ${c.files}. ${c.how}. ${c.statement}.`,
  /** "data.csv (SHA-256 begins 1f2e)": the first digits are enough to identify a file. */
  file: (name: string, sha256: string) => `${name} (SHA-256 begins ${sha256})`,
};
