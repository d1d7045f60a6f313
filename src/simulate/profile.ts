import type { Random } from './random.js';

/** Properties of a simulated firm that are the same in both of its periods. */
export interface Profile {
  readonly phase: string;
  readonly province: string;
  readonly sector: string;
  readonly workers: number;
  /** Units per hour, rupiah per unit and kWh per unit, which depend on what the firm makes. */
  readonly pace: number;
  readonly price: number;
  readonly power: number;
  readonly periods: readonly ('baseline' | 'follow-up')[];
}

/** Twenty provinces with cumulative weights. */
const provinces: readonly (readonly [number, string])[] = cumulative([
  [18, 'Jawa Timur'],
  [17, 'Jawa Tengah'],
  [16, 'Jawa Barat'],
  [7, 'Sumatera Utara'],
  [6, 'Banten'],
  [5, 'DKI Jakarta'],
  [5, 'Sulawesi Selatan'],
  [4, 'Lampung'],
  [4, 'DI Yogyakarta'],
  [3, 'Bali'],
  [3, 'Sumatera Selatan'],
  [2, 'Nusa Tenggara Barat'],
  [2, 'Sumatera Barat'],
  [2, 'Riau'],
  [1, 'Kalimantan Barat'],
  [1, 'Kalimantan Timur'],
  [1, 'Aceh'],
  [1, 'Sulawesi Utara'],
  [1, 'Nusa Tenggara Timur'],
  [1, 'Papua'],
]);

const sectors: readonly (readonly [number, string])[] = cumulative([
  [24, 'food'],
  [16, 'garment'],
  [13, 'furniture'],
  [12, 'handicraft'],
  [10, 'metal'],
  [9, 'hospitality'],
  [8, 'printing'],
  [8, 'textile'],
]);

const phases: readonly (readonly [number, string])[] = cumulative([
  [30, 'I'],
  [38, 'II'],
  [32, 'III'],
]);

/** Number of workers, by tenths of all firms: many are small, few are large. */
const sizes = [2, 4, 6, 8, 11, 15, 20, 28, 42, 78, 640];

export function drawProfile(random: Random): Profile {
  const turn = random.next();
  const pace = between([0.02, 0.06, 0.2, 0.6, 1.4, 3, 12], random.next());
  return {
    phase: draw(phases, random),
    province: draw(provinces, random),
    sector: draw(sectors, random),
    workers: Math.floor(between(sizes, random.next())),
    pace,
    // Products that take long to make are expensive: firms differ less in rupiah per hour of work than in price.
    price: between([9000, 18_000, 30_000, 45_000, 80_000, 260_000], random.next()) / pace,
    power: between([0.03, 0.25, 0.6, 0.9, 1.4, 12], random.next()),
    periods: turn < 0.12 ? ['baseline'] : turn < 0.14 ? ['follow-up'] : ['baseline', 'follow-up'],
  };
}

/** Interpolates between equidistant knots, with sums and products only, so that every machine draws the same. */
export function between(knots: readonly number[], share: number): number {
  const place = share * (knots.length - 1);
  const knot = Math.floor(place);
  return knots[knot] + (place - knot) * ((knots[knot + 1] ?? knots[knot]) - knots[knot]);
}

function cumulative(weights: readonly (readonly [number, string])[]): [number, string][] {
  const total = weights.reduce((sum, [weight]) => sum + weight, 0);
  let before = 0;
  return weights.map(([weight, name]) => {
    before += weight;
    return [before / total, name];
  });
}

function draw(table: readonly (readonly [number, string])[], random: Random): string {
  const at = random.next();
  return (table.find(([share]) => at < share) ?? table[table.length - 1])[1];
}
