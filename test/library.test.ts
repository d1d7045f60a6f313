import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import * as library from '../src/index.js';
import { runCli } from './cli/run-cli.js';

const path = 'fixtures/six-firms.xlsx';
const csv = Buffer.from(
  'enterprise_id,phase,period,workers,output_units,energy_kwh\nA,I,baseline,10,100,50\nA,I,follow-up,10,120,40\nB,I,baseline,10,100,50\n',
);
const read = await library.readDataset([{ name: 'a.csv', bytes: csv }]);
const { dataset } = read;
if (dataset === null) throw new Error('no dataset');
const report = library.buildReport(dataset);

/** The library as JavaScript sees it, which has no types. */
// biome-ignore lint/suspicious/noExplicitAny: arguments that the types forbid are what is tested
const js = library as any;

async function thrownBy(call: () => unknown): Promise<Error & { code?: string }> {
  try {
    await call();
  } catch (error) {
    return error as Error;
  }
  throw new Error('nothing was thrown');
}

describe('the library refuses what it would otherwise ignore or misread', () => {
  const side = { file: 'a.csv', group: null };
  const withMapping = (mapping: unknown) => js.readDataset([{ name: 'a.csv', bytes: csv }], { mapping });
  it.each<[string, () => unknown, RegExp]>([
    ['confidence in per cent', () => js.buildReport(dataset, { confidence: 95 }), /^options\.confidence cannot be 95\. .*0\.95/],
    ['confidence NaN', () => js.buildReport(dataset, { confidence: Number.NaN }), /confidence cannot be NaN/],
    ['a dimension without a list', () => js.buildReport(dataset, { by: 'phase' }), /options\.by cannot be "phase"\. .*string\[\]/],
    ['a dimension of a card without a list', () => js.buildFirmCard(dataset, 'A', { by: 'phase' }), /options\.by cannot be "phase"/],
    ['a misspelt option', () => js.buildReport(dataset, { excludeOutlier: true }), /no "excludeOutlier" .*"excludeOutliers"\?/],
    ['an unknown round', () => js.buildReport(dataset, { followUpRound: 'lats' }), /followUpRound cannot be "lats"/],
    ['a round that is not there', () => js.validate(read, { followUpRound: 3 }), /no follow-up round 3/],
    ['no dataset', () => js.buildReport(null), /dataset cannot be null/],
    ['a result instead of its dataset', () => js.buildFirmRows(read), /dataset cannot be Object\. It must be: Dataset/],
    ['a promise that was not awaited', () => js.validate(Promise.resolve(read)), /read cannot be Promise/],
    ['no file', () => js.readDataset([]), /files cannot be \[\]/],
    ['a file without a list', () => js.readDataset('f.csv'), /files cannot be "f\.csv"\. .*\[\]/],
    ['an unknown period', () => js.readDataset([{ path, period: 'after' }]), /files\[0\]\.period cannot be "after"/],
    ['bytes without a name', () => js.readDataset([{ bytes: csv }]), /files\[0\] cannot be/],
    ['text for bytes', () => js.readDataset([{ name: 'a.csv', bytes: 'a,b' }]), /files\[0\]\.bytes cannot be "a,b"/],
    ['an address', () => js.readDataset([new URL('https://example.org/a.csv')]), /files cannot be/],
    ['an unknown sign', () => js.readDataset([path], { delimiter: '/' }), /delimiter cannot be "\/"/],
    ['an unknown unit', () => withMapping({ units: { energy_kwh: 'kilojoule' } }), /mapping is wrong at units\.energy_kwh.*"MJ"/],
    ['a negative factor', () => withMapping({ units: { energy_kwh: -1 } }), /mapping is wrong at units\.energy_kwh/],
    ['a factor of zero', () => withMapping({ units: { energy_kwh: 0 } }), /mapping is wrong at units\.energy_kwh/],
    ['a factor NaN', () => withMapping({ units: { energy_kwh: Number.NaN } }), /mapping is wrong at units\.energy_kwh/],
    ['an unknown field', () => withMapping({ columns: { Pekerja: 'worker' } }), /mapping is wrong at columns\.Pekerja/],
    ['an unknown part', () => withMapping({ unit: {} }), /no "unit" in mapping\. .*"units"\?/],
    ['an unknown code', () => js.validate(read, { only: ['SC999'] }), /SC999/],
    ['codes that are none', () => js.validate(read, { only: [] }), /options\.only cannot be \[\]/],
    ['a misspelt rule', () => js.validate(read, { rules: { SC5O8: { severity: 'off' } } }), /SC5O8/],
    ['a misspelt limit', () => js.validate(read, { rules: { SC508: { limits: { facter: 2 } } } }), /"facter".*"factor"/s],
    ['a limit beside the severity', () => js.validate(read, { rules: { SC508: { factor: 2 } } }), /no "factor" in options\.rules\.SC508/],
    ['an unknown severity', () => js.validate(read, { rules: { SC508: { severity: 'of' } } }), /severity cannot be "of"/],
    ['a setting that is a word', () => js.validate(read, { rules: { SC508: 'off' } }), /options\.rules\.SC508 cannot be "off"/],
    ['options without a prototype', () => js.buildReport(dataset, { by: Object.create(null) }), /options\.by cannot be object/],
    ['a symbol', () => js.buildFirmCard(dataset, Symbol('A')), /idOrName cannot be Symbol\(A\)/],
    ['a list of what JSON has no form for', () => js.buildReport(dataset, { by: [1n] }), /options\.by cannot be Array/],
    ['an address that is no URL object', () => js.readDataset([{ href: 'https://example.org/a.csv' }]), /files cannot be/],
    ['an error of another kind', () => js.errorText(new Error('x')), /^error cannot be Error\. It must be: UserError/],
    ['a language of an error', () => js.findingText({ code: 'SC101', args: {} }, 'fr'), /^lang cannot be "fr"/],
    ['text for bytes in memory', () => js.parseDataset([{ source: { name: 'a.csv', bytes: 'a,b' } }]), /source\.bytes cannot be "a,b"/],
    [
      'a misspelt period',
      () => js.parseDataset([{ source: { name: 'a.csv', bytes: csv }, perid: 'baseline' }]),
      /no "perid" in inputs\[0\]\. .*"period"\?/,
    ],
    ['a side that is only named', () => js.compareReports({ name: 'a', report }, { name: 'b', report }), /before\.name cannot be "a"/],
    ['a side without a report', () => js.compareReports({ name: side, report }, { name: side, report: 3 }), /after\.report cannot be 3/],
    ['an unknown language', () => js.renderReport(report, 'table', { lang: 'fr' }), /lang cannot be "fr"\. .*"en" \| "id"/],
    ['an unknown statistic', () => js.renderReport(report, 'table', { stats: ['average'] }), /stats cannot be \["average"\]/],
    ['an unknown format', () => js.renderReport(report, 'yaml'), /format cannot be "yaml"\. .*"markdown"/],
    ['a format of other documents', () => js.render('firms', library.buildFirmRows(dataset), 'html'), /format cannot be "html"/],
    ['an unknown document', () => js.render('reports', report, 'html'), /document cannot be "reports"/],
    ['a model of another document', () => js.renderFirm(report, 'table'), /model cannot be Object\. It must be: FirmCard/],
    ['an unknown format of a validation', () => js.renderValidation(library.validate(read), 'xml'), /format cannot be "xml"/],
  ])('%s', async (_, call, message) => {
    const error = await thrownBy(call);
    expect(error).toBeInstanceOf(library.UserError);
    expect(error.message).toMatch(message);
  });
});

describe('an error of the library', () => {
  it('has its English sentence and hint as the message, also in its stack', async () => {
    const error = (await thrownBy(() => library.readDataset(['none.csv']))) as library.UserError;
    expect(error.message).toBe('The file "none.csv" does not exist. Check the name and the folder.');
    expect(error.stack).toContain('UserError: The file "none.csv" does not exist.');
    expect(error.code).toBe('file-not-found');
    expect(library.errorText(error, 'id')).toMatch(/^Berkas "none\.csv" tidak ada/);
  });

  it('does not wrap a bug, which is rethrown unchanged', async () => {
    const broken = new Proxy(dataset, {
      get: () => {
        throw new TypeError('a bug');
      },
    });
    expect(await thrownBy(() => library.buildReport(broken))).toEqual(new TypeError('a bug'));
  });

  it('has a counterpart for findings', () => {
    const [finding] = library.checkDataset(twice);
    expect(library.findingText(finding)).toMatch(/^"A" is entered more than once .* Keep the right row/);
    expect(library.findingText(finding, 'id')).not.toBe(library.findingText(finding));
  });
  const twice = library.parseDataset([
    { source: { name: 'b.csv', bytes: Buffer.from('enterprise_id,period,workers\nA,baseline,1\nA,baseline,2\n') } },
  ]).dataset as library.Dataset;
});

describe('readDataset', () => {
  const energy = async (files: readonly library.FileToRead[], options: library.ReadOptions = {}) =>
    library.buildReport((await library.readDataset(files, options)).dataset as library.Dataset);

  it('takes bytes of CSV, gzip and a workbook, and URLs', async () => {
    expect(await energy([{ name: 'a.csv.gz', bytes: gzipSync(csv) }])).toEqual(report);
    const byPath = await energy([path]);
    expect(await energy([{ name: path, bytes: new Uint8Array(readFileSync(path)) }])).toEqual(byPath);
    expect(await energy([pathToFileURL(path)])).toEqual(byPath);
    const { href } = pathToFileURL(path);
    expect(await energy([{ path: { href } }])).toEqual(byPath);
    expect((await thrownBy(() => library.readDataset([{ name: 'a.xlsx', bytes: csv }]))).message).toMatch(/"a\.xlsx" is named like/);
  });

  it('accepts a partial mapping', async () => {
    const { dataset: mapped } = await library.readDataset([{ name: 'a.csv', bytes: csv }], { mapping: { units: { energy_kwh: 'MWh' } } });
    expect(mapped?.measures.get('energy_kwh')?.[0]).toBe(50_000);
  });
});

it('exports of the library cannot be changed by callers', () => {
  expect(() => js.indicators.push(1)).toThrow(TypeError);
  expect(() => js.indicators[0].bases.pop()).toThrow(TypeError);
  expect(() => Object.assign(js.rules[0], { severity: 'off' })).toThrow(TypeError);
  expect(() => Object.assign(js.emptyMapping.columns, { a: null })).toThrow(TypeError);
});

describe('rendering', () => {
  it('is English, 80 columns wide and plain unless asked otherwise', () => {
    const text = library.renderReport(report, 'table');
    expect(text).toBe(library.renderReport(report, 'table', { lang: 'en', width: 80, color: false }));
    expect(library.renderReport(report, 'table', { lang: undefined })).toBe(text);
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(library.renderValidation(library.validate(read), 'sarif')).toContain(`"version": "${version}"`);
  });

  it('makes the page of the command line from a complete report', async () => {
    const file = 'programme.csv';
    const cwd = join(import.meta.dirname, '../fixtures');
    const { stdout } = await runCli(['report', file, '--format', 'html'], { cwd });
    const whole = await library.readDataset([{ name: file, bytes: readFileSync(join(cwd, file)) }]);
    const model = library.buildReport(whole.dataset as library.Dataset, { complete: true, validation: library.validate(whole) });
    const sha256 = createHash('sha256')
      .update(readFileSync(join(cwd, file)))
      .digest('hex');
    const citation = { tool: 'score-calc', version: JSON.parse(readFileSync('package.json', 'utf8')).version, files: [{ file, sha256 }] };
    const rendered = await library.render('report', { ...model, citation }, 'html');
    const page =
      typeof rendered === 'string'
        ? rendered
        : Buffer.concat(Array.from(rendered as Iterable<string>, (piece) => Buffer.from(piece))).toString();
    expect(page.trimEnd()).toBe(stdout.trimEnd());
  });
});
