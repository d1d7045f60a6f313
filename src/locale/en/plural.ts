import { formatCount, formatNumber } from '../number.js';

/** "1 row", "1,204 rows". */
export function plural(count: number | string, one: string, many = `${one}s`): string {
  return `${formatCount(count, 'en')} ${Number(count) === 1 ? one : many}`;
}

/** As `plural`, for a value with all its digits: "1 day", "1.5 days". */
export function quantity(value: number | string, one: string, many = `${one}s`): string {
  return `${formatNumber(Number(value), { lang: 'en', significant: 15, trim: true })} ${Number(value) === 1 ? one : many}`;
}
