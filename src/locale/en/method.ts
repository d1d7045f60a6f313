/** How each figure is made, for readers who will quote it. Sources are citations and stand in `render/method.ts`. */
export const method = {
  title: 'How each figure was made',
  /** "Productivity: value added per hour worked = value_added ÷ hours_worked (301)". */
  enterprises: (way: string, count: string, one: boolean) => `${way}, ${count} ${one ? 'enterprise' : 'enterprises'}`,
  headline: (kind: string) => `headline: ${kind}`,
  topics: {
    change: {
      title: 'Change',
      text: 'Follow-up minus baseline, divided by baseline, times 100, firm by firm, on the first way of measuring for which both periods have data. A baseline of zero has no relative change.',
    },
    per_month: {
      title: 'Per month',
      text: 'Output, hours, energy and accidents are divided by the months of the period where the data gives its length; a ratio of two such amounts does not need it.',
    },
    mean: {
      title: 'Mean',
      text: 'The arithmetic mean of the changes or amounts of the firms, each weighing the same, with a Student t interval.',
    },
    median: { title: 'Median', text: 'The middle change or amount, with an exact interval from order statistics.' },
    quartiles: { title: 'Quartiles', text: 'Type 7: linear between the order statistics, as in R, NumPy and spreadsheets.' },
    pooled: {
      title: 'Pooled',
      text: 'The sum of what is measured divided by the sum of what it is measured against: this ratio at follow-up compared with that at baseline, over the firms measured alike. Large firms weigh more.',
    },
    share: { title: 'Share', text: 'k of n enterprises, with a Wilson score interval.' },
    max: { title: 'Up to', text: 'The largest change in the good direction, or the largest amount: one single enterprise.' },
    outliers: {
      title: 'Outliers',
      text: 'Changes with a modified z above 3.5 are flagged and counted; they are left out only on request, and the report says so. SC511 of validate, which asks to check, names fewer: among few changes, changes much alike and accidents, a large z is common and mostly right.',
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
  /** "data.csv (SHA-256 1f2e…)". */
  file: (name: string, sha256: string) => `${name} (SHA-256 ${sha256})`,
};
