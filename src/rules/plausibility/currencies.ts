/**
 * Units of a currency per US dollar, to one significant digit (official rates of about 2019, World Bank). Only orders of
 * magnitude matter, so they need not follow the market. Currencies whose order of magnitude changed within a
 * few years are omitted, and amounts in them are not checked.
 */
const unitsPerDollar: Readonly<Record<string, number>> = {
  ALL: 100,
  BDT: 80,
  BOB: 7,
  BRL: 4,
  CHF: 1,
  CLP: 700,
  CNY: 7,
  COP: 3_000,
  CRC: 600,
  EGP: 20,
  ETB: 30,
  EUR: 0.9,
  GBP: 0.8,
  GHS: 5,
  IDR: 10_000,
  INR: 70,
  JOD: 0.7,
  KES: 100,
  KHR: 4_000,
  LAK: 9_000,
  LKR: 200,
  MAD: 10,
  MMK: 2_000,
  MXN: 20,
  MYR: 4,
  NPR: 100,
  PEN: 3,
  PHP: 50,
  PKR: 200,
  RWF: 900,
  SGD: 1,
  THB: 30,
  TND: 3,
  TZS: 2_000,
  UGX: 4_000,
  USD: 1,
  VND: 20_000,
  ZAR: 10,
};

/** Units of a currency per US dollar, to an order of magnitude; null for an unknown currency. */
export function dollarIn(currency: string | null): number | null {
  return currency !== null && Object.hasOwn(unitsPerDollar, currency) ? unitsPerDollar[currency] : null;
}
