import { piecesOf, type Source } from '../csv/input/source.js';

/**
 * A workbook is a zip of XML parts, wrapped in an older container when it is encrypted. `other` is a spreadsheet of another program, such as
 * .xls and .ods; `zip` is any other zip.
 */
export type ContainerKind = 'workbook' | 'encrypted' | 'zip' | 'other';

const zip = [0x50, 0x4b, 0x03, 0x04];
const compound = [0xd0, 0xcf, 0x11, 0xe0];

/** The kind of container, by its first bytes and the names in it. Null for anything else, such as text, of which only four bytes are read. */
export function kindOf(source: Source): ContainerKind | null {
  const first = new Uint8Array(4);
  piecesOf(source).read(first, 0);
  const beginsWith = (beginning: readonly number[]) => beginning.every((byte, i) => first[i] === byte);
  if (beginsWith(compound)) return holds(source.bytes, 'EncryptedPackage', 'utf16le') ? 'encrypted' : 'other';
  if (!beginsWith(zip)) return null;
  const names = ['[Content_Types].xml', 'workbook'];
  if (names.every((name) => holds(source.bytes, name, 'latin1'))) return 'workbook';
  return holds(source.bytes, 'opendocument', 'latin1') ? 'other' : 'zip';
}

function holds(bytes: Uint8Array, name: string, encoding: 'latin1' | 'utf16le'): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(name, 0, encoding);
}
