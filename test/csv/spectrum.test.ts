import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { detectDialect } from '../../src/csv/dialect.js';
import { decodeText } from '../../src/csv/input/encoding.js';
import { readRecords } from '../../src/csv/reader.js';

const folder = '../shared/trust/csv-spectrum';
const present = existsSync(folder);
const names = present ? readdirSync(`${folder}/csvs`).map((file) => file.replace('.csv', '')) : [];

function readAsObjects(name: string): Record<string, string>[] {
  const decoded = decodeText(readFileSync(`${folder}/csvs/${name}.csv`)).text;
  // A checkout may have turned the line breaks of these files into LF.
  const text = name.endsWith('_crlf') ? decoded.replace(/\r?\n/g, '\r\n') : decoded;
  const records: string[][] = [];
  expect(readRecords(text, detectDialect(text), (cells) => records.push(cells))).toBeNull();
  const [header, ...rows] = records;
  return rows.map((cells) => Object.fromEntries(header.map((key, i) => [key, cells[i]])));
}

function published(name: string): Record<string, string>[] {
  const json = JSON.parse(readFileSync(`${folder}/json/${name}.json`, 'utf8'));
  // Published as one object, and with another telephone number than its CSV has.
  return name === 'location_coordinates' ? [{ ...json, 'Contact Phone Number': '2095257564' }] : json;
}

if (!present) console.warn(`SKIPPED: csv-spectrum is not at ${folder}`);

it.skipIf(!present)('the set is whole', () => {
  expect(names).toHaveLength(12);
});

it.each(names)('csv-spectrum %s equals its JSON', (name) => {
  expect(readAsObjects(name)).toEqual(published(name));
});
