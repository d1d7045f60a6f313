import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText, type Encoding } from '../../src/csv/input/encoding.js';
import { encodeWindows1252 } from '../../src/csv/input/windows-1252.js';
import type { Place } from '../../src/finding.js';
import { validateText } from '../rules/run-rules.js';

/** Offset of a line and column by the simplest definition of a line. */
function offsetOf(text: string, line: number, column: number): number {
  const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map(({ 0: end, index }) => index + end.length)];
  return starts[line - 1] + column - 1;
}

/** The text at a place by its lines and columns, which must agree with its offsets. */
function cutOut(text: string, { line, column, endLine, endColumn, start, end }: Place): string {
  const from = offsetOf(text, line ?? 0, column ?? 0);
  const to = offsetOf(text, endLine ?? 0, endColumn ?? 0);
  expect([from, to]).toEqual([start, end]);
  return text.slice(from, to);
}

describe('places in the broken files', () => {
  it.each(readdirSync('fixtures/broken'))('%s', (name) => {
    const bytes = readFileSync(`fixtures/broken/${name}`);
    const { text } = decodeText(bytes);
    for (const { at, args, context } of validateText(bytes).findings) {
      if (at.start === undefined) continue;
      const raw = cutOut(text, at);
      if (context !== undefined) expect(raw.startsWith(context.line.slice(context.from, context.to))).toBe(true);
      if (typeof args.text === 'string' && at.record !== undefined) {
        const cell = raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw;
        expect(cell.replaceAll(/[\u200B\s]+/g, '')).toContain(args.text.replaceAll(/[\u200B\s]+/g, ''));
      }
    }
  });
});

/** Text that tries to move what comes after it: quotes, breaks within quotes, wide signs, pairs of units. */
const noise = fc.string({
  unit: fc.constantFrom('a', ' ', '"', ',', ';', '\t', '|', '\n', '\r', '\r\n', 'é', '字', '😀', 'e\u0301', "'"),
  maxLength: 8,
});
const badCells = {
  workers: ['many', '12 orang', '#DIV/0!', '=A1', '-3'],
  cooperation: ['maybe', 'x'],
} as const;

const file = fc.record({
  delimiter: fc.constantFrom(',' as const, ';' as const, '\t' as const, '|' as const),
  newline: fc.constantFrom('\n', '\r\n', '\r'),
  encoding: fc.constantFrom<Encoding>('utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'windows-1252'),
  rows: fc.array(
    fc.record({
      name: noise,
      workers: fc.oneof({ weight: 2, arbitrary: fc.constant('7') }, fc.constantFrom(...badCells.workers)),
      cooperation: fc.oneof({ weight: 2, arbitrary: fc.constant('yes') }, fc.constantFrom(...badCells.cooperation)),
      quoted: fc.boolean(),
    }),
    { minLength: 1, maxLength: 8 },
  ),
});

const encode = (text: string, encoding: Encoding): Uint8Array => {
  if (encoding === 'windows-1252') return encodeWindows1252(text);
  if (encoding === 'utf-8') return Buffer.from(text);
  if (encoding === 'utf-8-bom') return Buffer.from(`\ufeff${text}`);
  const little = Buffer.from(`\ufeff${text}`, 'utf16le');
  return encoding === 'utf-16le' ? little : little.swap16();
};

describe('places in generated files', () => {
  it('are exactly those of the cells with faults', () => {
    fc.assert(
      fc.property(file, ({ delimiter, newline, encoding, rows }) => {
        let text = ['enterprise_id', 'enterprise_name', 'period', 'workers', 'cooperation'].join(delimiter) + newline;
        const written: string[] = [];
        const write = (cell: string, quoted: boolean, bad: boolean): void => {
          const raw = quoted || /["\r\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell;
          if (bad) written.push(`${text.length}:${raw}`);
          text += raw;
        };
        rows.forEach(({ name, workers, cooperation, quoted }, i) => {
          text += `F${i}${delimiter}`;
          write(encoding === 'windows-1252' ? name.replaceAll(/字|😀|\u0301/gu, 'é') : name, quoted, false);
          text += `${delimiter}baseline${delimiter}`;
          write(workers, quoted, workers !== '7');
          text += delimiter;
          write(cooperation, !quoted, cooperation !== 'yes');
          text += newline;
        });
        const bytes = encode(text, encoding);
        const read = decodeText(bytes).text;
        const found = validateText(bytes, { only: ['SC20', 'SC217', 'SC219', 'SC220'], read: { delimiter } }).findings.map(
          ({ at }) => `${at.start}:${cutOut(read, at)}`,
        );
        expect(read).toBe(text);
        expect(found).toEqual(written);
      }),
      { numRuns: 500 },
    );
  });
});
