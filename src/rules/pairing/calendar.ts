const day = 86_400_000;

/** Share of each calendar month, January first, that a period covers: 1 is the whole month. */
export function calendarMonths(start: string, end: string): number[] {
  const covered = new Array<number>(12).fill(0);
  const from = Date.parse(`${start}T00:00:00Z`);
  const to = Date.parse(`${end}T00:00:00Z`) + day;
  const year = new Date(from).getUTCFullYear();
  const first = new Date(from).getUTCMonth();
  // Thirteen months, the first in part, cover every calendar month.
  for (let month = first; month <= first + 12; month++) {
    const opens = Date.UTC(year, month);
    const closes = Date.UTC(year, month + 1);
    const share = Math.max(0, (Math.min(to, closes) - Math.max(from, opens)) / (closes - opens));
    covered[month % 12] = Math.min(1, covered[month % 12] + share);
  }
  return covered;
}

/** Share of calendar months that two periods have in common, relative to the one that covers more. */
export function sharedMonths(a: readonly number[], b: readonly number[]): number {
  const common = a.reduce((sum, covered, month) => sum + Math.min(covered, b[month]), 0);
  return common / Math.max(total(a), total(b));
}

function total(months: readonly number[]): number {
  return months.reduce((sum, covered) => sum + covered, 0);
}
