import { markedUtf16, unmarkedUtf16 } from './utf16.js';

/** Kinds of files that are not text. */
export type BinaryKind = 'workbook' | 'document' | 'archive' | 'image' | 'utf-32' | 'nul';

/** First bytes of files that are mistaken for CSV; some of these contain no early NUL. */
const beginnings: readonly (readonly [BinaryKind, readonly number[]])[] = [
  ['workbook', [0x50, 0x4b, 0x03, 0x04]], // zip: xlsx, ods
  ['archive', [0x50, 0x4b, 0x05, 0x06]], // empty zip
  ['workbook', [0xd0, 0xcf, 0x11, 0xe0]], // OLE2: xls
  ['document', [0x25, 0x50, 0x44, 0x46]], // %PDF
  ['document', [0x7b, 0x5c, 0x72, 0x74, 0x66]], // {\rtf
  ['image', [0x89, 0x50, 0x4e, 0x47]], // PNG
  ['image', [0xff, 0xd8, 0xff]], // JPEG
  ['archive', [0x1f, 0x8b]], // gzip inside gzip
  ['archive', [0x28, 0xb5, 0x2f, 0xfd]], // zstd
  ['archive', [0xfd, 0x37, 0x7a, 0x58, 0x5a]], // xz
];

const nulWindow = 64 * 1024;

/** The kind of bytes that are not text: by known first bytes, or by an early NUL that is not part of UTF-16. Null for text. */
export function binaryKind(bytes: Uint8Array): BinaryKind | null {
  const known = beginnings.find(([, beginning]) => beginning.every((byte, i) => bytes[i] === byte));
  if (known !== undefined) return known[0];
  if (markedUtf16(bytes) !== null) return bytes[2] === 0 && bytes[3] === 0 ? 'utf-32' : null;
  if (unmarkedUtf16(bytes) !== null) return null;
  return firstNul(bytes) === -1 ? null : 'nul';
}

/** Position of the first NUL among the first bytes; −1 when there is none. */
function firstNul(bytes: Uint8Array): number {
  return bytes.subarray(0, nulWindow).indexOf(0);
}
