/**
 * First days of Ramadan 2005–2035 in the Umm al-Qura calendar, from the Unicode CLDR project (`ca-islamic-umalqura`).
 * Countries that wait for the new moon to be seen may have begun a day earlier or later.
 */
const firstDays = [
  '2005-10-04',
  '2006-09-24',
  '2007-09-13',
  '2008-09-01',
  '2009-08-22',
  '2010-08-11',
  '2011-08-01',
  '2012-07-20',
  '2013-07-09',
  '2014-06-28',
  '2015-06-18',
  '2016-06-06',
  '2017-05-27',
  '2018-05-16',
  '2019-05-06',
  '2020-04-24',
  '2021-04-13',
  '2022-04-02',
  '2023-03-23',
  '2024-03-11',
  '2025-03-01',
  '2026-02-18',
  '2027-02-08',
  '2028-01-28',
  '2029-01-16',
  '2030-01-05',
  '2030-12-26',
  '2031-12-16',
  '2032-12-04',
  '2033-11-23',
  '2034-11-12',
  '2035-11-01',
].map((date) => Date.parse(`${date}T00:00:00Z`));

/** A month of the lunar calendar has 29 or 30 days. */
const length = 30;
const day = 86_400_000;

/** Days of Ramadan in a period, first and last day included; if it touches two Ramadans, those of the one with more. */
export function ramadanDays(start: string, end: string): number {
  const from = Date.parse(`${start}T00:00:00Z`);
  const to = Date.parse(`${end}T00:00:00Z`) + day;
  const days = firstDays.map((first) => (Math.min(to, first + length * day) - Math.max(from, first)) / day);
  return Math.max(0, ...days);
}

/** Countries of the programme where most people keep Ramadan, by English and Indonesian names and by code. */
const countries = new Set(
  ['indonesia', 'id', 'idn', 'tunisia', 'tn', 'tun', 'jordan', 'yordania', 'jo', 'jor'].concat([
    'pakistan',
    'pk',
    'pak',
    'albania',
    'al',
    'alb',
  ]),
);

/** Whether Ramadan affects the work of a firm, by its country; without a country, rupiah imply Indonesia. */
export function keepsRamadan(country: string | null, currency: string | null): boolean {
  return country === null ? currency === 'IDR' : countries.has(country.trim().toLowerCase());
}
