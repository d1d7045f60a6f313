/** Maximum difference between floating-point figures of two engines, as a share of the larger one. */
const TOLERANCE = 1e-12;

/** Where two JSON documents differ; numbers that are not the same digit for digit may differ by rounding, counts not at all. */
export function differences(one: unknown, other: unknown, path = ''): string[] {
  if (typeof one === 'number' && typeof other === 'number') {
    const near = Math.abs(one - other) <= TOLERANCE * Math.max(Math.abs(one), Math.abs(other));
    const counts = Number.isInteger(one) && Number.isInteger(other);
    return one === other || (near && !counts) ? [] : [`${path}: ${one} ${other}`];
  }
  if (one !== null && other !== null && typeof one === 'object' && typeof other === 'object') {
    const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
    const at = (of: object, key: string) => (of as Record<string, unknown>)[key];
    return [...keys].flatMap((key) => differences(at(one, key), at(other, key), `${path}.${key}`));
  }
  return one === other ? [] : [`${path}: ${JSON.stringify(one)} ${JSON.stringify(other)}`];
}

/** Every order statistic of a report: these are to be the same to the last digit. */
export function orderStatistics(report: unknown): unknown[] {
  const found: unknown[] = [];
  JSON.stringify(report, (key, value) => {
    if (['min', 'q1', 'median', 'q3', 'max'].includes(key)) found.push(value);
    if (value?.method === 'order_statistic') found.push(value.low, value.high);
    return value;
  });
  return found;
}
