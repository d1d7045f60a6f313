/**
 * Orders text by code point, but runs of ASCII digits by their value ("Phase 2" before "Phase 10").
 * Never `localeCompare`: its answer depends on the machine.
 */
export function compareNatural(a: string, b: string): number {
  if (a === b) return 0;
  const as = a.match(/\d+|\D+/g) ?? [];
  const bs = b.match(/\d+|\D+/g) ?? [];
  for (let i = 0; i < Math.min(as.length, bs.length); i++) {
    const order = /^\d/.test(as[i]) && /^\d/.test(bs[i]) ? compareDigits(as[i], bs[i]) : compareCodePoints(as[i], bs[i]);
    if (order !== 0) return order;
  }
  return as.length - bs.length || compareCodePoints(a, b);
}

/** Orders text by UTF-16 unit, which for our purposes is a stable machine-independent order. */
export function compareCodePoints(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function compareDigits(a: string, b: string): number {
  const x = a.replace(/^0+(?=\d)/, '');
  const y = b.replace(/^0+(?=\d)/, '');
  return x.length - y.length || compareCodePoints(x, y);
}
