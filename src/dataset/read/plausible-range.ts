export const leastQuantity = 1e-18;
export const mostQuantity = 1e18;

/**
 * Whether a number can be a quantity of a firm. Within these limits no ratio, square or sum of numbers leaves binary64. A
 * number of at most fifteen characters without an exponent is always within them.
 */
export function isPlausible(value: number): boolean {
  const size = Math.abs(value);
  return size === 0 || (size >= leastQuantity && size <= mostQuantity);
}
