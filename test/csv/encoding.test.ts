import { deflateRawSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decodeText, looksBinary } from '../../src/csv/encoding.js';

const words = 'nama;nilai\nToko “Maju” – Ñandú;2,5 €\n';
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('decodeText', () => {
  it.each([
    ['utf-8', Buffer.from(words)],
    ['utf-8-bom', Buffer.from(`\ufeff${words}`)],
    ['utf-16le', Buffer.from(`\ufeff${words}`, 'utf16le')],
    ['utf-16be', utf16be(`\ufeff${words}`)],
  ])('reads %s and leaves no mark in the text', (encoding, bytes) => {
    expect(decodeText(bytes)).toEqual({ text: words, encoding, undecodable: null });
  });

  it('reads every Windows-1252 byte as the WHATWG table has it', () => {
    const upper = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
    const latin = Array.from({ length: 96 }, (_, i) => String.fromCharCode(0xa0 + i)).join('');
    const { text, encoding } = decodeText(Uint8Array.from({ length: 128 }, (_, i) => 128 + i));
    expect(encoding).toBe('windows-1252');
    expect(text).toBe(upper + latin);
  });

  it('remembers the line, the column and the value of the first byte that is not UTF-8', () => {
    const bytes = Buffer.concat([Buffer.from('id;nama\r\nA;Café \ufffd\rB;'), Buffer.from([0xd1]), Buffer.from('and\u00fa\n')]);
    const { text, undecodable } = decodeText(bytes);
    expect(undecodable).toEqual({ line: 3, column: 3, byte: 0xd1 });
    expect(text.split(/\r\n|\r|\n/)[2][2]).toBe('Ñ');
  });

  it.each([
    ['a sequence cut off at the end', [0x61, 0xe2, 0x82], 2, 0xe2],
    ['an overlong form', [0xc0, 0xaf], 1, 0xc0],
    ['a surrogate', [0x61, 0x62, 0xed, 0xa0, 0x80], 3, 0xed],
    ['a lone continuation', [0x80], 1, 0x80],
  ])('finds %s', (_, bytes, column, byte) => {
    expect(decodeText(Uint8Array.from(bytes)).undecodable).toEqual({ line: 1, column, byte });
  });

  it('strips a mark that lies about what follows', () => {
    expect(decodeText(Uint8Array.from([0xef, 0xbb, 0xbf, 0x61, 0xe9]))).toMatchObject({ text: 'aé', encoding: 'windows-1252' });
  });

  it('keeps a U+FFFD that the file spells itself', () => {
    expect(decodeText(Buffer.from('37\ufffd36'))).toEqual({ text: '37\ufffd36', encoding: 'utf-8', undecodable: null });
  });

  it('decodes a part of a larger buffer, and nothing', () => {
    expect(decodeText(Buffer.from('xxé,1\n').subarray(2)).text).toBe('é,1\n');
    expect(decodeText(Buffer.from([0x61, 0xe9, 0x80]).subarray(1)).text).toBe('é€');
    expect(decodeText(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8', undecodable: null });
  });
});

describe('looksBinary', () => {
  it.each([
    ['a zip or xlsx', Buffer.concat([Buffer.from('PK\x03\x04'), deflateRawSync('x')])],
    ['an xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1])],
    ['a PDF', Buffer.from('%PDF-1.7\n')],
    ['gzip inside gzip', gzipSync('x')],
    ['a NUL somewhere', Buffer.from('a,b\n1,\0\n')],
    ['UTF-16 without a mark', Buffer.from('a,b\n', 'utf16le')],
    ['UTF-32 with its mark', Buffer.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0])],
  ])('sees %s', (_, bytes) => {
    expect(looksBinary(bytes)).toBe(true);
  });

  it.each([
    ['UTF-8', Buffer.from(words)],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${words}`, 'utf16le')],
    ['Windows-1252', Buffer.from([0x61, 0xe9, 0x0a])],
    ['an empty file', new Uint8Array()],
    ['a name that begins like an archive', Buffer.from('PK,b\n')],
    ['a NUL past the first 64 KiB', Buffer.concat([Buffer.alloc(64 * 1024, 'a'), Buffer.from([0])])],
  ])('takes %s for text', (_, bytes) => {
    expect(looksBinary(bytes)).toBe(false);
  });
});
