import jstat from 'jstat';
import { normalQuantile } from './normal-quantile.js';

/** Degrees of freedom from which the asymptotic expansion is as exact as the finite sum, and faster. */
const ASYMPTOTIC_FROM = 1000;

/** jStat gives about eight correct digits and each Newton step doubles them: one step suffices, a second makes up for a poor start. */
const NEWTON_STEPS = 2;

/**
 * The t with P(T ≤ t) = p for Student's T with `df` degrees of freedom, 0 < p < 1, df a whole number from 1. The relative
 * error is below 1e-12 for p from 0.0001 to 0.4 and from 0.6 to 0.9999.
 *
 * Sources: Abramowitz, M. and Stegun, I. A. (1964), Handbook of Mathematical Functions: 26.7.3 and 26.7.4 (finite sums),
 * 26.7.5 (expansion). jStat gives the starting point.
 */
export function studentQuantile(p: number, df: number): number {
  if (p === 0.5) return 0;
  if (df >= ASYMPTOTIC_FROM) return fromNormal(normalQuantile(p), df);
  const within = Math.abs(2 * p - 1);
  let t = jstat.studentt.inv(Math.max(p, 1 - p), df);
  for (let step = 0; step < NEWTON_STEPS; step++) {
    t -= (probabilityWithin(t, df) - within) / (2 * jstat.studentt.pdf(t, df));
  }
  return p < 0.5 ? -t : t;
}

/** P(−t ≤ T ≤ t), exact except for rounding: A&S 26.7.3 for odd, 26.7.4 for even degrees of freedom. */
function probabilityWithin(t: number, df: number): number {
  const odd = df % 2 === 1;
  const angle = Math.atan(t / Math.sqrt(df));
  const sine = Math.sin(angle);
  const cosine = Math.cos(angle);
  let term = odd ? cosine : 1;
  let series = 0;
  for (let k = odd ? 3 : 2; k <= df; k += 2) {
    series += term;
    term *= ((k - 1) / k) * cosine * cosine;
  }
  return odd ? (2 / Math.PI) * (angle + sine * series) : sine * series;
}

/** A&S 26.7.5. The first omitted term is below 2e-13 of t for df from 1000 and |z| up to 4. */
function fromNormal(z: number, df: number): number {
  const s = z * z;
  const g1 = (z * (s + 1)) / 4;
  const g2 = (z * ((5 * s + 16) * s + 3)) / 96;
  const g3 = (z * (((3 * s + 19) * s + 17) * s - 15)) / 384;
  const g4 = (z * ((((79 * s + 776) * s + 1482) * s - 1920) * s - 945)) / 92160;
  return z + (g1 + (g2 + (g3 + g4 / df) / df) / df) / df;
}
