import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Source } from '../../src/csv/input/source.js';
import { emptyMapping } from '../../src/dataset/header/mapping.js';
import { type InputFile, parseDataset, type ReadOptions, type ReadResult } from '../../src/dataset/read/parse.js';
import { buildReport } from '../../src/report/build.js';
import { buildFirmCard } from '../../src/report/firm-card.js';
import { buildFirmRows } from '../../src/report/firm-rows.js';
import { validate } from '../../src/rules/validate.js';
import { simulate } from '../../src/simulate/programme.js';

/** Everything visible of what was read. */
function seen(read: ReadResult): unknown {
  const { dataset, findings, files, more } = read;
  if (dataset === null) return { findings, files, more };
  const { origin, dimensions, unreadable, ...columns } = dataset;
  return {
    columns,
    dimensions: [...dimensions],
    unreadable: [...unreadable].map(([measure, marks]) => [measure, Array.from(dataset.enterprise.keys()).filter((i) => marks[i] === 1)]),
    rows: [[...origin.view], [...origin.record]],
    more,
    findings: validate(read),
    report: buildReport(dataset, { ledger: true }),
    firms: buildFirmRows(dataset),
  };
}

function both(contents: readonly Uint8Array[], options: ReadOptions = {}, periods: readonly InputFile['period'][] = []): void {
  const inputs = contents.map((bytes, i) => ({ source: { name: `data-${i}.csv`, bytes }, period: periods[i] }));
  const [fast, plain] = [true, false].map((way) => seen(parseDataset(inputs, { ...options, fast: way })));
  expect(fast).toEqual(plain);
}

const files = ['', 'broken', 'layouts'].flatMap((folder) =>
  readdirSync(`fixtures/${folder}`)
    .filter((name) => /\.csv(\.gz)?$/.test(name))
    .map((name) => `fixtures/${folder === '' ? '' : `${folder}/`}${name}`),
);

describe('what is read by its bytes is what csv-parse and the plain readers read', () => {
  it.each(files)('%s', (path) => {
    const bytes = readFileSync(path);
    both([path.endsWith('.gz') ? gunzipSync(bytes) : bytes]);
  });

  it.each([
    [',', 'point', '\n'],
    [';', 'comma', '\r\n'],
    [',', 'comma', '\n'],
    ['\t', 'point', '\r\n'],
  ] as const)('a simulated programme with %j, decimal %s and %j', (delimiter, decimal, newline) => {
    const text = [...simulate({ enterprises: 900, seed: 3, missing: 0.1, delimiter, decimal, newline })].join('');
    both([Buffer.from(text)]);
    both([Buffer.from(text)], { decimal: 'comma' });
  });

  /** A file that is too long for one string. */
  const neverWhole = (bytes: Buffer): Source => ({
    name: 'data-0.csv',
    pieces: { size: bytes.length, read: (into, position) => bytes.copy(into, 0, position) },
    get bytes(): Uint8Array {
      throw new Error('the whole file was asked for');
    },
  });

  it.each([
    ['a wide file', 'enterprise_id,baseline_workers,follow_up_workers,remarks', 'F,12,"1,5",é'],
    ['a file that cannot be used', 'enterprise_id,workers,accidents,remarks', 'F,12,x,"a ""b"" c"'],
    ['a file with a column without a header', 'enterprise_id,period,workers,', 'F,baseline,12,x'],
  ])('%s that is too long for one string', (_, header, row) => {
    const rows = Array.from({ length: 3000 }, (_, i) => row.replace('F', `F${i}`));
    const bytes = Buffer.from([header, ...rows, '', ''].join('\n'));
    const whole = parseDataset([{ source: { name: 'data-0.csv', bytes } }], { fast: false });
    expect(seen(parseDataset([{ source: neverWhole(bytes) }], { fast: true }))).toEqual(seen(whole));
  });

  it('a file that is never decoded as a whole, however many faults it has', () => {
    const text = [...simulate({ enterprises: 3000, seed: 5, missing: 0.1, delimiter: ',', decimal: 'point', newline: '\n' })].join('');
    const lines = text.split('\n');
    lines[40] = lines[40].replace(/^[^,]*/, '"Usaha ""é"" 1"');
    lines[1500] = lines[1500].replace(/\d+$/, '  x');
    lines[3000] = lines[3000].replace(/^([^,]*),[^,]*/, '$1,"two\nlines"');
    for (const at of [1499, 2500, lines.length - 2]) lines[at] = lines[at].replace(/,synthetic$/, ', synthetic  😀').replace(/,\d+/, ',-3');
    const bytes = Buffer.from(lines.join('\n'));
    const read = parseDataset([{ source: neverWhole(bytes) }], {});
    const codes = new Set(validate(read).findings.map(({ code }) => code));
    expect([...codes]).toEqual(expect.arrayContaining(['SC206', 'SC222']));
    const whole = parseDataset([{ source: { name: 'data-0.csv', bytes } }], { fast: false });
    expect(seen(read)).toEqual(seen(whole));
    const [traced, expected] = [read, whole].map(
      ({ dataset }) => dataset && buildFirmCard(dataset, dataset.enterprises.at(-1) ?? '', { trace: true }),
    );
    expect(traced).toEqual(expected);
  });

  const cell = {
    id: fc.constantFrom('#DIV/0!', '#12', '-', 'n/a', 'A1', 'B2', 'C3', 'D4', ' E5', 'Total', 'F', '', 'é1', '"G7"', '"H""8"', 'x:9'),
    period: fc.constantFrom('N/A', 'baseline', 'follow-up', 'after', 'midway', '', ' baseline ', '2018-01-01'),
    phase: fc.constantFrom('#REF!', '-', 'tidak ada', 'I', 'II', '', 'I ', '"II"'),
    start: fc.constantFrom('2018-01-01', '', '2018-13-01', '01/02/2018', '2018-04-01'),
    end: fc.constantFrom('2018-03-31', '', '2018-12-31', '-'),
    months: fc.constantFrom('1e-300', '', '3', '2.5', '0', 'x', '3.000'),
    currency: fc.constantFrom('IDR', 'usd', '', 'XXY', '-'),
    workers: fc.constantFrom('5', '12.5', '', 'x', '-3', '2.471', '1,5', '12%', '007', '1234567890123456', '1e40', '"7"'),
    output: fc.constantFrom('100', 'Rp 5', '1.500.000', '', '2,5 juta', '99.95'),
    rate: fc.constantFrom('5%', '0.05', '4', '104', ''),
    cooperation: fc.constantFrom('yes', 'tidak', 'maybe', '', '1'),
    extra: fc.constantFrom('', '', '', '', ',more'),
  };
  const header = 'enterprise_id,period,phase,period_start,period_end,months,currency,workers,output_value,absence_rate,cooperation';
  const row = fc.record(cell).map(
    ({ extra, ...cells }) =>
      Object.values(cells)
        .map((text) => (/^[^"]*,/.test(text) ? `"${text}"` : text))
        .join(',') + extra,
  );
  const table = fc.record({
    rows: fc.array(fc.oneof({ weight: 9, arbitrary: row }, fc.constantFrom('', ',,,,,,,,,,', header, 'Total,,,,,,,,,,')), {
      minLength: 1,
      maxLength: 14,
    }),
    newline: fc.constantFrom('\n', '\r\n'),
  });
  const textOf = ({ rows, newline }: { rows: readonly string[]; newline: string }) => Buffer.from([header, ...rows, ''].join(newline));

  it('generated files with every irregularity of rows and cells', () => {
    fc.assert(
      fc.property(table, (file) => both([textOf(file)])),
      { numRuns: 1500 },
    );
  }, 120_000);

  it('two files that share enterprises, a mapping, and files given for a period', () => {
    const mapping = {
      ...emptyMapping,
      values: { period: { baseline: 'baseline', after: 'follow-up' }, phase: { I: 'one' } },
      constants: { sector: 'food' },
    };
    fc.assert(
      fc.property(table, table, (first, second) => {
        both([textOf(first), textOf(second)]);
        both([textOf(first)], { mapping });
        both([textOf(first), textOf(second)], {}, ['baseline', 'follow-up']);
      }),
      { numRuns: 300 },
    );
  }, 120_000);
});
