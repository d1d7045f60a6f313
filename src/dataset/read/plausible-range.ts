export const least = 1e-18;
export const most = 1e18;

/**
 * Whether a number can be a quantity of a firm. Within these limits no ratio, square or sum of numbers leaves binary64. A
 * number of at most fifteen characters without an exponent is always within them.
 */
export function isWithinReach(value: number): boolean {
  const size = Math.abs(value);
  return size === 0 || (size >= least && size <= most);
}
