const pattern = /^(\d{4})-(\d\d)-(\d\d)$/;

/**
 * Writes ISO dates with the names of months, "1 February" and "30 April 2023": the year once if both have the same. Months are named here
 * and not by Intl, whose texts differ between versions. Any other text stays as it is.
 */
export function longDates(start: string, end: string, months: readonly string[]): [string, string] {
  const year = (date: string) => pattern.exec(date)?.[1];
  return [longDate(start, months, year(start) !== year(end)), longDate(end, months)];
}

export function longDate(date: string, months: readonly string[], withYear = true): string {
  const [, year, month, day] = pattern.exec(date) ?? [];
  if (day === undefined) return date;
  return [Number(day), months[Number(month) - 1], ...(withYear ? [year] : [])].join(' ');
}
