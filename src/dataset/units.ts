/** Factors from the units of a column to our own (kWh, kg, whole money, per cent). Sources: SI; 1 kWh = 3.6 MJ exactly. */
const factors: Readonly<Record<string, number>> = {
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  Wh: 1e-3,
  kWh: 1,
  MWh: 1e3,
  MJ: 1 / 3.6,
  GJ: 1000 / 3.6,
  g: 1e-3,
  kg: 1,
  tonne: 1e3,
  fraction: 100,
  percent: 1,
};

export const unitNames: readonly string[] = Object.keys(factors);

/** The factor of a unit name or a number; 1 for an unknown name, which the config check refuses earlier. */
export function unitFactor(unit: string | number): number {
  return typeof unit === 'number' ? unit : (factors[unit] ?? 1);
}
