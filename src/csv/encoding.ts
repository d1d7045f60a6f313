import { spotAt } from './lines.js';
import { decodeWindows1252 } from './windows-1252.js';

export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface DecodedText {
  /** The text without its byte order mark. */
  readonly text: string;
  readonly encoding: Encoding;
  /** Where the first byte stands that is not UTF-8, and its value; only when Windows-1252 had to be assumed. */
  readonly undecodable: { readonly line: number; readonly column: number; readonly byte: number } | null;
}

/** Decodes by byte order mark, else as strict UTF-8, else as Windows-1252, and says which. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const utf16 = utf16Encoding(bytes);
  if (utf16 !== null) return { text: new TextDecoder(utf16).decode(bytes), encoding: utf16, undecodable: null };
  const marked = startsWith(bytes, [0xef, 0xbb, 0xbf]);
  const body = marked ? bytes.subarray(3) : bytes;
  const text = decodeUtf8(body);
  if (text !== null) return { text, encoding: marked ? 'utf-8-bom' : 'utf-8', undecodable: null };
  const fallback = decodeWindows1252(body);
  const offset = firstBadByte(body);
  return { text: fallback, encoding: 'windows-1252', undecodable: { ...spotAt(fallback, offset), byte: body[offset] } };
}

const nulWindow = 64 * 1024;

/** How files begin that people mistake for CSV; some of them hold no NUL early on. */
const binaryBeginnings: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04], // zip: xlsx, ods
  [0x50, 0x4b, 0x05, 0x06], // empty zip
  [0xd0, 0xcf, 0x11, 0xe0], // OLE2: xls
  [0x25, 0x50, 0x44, 0x46], // %PDF
  [0x7b, 0x5c, 0x72, 0x74, 0x66], // {\rtf
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x1f, 0x8b], // gzip inside gzip
  [0x28, 0xb5, 0x2f, 0xfd], // zstd
  [0xfd, 0x37, 0x7a, 0x58, 0x5a], // xz
];

/** Whether the bytes are no text at all: a known binary beginning, or a NUL early on where no UTF-16 mark explains it. */
export function looksBinary(bytes: Uint8Array): boolean {
  if (binaryBeginnings.some((beginning) => startsWith(bytes, beginning))) return true;
  if (utf16Encoding(bytes) !== null) return bytes[2] === 0 && bytes[3] === 0;
  return bytes.subarray(0, nulWindow).includes(0);
}

function utf16Encoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  return startsWith(bytes, [0xfe, 0xff]) ? 'utf-16be' : null;
}

function startsWith(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, i) => bytes[i] === byte);
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The offset of the first sequence that lenient decoding replaces; a U+FFFD that the file itself spells is passed over. */
function firstBadByte(bytes: Uint8Array): number {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  let offset = 0;
  let from = 0;
  for (;;) {
    const at = text.indexOf('\ufffd', from);
    offset += Buffer.byteLength(text.slice(from, at));
    if (!startsWith(bytes.subarray(offset), [0xef, 0xbf, 0xbd])) return offset;
    offset += 3;
    from = at + 1;
  }
}
