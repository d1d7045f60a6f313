import { formatCount } from '../number.js';

/** "1 row", "1,204 rows". */
export function plural(count: number | string, one: string, many = `${one}s`): string {
  return `${formatCount(count, 'en')} ${Number(count) === 1 ? one : many}`;
}
