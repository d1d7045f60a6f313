/** Names of sheets and columns of a workbook, beyond those of a report. */
export const workbook = {
  sheets: {
    summary: 'Summary',
    groups: 'Groups',
    firms: 'Firms',
    leftOut: 'Left out',
    method: 'Method',
    firm: 'Firm',
    reported: 'Published',
    periods: 'Periods',
  },
  headlines: 'Headline figures',
  columns: {
    outcome: 'Outcome',
    low: 'Interval from',
    high: 'Interval to',
    of: 'Taken of',
    best: 'Share',
    sum: 'Sum',
    before: 'Before',
    after: 'After',
    trap: 'To know',
    leftOutOf: 'Not in',
  },
  of: { relative_change: 'changes', point_change: 'changes in points', amount: 'amounts', answer: 'answers' },
};
