/** The pooled change, from sums by basis, currency and length: over the firms with the most common basis, then currency, then length. */
export function mostAlike(sums, bases) {
  const counted = (same) => (row) => sums.filter((other) => same(row, other)).reduce((n, other) => n + other.n, 0);
  const onBasis = counted((a, b) => a.basis === b.basis);
  const inCurrency = counted((a, b) => a.basis === b.basis && a.currency === b.currency);
  const [{ basis, n, bn, bd, fn, fd }] = [...sums].sort(
    (a, b) =>
      onBasis(b) - onBasis(a) ||
      a.basis - b.basis ||
      Number(a.currency === null) - Number(b.currency === null) ||
      inCurrency(b) - inCurrency(a) ||
      (a.currency < b.currency ? -1 : Number(a.currency > b.currency)) ||
      b.n - a.n ||
      Number(b.monthly) - Number(a.monthly),
  );
  const { denominator } = bases[basis];
  const [before, after] = denominator === null ? [bn, fn] : [bn / bd, fn / fd];
  return { pooled_n: n, pooled: before === 0 ? null : ((after - before) / before) * 100 };
}
