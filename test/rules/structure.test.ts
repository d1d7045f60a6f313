import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { withLines } from '../../fixtures/generators/broken/sound.js';
import { emptyMapping } from '../../src/dataset/header/mapping.js';
import { parseDataset } from '../../src/dataset/read/parse.js';
import { validate } from '../../src/rules/validate.js';
import { codesOf, findingsIn, validateText } from './run-rules.js';

describe('files with one thing wrong in their structure', () => {
  it.each([
    ['SC101', ['SC101 4:10 warning', 'SC304 5:7 warning']],
    ['SC101-cut-off', ['SC101 17:155 warning']],
    ['SC101-mac', ['SC101 4:10 warning', 'SC304 5:7 warning']],
    ['SC101-mixed', ['SC101 4:10 warning', 'SC304 5:7 warning']],
    ['SC101-no-mark', ['SC101 1:1 warning', 'SC304 5:7 warning']],
    ['SC101-utf16-cut-off', ['SC304 5:7 warning', 'SC101 17:154 warning']],
    ['SC102', ['SC102 17:155 note']],
    ['SC103', ['SC103 1:1 note']],
    ['SC104', ['SC104 1:92 error']],
    ['SC105', ['SC105 1:245 warning']],
    ['SC106', ['SC106 1:214 warning']],
    ['SC107', ['SC107 1:1 error', 'SC106 1:53 warning']],
    ['SC107-id', ['SC106 1:1 warning', 'SC107 1:1 error']],
    ['SC108', ['SC108 4:1 error', 'SC401 5:47 warning']],
    ['SC108-short', ['SC108 4:1 error', 'SC409 4:67 warning']],
    ['SC109', ['SC109 6:7 error']],
    ['SC110', ['SC110 5:1 note']],
    ['SC110-delimiters', ['SC110 5:1 note']],
    ['SC111', ['SC111 1:92 error']],
    ['SC112', ['SC112 1:1 error']],
    ['SC113', ['SC113 -:- error']],
    ['SC114', ['SC114 -:- error']],
    ['SC114-nul', ['SC114 4:24 error']],
    ['SC115', ['SC115 6:14 error']],
    ['SC116', ['SC107 1:1 error', 'SC107 1:1 error', 'SC116 1:1 warning']],
    ['SC117', ['SC117 1:267 warning']],
    ['SC118', ['SC118 1:267 warning']],
    ['SC119', ['SC405 -:- note', 'SC119 1:56 warning']],
    ['SC122', ['SC122 1:267 warning']],
    ['SC126', ['SC126 1:1 error']],
    ['SC127', ['SC127 18:1 error']],
    ['SC127-no-id', ['SC127 18:2 error']],
    ['SC127-remark', ['SC127 18:1 error']],
    ['SC127-signature', ['SC127 18:1 error']],
    ['SC128', ['SC128 10:1 error']],
    ['SC128-numbers', ['SC128 2:1 error']],
    ['SC128-units', ['SC128 2:1 error']],
    ['SC129', ['SC129 1:1 warning']],
    ['SC129-comma', ['SC129 1:1 warning']],
    ['SC129-padded', ['SC129 1:1 warning']],
  ])('%s', (name, found) => {
    expect(findingsIn(`broken/${name}.csv`)).toEqual(found);
  });

  it('SC120, of a file that is given as the baseline', () => {
    const source = { name: 'a.csv', bytes: readFileSync('fixtures/broken/SC120.csv') };
    const { findings, unusable } = validate(parseDataset([{ source, period: 'baseline' }], {}));
    expect(findings.map(({ code, severity, at }) => `${code} ${at.line}:${at.column} ${severity}`)).toEqual(['SC120 1:1 error']);
    expect(unusable).toBe(true);
  });

  it('SC121, of a mapping that no file answers to', () => {
    const mapping = { ...emptyMapping, columns: { Omzet: 'output_value' as const } };
    expect(findingsIn('broken/SC121.csv', { read: { mapping } })).toEqual(['SC121 -:- warning']);
  });

  it('SC130, when the indicator is required', () => {
    expect(findingsIn('broken/SC130.csv', { require: ['accidents', 'productivity'] })).toEqual(['SC130 -:- error']);
    expect(findingsIn('clean.csv', { require: ['accidents', 'productivity'] })).toEqual([]);
  });
});

describe('the first byte of another encoding', () => {
  it('is named with its value, place and number, and what it probably is', () => {
    const [finding] = validateText(readFileSync('fixtures/broken/SC101-mixed.csv')).findings;
    expect(finding.args).toMatchObject({ byte: '0xE9', count: 1, fault: 'mixed' });
    const [mac] = validateText(readFileSync('fixtures/broken/SC101-mac.csv')).findings;
    expect(mac.args).toMatchObject({ byte: '0x8E', probably: 'Mac Roman' });
  });
});

describe('a row that is not data', () => {
  it('is not used, and the others are', () => {
    const total = withLines((lines) => {
      lines.push(lines[1].replace(/^[^,]*/, 'Jumlah').replace('baseline', ''));
    });
    const { files, findings } = validateText(total);
    expect(findings.map(({ code }) => code)).toEqual(['SC127']);
    expect(files[0].rows).toEqual({ total: 17, used: 16, reported: 1 });
  });

  it.each(['Total Jaya', 'Sumber Rejeki', 'Mean Machine', 'Note-1'])('is not an enterprise called %s', (id) => {
    const named = withLines((lines) => {
      lines[1] = lines[1].replace('SYN-1,', `${id},`);
      lines[2] = lines[2].replace('SYN-1,', `${id},`);
    });
    expect(codesOf(named)).toEqual([]);
  });
});

describe('a row with a single text below the data', () => {
  const codes = (row: string) =>
    validateText(`enterprise_id;period;workers\nA;baseline;5\nB;baseline;6\n${row}\n`, { only: ['SC1', 'SC3'] });

  it.each([
    'Surabaya, 31 Desember 2023',
    'Kab. Sidoarjo, 31/12/2023',
    'Mengetahui,',
    'NIP. 19800101 200501 1 001',
    'Prepared by: Sari',
  ])('%s is a signature, not an enterprise without a period', (text) => {
    expect(codes(`${text};;`).findings.map(({ code, args }) => [code, args.text])).toEqual([['SC127', text]]);
  });

  it.each([
    'SBY-09;;',
    'CV Maju, Jaya;;',
    'Toko, 31;;',
    'Nipah Jaya;;',
    'Surabaya, 31 Desember 2023;;7',
  ])('%s is an enterprise without a period', (row) => {
    expect(codes(row).findings.map(({ code }) => code)).toEqual(['SC305']);
  });

  it('is a signature in a wide file too, which enrols a row without values', () => {
    const text = 'enterprise_id;baseline_workers;follow_up_workers\nA;5;6\nB;;\nSurabaya, 31 Desember 2023;;\n';
    const { findings, files } = validateText(text, { only: ['SC1', 'SC3'] });
    expect(findings.map(({ code, at }) => [code, at.line])).toEqual([['SC127', 4]]);
    expect(files[0].rows).toEqual({ total: 3, used: 2, reported: 1 });
  });

  it('of an enterprise with a period is its id, whatever it says', () => {
    expect(codes('Surabaya, 31 Desember 2023;baseline;').findings).toEqual([]);
  });
});

describe('a row of the wrong length', () => {
  it('is reported once, whatever its shifted cells contain, and gives no value', () => {
    const shifted = withLines((lines) => {
      lines[3] = lines[3].replace(/^SYN-2,/, 'SYN-2,,');
    });
    const found = codesOf(shifted, { only: ['SC1', 'SC2', 'SC30'] });
    expect(found).toEqual(['SC108']);
  });
});
