import type { Random } from '../../src/simulate/random.js';

/** One way of breaking a file. */
type Mutation = (bytes: Uint8Array, random: Random) => Uint8Array;

/** Cell texts from people, spreadsheets and attackers. */
const tokens = [
  ...['""', '"', '","', '\r\n', '\r', '\n', '\t', ';', ',', '|', '\0', '\u00a0', '\u200b', '\ufeff', '\ufffd', '😀', '字', 'e\u0301'],
  ...['#DIV/0!', '#REF!', '=A1+B1', '12 orang', 'Jan-15', '1.234,5', '1,234.5', '2.471', '(5)', '−3', '1e308', '9'.repeat(400), '0', '-0'],
  ...['baseline', 'follow-up', 'follow-up-999', '2018-02-30', '31/12/2018', 'ya', 'tidak', 'NaN', 'Infinity', 'null', 'undefined'],
  ...['__proto__', 'constructor', 'enterprise_id', 'workers', 'Total', 'Rp 1.500.000', 'US$ 3,12', '2,5 juta', '12%', '150%', 'M9;;M1'],
];

const mutations: readonly Mutation[] = [
  (bytes, random) => spliced(bytes, random.int(0, bytes.length), 0, Buffer.from(random.pick(tokens))),
  (bytes, random) => withByte(bytes, random.int(0, Math.max(0, bytes.length - 1)), random.int(0, 255)),
  (bytes, random) => spliced(bytes, random.int(0, bytes.length), random.int(1, 40), new Uint8Array()),
  (bytes, random) => bytes.subarray(0, random.int(0, bytes.length)),
  (bytes, random) => bytes.subarray(random.int(0, Math.min(bytes.length, 200))),
  (bytes, random) =>
    inCells(bytes, random, (cells) => {
      cells[random.int(0, cells.length - 1)] = random.pick(tokens);
    }),
  (bytes, random) =>
    inCells(bytes, random, (cells) => {
      const [a, b] = [random.int(0, cells.length - 1), random.int(0, cells.length - 1)];
      [cells[a], cells[b]] = [cells[b], cells[a]];
    }),
  (bytes, random) => inLines(bytes, (lines) => lines.splice(random.int(0, lines.length - 1), 1)),
  (bytes, random) => inLines(bytes, (lines) => lines.splice(random.int(0, lines.length), 0, random.pick(lines))),
  (bytes, random) => inLines(bytes, (lines) => lines.reverse().sort(() => random.next() - 0.5)),
  (bytes, random) =>
    Buffer.from(
      Buffer.from(bytes)
        .toString('latin1')
        .replaceAll(',', random.pick([';', '\t', '|', '^'])),
      'latin1',
    ),
  (bytes, random) =>
    Buffer.from(
      Buffer.from(bytes)
        .toString('latin1')
        .replaceAll('\n', random.pick(['\r\n', '\r', '\n\n'])),
      'latin1',
    ),
  (bytes, random) => recoded(bytes, random),
  (bytes) => Buffer.concat([bytes, bytes]),
];

export function mutate(bytes: Uint8Array, random: Random): Uint8Array {
  return random.pick(mutations)(bytes, random);
}

function spliced(bytes: Uint8Array, at: number, removed: number, inserted: Uint8Array): Uint8Array {
  return Buffer.concat([bytes.subarray(0, at), inserted, bytes.subarray(at + removed)]);
}

function withByte(bytes: Uint8Array, at: number, byte: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  if (copy.length > 0) copy[at] = byte;
  return copy;
}

function inLines(bytes: Uint8Array, change: (lines: string[]) => void): Uint8Array {
  const lines = Buffer.from(bytes).toString('latin1').split('\n');
  change(lines);
  return Buffer.from(lines.join('\n'), 'latin1');
}

function inCells(bytes: Uint8Array, random: Random, change: (cells: string[]) => void): Uint8Array {
  return inLines(bytes, (lines) => {
    const line = random.int(0, lines.length - 1);
    const cells = lines[line].split(',');
    change(cells);
    lines[line] = cells.map((cell) => Buffer.from(cell, 'latin1').toString('latin1')).join(',');
  });
}

function recoded(bytes: Uint8Array, random: Random): Uint8Array {
  const text = Buffer.from(bytes).toString('utf8');
  const utf16 = Buffer.from(text, 'utf16le');
  return random.pick([
    () => Buffer.from(`\ufeff${text}`),
    () => Buffer.from(`\ufeff${text}`, 'utf16le'),
    () => utf16,
    () => Buffer.from(utf16.subarray(0, utf16.length & ~1)).swap16(),
    () => Buffer.from(text, 'latin1'),
  ])();
}
