import { deflateRawSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { binaryKind } from '../../../src/csv/input/binary-kind.js';
import { decodeText } from '../../../src/csv/input/encoding.js';

const words = 'nama;nilai\nToko “Maju” – Ñandú;2,5 €\n';
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('decodeText', () => {
  it.each([
    ['utf-8', Buffer.from(words)],
    ['utf-8-bom', Buffer.from(`\ufeff${words}`)],
    ['utf-16le', Buffer.from(`\ufeff${words}`, 'utf16le')],
    ['utf-16be', utf16be(`\ufeff${words}`)],
  ])('reads %s and leaves no mark in the text', (encoding, bytes) => {
    expect(decodeText(bytes)).toEqual({ text: words, encoding, fault: null });
  });

  it('reads every Windows-1252 byte as the WHATWG table has it', () => {
    const upper = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
    const latin = Array.from({ length: 96 }, (_, i) => String.fromCharCode(0xa0 + i)).join('');
    const { text, encoding } = decodeText(Uint8Array.from({ length: 128 }, (_, i) => 128 + i));
    expect(encoding).toBe('windows-1252');
    expect(text).toBe(upper + latin);
  });

  it('reports the place of the first byte of another encoding, and the number of such bytes', () => {
    const bytes = Buffer.concat([
      Buffer.from('id;nama\r\nA;Toko\rB;'),
      Buffer.from([0xd1]),
      Buffer.from('and'),
      Buffer.from([0xfa]),
      Buffer.from('\n'),
    ]);
    const { text, fault } = decodeText(bytes);
    expect(fault).toEqual({ kind: 'foreign', byte: 0xd1, start: 18, count: 2, probably: 'Windows-1252' });
    expect(text.slice(18, 23)).toBe('Ñandú');
  });

  it('garbles no letter when one cell of a UTF-8 file was pasted from another encoding', () => {
    const bytes = Buffer.concat([Buffer.from('A;Café – Ñandú\nB;Kop'), Buffer.from([0xe9]), Buffer.from('\n')]);
    const { text, encoding, fault } = decodeText(bytes);
    expect(text).toBe('A;Café – Ñandú\nB;Kopé\n');
    expect({ encoding, fault }).toEqual({
      encoding: 'utf-8',
      fault: { kind: 'mixed', byte: 0xe9, start: 20, count: 1, probably: 'UTF-8' },
    });
  });

  it('sees that a file ends within a character', () => {
    const { text, fault } = decodeText(Uint8Array.from([0x61, 0xe2, 0x82]));
    expect(text).toBe('a\ufffd');
    expect(fault).toMatchObject({ kind: 'cut-off', byte: 0xe2, start: 1, probably: 'UTF-8' });
    const half = Buffer.from('\ufeffa,😀', 'utf16le').subarray(0, -2);
    expect(decodeText(half).fault).toMatchObject({ kind: 'cut-off', start: 2, probably: 'UTF-16LE' });
  });

  it.each([
    ['utf-16le', Buffer.from('a,b\n1,2\n', 'utf16le')],
    ['utf-16be', utf16be('a,b\n1,2\n')],
  ])('reads %s without a mark, and says so', (encoding, bytes) => {
    expect(decodeText(bytes)).toMatchObject({ text: 'a,b\n1,2\n', encoding, fault: { kind: 'no-mark' } });
  });

  it.each([
    ['Mac Roman', [0x63, 0x61, 0x66, 0x8e, 0x20, 0x6e, 0x97]],
    ['MS-DOS (850)', [0x63, 0x61, 0x66, 0x82, 0x20, 0x6e, 0xa2]],
    ['Windows-1252', [0x63, 0x61, 0x66, 0xe9, 0x20, 0x6e, 0xf3]],
  ])('takes letters where letters can stand for %s', (probably, bytes) => {
    expect(decodeText(Uint8Array.from(bytes)).fault?.probably).toBe(probably);
  });

  it.each([
    ['an overlong form', [0xc0, 0xaf], 0, 0xc0],
    ['a surrogate', [0x61, 0x62, 0xed, 0xa0, 0x80], 2, 0xed],
    ['a lone continuation', [0x80], 0, 0x80],
  ])('finds %s', (_, bytes, start, byte) => {
    expect(decodeText(Uint8Array.from(bytes)).fault).toMatchObject({ start, byte });
  });

  it('strips a byte order mark that contradicts the content', () => {
    expect(decodeText(Uint8Array.from([0xef, 0xbb, 0xbf, 0x61, 0xe9]))).toMatchObject({ text: 'aé', encoding: 'windows-1252' });
  });

  it('keeps a U+FFFD that the file spells itself', () => {
    expect(decodeText(Buffer.from('37\ufffd36'))).toEqual({ text: '37\ufffd36', encoding: 'utf-8', fault: null });
  });

  it('decodes a part of a larger buffer, and nothing', () => {
    expect(decodeText(Buffer.from('xxé,1\n').subarray(2)).text).toBe('é,1\n');
    expect(decodeText(Buffer.from([0x61, 0xe9, 0x80, 0x2e]).subarray(1)).text).toBe('é€.');
    expect(decodeText(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8', fault: null });
  });
});

describe('binaryKind', () => {
  it.each([
    ['a zip or xlsx', 'workbook', Buffer.concat([Buffer.from('PK\x03\x04'), deflateRawSync('x')])],
    ['an xls', 'workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1])],
    ['a PDF', 'document', Buffer.from('%PDF-1.7\n')],
    ['gzip inside gzip', 'archive', gzipSync('x')],
    ['a NUL somewhere', 'nul', Buffer.from('a,b\n1,\0\n')],
    ['UTF-32 with its mark', 'utf-32', Buffer.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0])],
  ])('sees %s', (_, kind, bytes) => {
    expect(binaryKind(bytes)).toBe(kind);
  });

  it.each([
    ['UTF-8', Buffer.from(words)],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${words}`, 'utf16le')],
    ['UTF-16 without a mark', Buffer.from('a,b\n', 'utf16le')],
    ['Windows-1252', Buffer.from([0x61, 0xe9, 0x0a])],
    ['an empty file', new Uint8Array()],
    ['a name that begins like an archive', Buffer.from('PK,b\n')],
    ['a NUL past the first 64 KiB', Buffer.concat([Buffer.alloc(64 * 1024, 'a'), Buffer.from([0])])],
  ])('takes %s for text', (_, bytes) => {
    expect(binaryKind(bytes)).toBeNull();
  });
});
