import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { storedZip } from '../../fixtures/workbook.js';
import { unpackedSize } from '../../src/workbook/unpacked-size.js';

const zip = storedZip({ 'a.xml': 'x'.repeat(1000), 'b.xml': 'y'.repeat(10) });

/** The same zip as programs write it that always use the large fields: sizes in an extra field, the directory told twice. */
function with64(): Buffer {
  const directory = zip.indexOf('PK\u0001\u0002', 0, 'latin1');
  const entries: Buffer[] = [];
  for (let at = directory; zip.readUInt32LE(at) === 0x02014b50; ) {
    const length = 46 + zip.readUInt16LE(at + 28);
    const one = Buffer.from(zip.subarray(at, at + length));
    const extra = Buffer.alloc(20);
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(16, 2);
    extra.writeBigUInt64LE(BigInt(one.readUInt32LE(24)), 4);
    extra.writeBigUInt64LE(BigInt(one.readUInt32LE(20)), 12);
    one.writeUInt32LE(0xffffffff, 20);
    one.writeUInt32LE(0xffffffff, 24);
    one.writeUInt16LE(extra.length, 30);
    entries.push(one, extra);
    at += length;
  }
  const listed = Buffer.concat(entries);
  const record = Buffer.alloc(56);
  record.write('PK\u0006\u0006', 'latin1');
  record.writeBigUInt64LE(2n, 32);
  record.writeBigUInt64LE(BigInt(listed.length), 40);
  record.writeBigUInt64LE(BigInt(directory), 48);
  const locator = Buffer.alloc(20);
  locator.write('PK\u0006\u0007', 'latin1');
  locator.writeBigUInt64LE(BigInt(directory + listed.length), 8);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(0xffff, 10);
  end.writeUInt32LE(0xffffffff, 16);
  return Buffer.concat([zip.subarray(0, directory), listed, record, locator, end]);
}

describe('the size that a zip says it unpacks to', () => {
  it('is the sum and the largest of its parts, whichever fields hold them', () => {
    expect(unpackedSize(zip)).toEqual({ total: 1010, largest: 1000 });
    expect(unpackedSize(with64())).toEqual({ total: 1010, largest: 1000 });
    expect(unpackedSize(Buffer.concat([zip]))).toEqual(unpackedSize(zip));
  });

  it('is unknown where the directory is cut, is none, or points beyond the end', () => {
    const astray = Buffer.from(zip);
    astray.writeUInt32LE(zip.length + 5, zip.length - 6);
    for (const bytes of [zip.subarray(0, zip.length - 10), astray, Buffer.from('PK'), Buffer.alloc(100)])
      expect(unpackedSize(bytes)).toBeNull();
  });

  it('is that of the real file', () => {
    const bytes = readFileSync('fixtures/six-firms.xlsx');
    const total = unpackedSize(bytes)?.total ?? 0;
    // Its parts are stored as they are, and the rest is their names.
    expect(total).toBeLessThan(bytes.length);
    expect(total).toBeGreaterThan(bytes.length - 1500);
  });
});
