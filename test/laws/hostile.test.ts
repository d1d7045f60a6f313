import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sound } from '../../fixtures/generators/broken/sound.js';
import { toCsv } from '../../fixtures/table.js';
import { type MeasureId, measureIds } from '../../src/dataset/fields.js';
import { parseDataset } from '../../src/dataset/read/parse.js';
import { renderFirmRows, renderReport } from '../../src/render/text-forms.js';
import { renderValidation, validationFormats } from '../../src/render/validation/index.js';
import { buildReport } from '../../src/report/build.js';
import { buildFirmRows } from '../../src/report/firm-rows.js';
import { runCli } from '../cli/run-cli.js';
import { codesOf, validateText } from '../rules/run-rules.js';

const list = '../shared/trust/naughty/blns.json';
const isThere = existsSync(list);
if (!isThere) console.warn(`SKIPPED: ${list} is absent, the published naughty strings were not tried.`);
const naughty: readonly string[] = [
  ...(isThere ? JSON.parse(readFileSync(list, 'utf8')) : []),
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'valueOf',
];
const good = toCsv(sound());
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const read = (text: string | Uint8Array) => parseDataset([{ source: { name: 'data.csv', bytes: Buffer.from(text) } }], {});

/** The rows of the good firms, as `report --level firm` writes them. */
function goodRows(text: string): string[] {
  const { dataset } = read(text);
  if (dataset === null) throw new Error('the file could not be used');
  return renderFirmRows(buildFirmRows(dataset, {}), 'csv', { lang: 'en', width: 80, color: false })
    .split('\n')
    .filter((line) => line.startsWith('SYN-'));
}

const [headerLine] = good.split('\n');
const header = headerLine.split(',');

/** A row of an enterprise of its own with one hostile cell. */
function rowWith(field: string, text: string, id = 'ZZZ'): string {
  const cells = header.map((name) => (name === 'enterprise_id' ? id : name === 'period' ? 'baseline' : ''));
  cells[header.indexOf(field)] = quoted(text);
  return `${cells.join(',')}\n`;
}

describe('naughty strings', () => {
  const unchanged = goodRows(good);

  it.each([
    'enterprise_id',
    'enterprise_name',
    'phase',
    'sector',
    'training',
    'currency',
    'period',
    'workers',
    'energy_kwh',
    'cooperation',
  ])('as %s leave the numbers of other firms unchanged', (field) => {
    const rows = naughty.map((text, i) => rowWith(field, text, `Z${i}`)).join('');
    expect(goodRows(good + rows)).toEqual(unchanged);
    const { rules, files } = validateText(good + rows);
    expect(rules.filter(({ status }) => status === 'crashed')).toEqual([]);
    expect(files[0].rows.total).toBeGreaterThan(16 + naughty.length / 2);
  });

  it('as every measure of a firm leave figures that can be printed', () => {
    const cells = (text: string, i: number, period: string) =>
      header.map((name) =>
        name === 'enterprise_id'
          ? `Z${i}`
          : name === 'period'
            ? period
            : name === 'output_value'
              ? '50000'
              : measureIds.includes(name as MeasureId)
                ? quoted(text)
                : '',
      );
    const numbers = ['1e150', '1e150', '1e-307', '1e-307', '9'.repeat(18)];
    const rows = [...naughty, ...naughty, ...numbers].flatMap((text, i) => [
      cells(text, i, 'baseline'),
      cells(i % 2 === 0 ? text : '1e-17', i, 'follow-up'),
    ]);
    const { dataset } = read(good + rows.map((row) => `${row.join(',')}\n`).join(''));
    if (dataset === null) throw new Error('the file could not be used');
    const look = { lang: 'en', width: 80, color: false } as const;
    expect(renderReport(buildReport(dataset, {}), 'csv', look)).not.toMatch(/NaN|Infinity|∞/);
    expect(renderFirmRows(buildFirmRows(dataset, {}), 'csv', look)).toContain('Z0,');
  });

  it('as headers are unknown columns, reported once each', () => {
    // A header may be a word score-calc knows, or be the same as another but for case and accents.
    const headers = [...new Set(naughty.map((text) => text.trim()))].filter((text) => text !== '');
    for (let i = 0; i < headers.length; i += 40) {
      const part = headers.slice(i, i + 40);
      const text = good
        .trimEnd()
        .split('\n')
        .map((line, l) => `${line},${part.map((name) => (l === 0 ? quoted(name) : '1')).join(',')}`)
        .join('\n');
      const model = validateText(text);
      expect(model.rules.filter(({ status }) => status === 'crashed')).toEqual([]);
      if (!model.unusable) expect(goodRows(text)).toEqual(unchanged);
    }
  });

  it('can be printed in every format, in both languages, without a raw control character or a change of direction', () => {
    const rows = naughty.map((text, i) => rowWith('workers', text, `Z${i}`) + rowWith('enterprise_name', text, text || 'Z')).join('');
    const model = validateText(good + rows);
    for (const lang of ['en', 'id'] as const) {
      for (const format of validationFormats) {
        const written = renderValidation(model, format, { lang, width: 80, color: false, all: true, version: '1' });
        expect(Array.from(written).filter((sign) => /[\p{Cc}\p{Bidi_Control}]/u.test(sign) && !'\n\r\t'.includes(sign))).toEqual([]);
      }
    }
  });
});

it('JSON keeps a name exactly, but escapes characters that control a terminal', () => {
  const id = 'Z\u202e\u009b31m\u{e0041}1';
  const model = validateText(good + rowWith('workers', 'x', id));
  for (const format of ['json', 'sarif'] as const) {
    const written = renderValidation(model, format, { lang: 'en', width: 80, color: false, all: false, version: '1' });
    expect(written).not.toMatch(/[\u202e\u009b\u{e0041}]/u);
    expect(JSON.stringify(JSON.parse(written))).toContain(id);
  }
});

describe('commands in names have no effect', () => {
  const names = ['\u001b[31mred', '<script>x</script>', '=cmd()', '::error::owned', '##[error]owned', ']]>', '::set-output name=a::b'];

  it.each(names)('%j', async (name) => {
    const text = good + rowWith('workers', name) + rowWith('enterprise_id', name);
    for (const format of validationFormats) {
      const { stdout, stderr, code } = await runCli(['validate', '-', '--format', format, '--all'], { stdin: text });
      expect(code).toBe(1);
      expect(stdout + stderr).not.toContain('\u001b');
      expect(stderr).not.toContain('bug');
      for (const line of stdout.split('\n')) {
        if (line.startsWith('::')) expect(line).toMatch(/^::(error|warning|notice) (file=%3Cstdin%3E|file=<stdin>|title=)/);
        expect(line).not.toMatch(/^\s*::(?!error |warning |notice )|##\[|^=cmd/);
      }
      if (format === 'junit') expect(stdout).not.toMatch(/<script|\]\]>/);
    }
  });
});

describe('bytes that are not a table', () => {
  const bytes = Buffer.from(`\ufeff${good.slice(0, 700)}é字😀\n`);

  it('UTF-8 and UTF-16 cut off anywhere end in findings', () => {
    const utf16 = Buffer.from(bytes.toString(), 'utf16le');
    for (const whole of [bytes, utf16]) {
      for (let length = 0; length < whole.length; length += length < 12 ? 1 : 7) {
        const model = validateText(whole.subarray(0, length));
        expect(model.rules.filter(({ status }) => status === 'crashed')).toEqual([]);
        if (length < 100) expect(model.findings).not.toEqual([]);
      }
      for (let cut = 1; cut < 12; cut++) expect(codesOf(whole.subarray(0, whole.length - cut))).not.toEqual([]);
    }
  });

  it('random bytes end in a fatal finding', () => {
    let state = 12345;
    for (let file = 0; file < 200; file++) {
      const random = Buffer.from(
        Array.from({ length: 50 + file * 5 }, () => {
          state = (Math.imul(state, 1103515245) + 12345) >>> 0;
          return state >>> 24;
        }),
      );
      const { unusable, findings, rules } = validateText(random);
      expect({ unusable, fatal: findings.some(({ fatal }) => fatal) }).toEqual({ unusable: true, fatal: true });
      expect(rules.filter(({ status }) => status === 'crashed')).toEqual([]);
    }
  });

  it('a NUL among good rows is reported with its place', () => {
    expect(codesOf(good.replace('Bambu', 'Bam\0bu'))).toEqual(['SC114']);
  });

  it('a NUL is located in the whole text, whatever the encoding of its beginning looks like', () => {
    const bytes = Buffer.concat([Buffer.from('id,nama\nA,'), Buffer.from([0xe9]), Buffer.from(',\0,Ñandú Ñandú\n')]);
    const [{ code, at }] = validateText(bytes).findings;
    expect({ code, line: at.line, column: at.column }).toEqual({ code: 'SC114', line: 2, column: 5 });
  });
});

describe('large and strange files end soon', () => {
  /** Twice the size may take a little more than twice the time; what is quadratic takes four times, and much more for ten. */
  it.each([
    [
      'columns',
      (n: number) => `enterprise_id,period,${Array.from({ length: n }, (_, i) => `c${i}`).join(',')}\nA,baseline,${','.repeat(n - 1)}\n`,
      20_000,
    ],
    ['a long line', (n: number) => `enterprise_id,period,enterprise_name\nA,baseline,${'x'.repeat(n)}\n`, 5_000_000],
    ['quotes', (n: number) => `enterprise_id,period,enterprise_name\nA,baseline,"${'""'.repeat(n)}"\n`, 500_000],
    ['quotes that never close', (n: number) => `enterprise_id,period,enterprise_name\nA,baseline,${'"'.repeat(2 * n + 1)}\n`, 500_000],
    ['empty lines', (n: number) => `enterprise_id,period,workers\nA,baseline,3\n${'\n'.repeat(n)}`, 1_000_000],
    ['delimiters', (n: number) => `enterprise_id,period,workers\nA,baseline,3${','.repeat(n)}\n`, 1_000_000],
    ['CR alone', (n: number) => `enterprise_id,period,workers\r${'A,baseline,3\r'.repeat(n)}`, 50_000],
    [
      'findings',
      (n: number) => `enterprise_id,period,workers\n${Array.from({ length: n }, (_, i) => `F${i},baseline,x`).join('\n')}\n`,
      100_000,
    ],
    [
      'names alike',
      (n: number) =>
        `enterprise_id,enterprise_name,period,workers\n${Array.from({ length: n }, (_, i) => `F${i},PT Maju ${i},baseline,3`).join('\n')}\n`,
      20_000,
    ],
    ['one enterprise many times', (n: number) => `enterprise_id,period,workers\n${'A,baseline,3\n'.repeat(n)}`, 20_000],
    [
      'periods',
      (n: number) => `enterprise_id,period,workers\n${Array.from({ length: n }, (_, i) => `A,follow-up-${i + 1},3`).join('\n')}\n`,
      10_000,
    ],
    [
      'groups',
      (n: number) =>
        `enterprise_id,phase,period,workers\n${Array.from({ length: n }, (_, i) => `A${i},p${i},baseline,3\nA${i},p${i},follow-up,3`).join('\n')}\n`,
      5_000,
    ],
  ] as const)('%s', { timeout: 60_000 }, (_, make, n) => {
    const { rules, notListed, findings } = validateText(make(n));
    expect(rules.filter(({ status }) => status === 'crashed')).toEqual([]);
    expect(findings.length).toBeLessThanOrEqual(10_000);
    expect(notListed).toBeGreaterThanOrEqual(0);
  });

  it('a million quotes in a name do not change the figures of a file', () => {
    const text = good.replaceAll('Contoh Sintetis Bambu', quoted('"'.repeat(100_000)));
    const [before, after] = [good, text].map((file) => read(file).dataset);
    if (before === null || after === null) throw new Error('the file could not be used');
    expect(buildReport(after, {}).groups).toEqual(buildReport(before, {}).groups);
  });
});
