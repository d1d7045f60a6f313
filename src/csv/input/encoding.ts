import { type Charset, probableCharset } from './charset.js';
import { decodeMixed, surveyUtf8 } from './utf8.js';
import { decodeUtf16, markedUtf16, type Utf16, unmarkedUtf16 } from './utf16.js';
import { decodeWindows1252 } from './windows-1252.js';

export type Encoding = 'utf-8' | 'utf-8-bom' | Utf16 | 'windows-1252';

/** A fault in the bytes of a text. */
export interface EncodingFault {
  /**
   * `foreign`: the text is in another encoding than UTF-8; `mixed`: most of it is UTF-8, and the other bytes were read as Windows-1252;
   * `broken`: it contains half a character of UTF-16; `cut-off`: it ends within a character; `no-mark`: it is UTF-16 without a byte order mark.
   */
  readonly kind: 'foreign' | 'mixed' | 'broken' | 'cut-off' | 'no-mark';
  /** The first faulty byte, and its offset in the decoded text. */
  readonly byte: number;
  readonly start: number;
  /** Number of such bytes. */
  readonly count: number;
  readonly probably: Charset | 'UTF-8' | 'UTF-16LE' | 'UTF-16BE';
}

export interface DecodedText {
  /** The text without its byte order mark. */
  readonly text: string;
  readonly encoding: Encoding;
  /** Null when every byte belongs to a character of the encoding. */
  readonly fault: EncodingFault | null;
}

/** Decodes by byte order mark or as UTF-16 without one, otherwise as strict UTF-8, otherwise as what the bytes look like. Reports which, and why. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const utf16 = markedUtf16(bytes) ?? unmarkedUtf16(bytes);
  if (utf16 !== null) return decodeAsUtf16(bytes, utf16);
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const body = marked ? bytes.subarray(3) : bytes;
  const encoding = marked ? 'utf-8-bom' : 'utf-8';
  const text = decodeUtf8(body);
  return text === null ? decodeFaulty(body, encoding) : { text, encoding, fault: null };
}

function decodeAsUtf16(bytes: Uint8Array, encoding: Utf16): DecodedText {
  const { text, broken } = decodeUtf16(bytes, encoding);
  const probably = encoding === 'utf-16le' ? 'UTF-16LE' : 'UTF-16BE';
  if (broken !== -1) {
    const mark = markedUtf16(bytes) === null ? 0 : 2;
    const kind = broken === text.length - 1 ? 'cut-off' : 'broken';
    return { text, encoding, fault: { kind, byte: bytes[mark + 2 * broken], start: broken, count: 1, probably } };
  }
  const fault: EncodingFault = { kind: 'no-mark', byte: bytes[0], start: 0, count: 1, probably };
  return { text, encoding, fault: markedUtf16(bytes) === null ? fault : null };
}

function decodeFaulty(body: Uint8Array, encoding: 'utf-8' | 'utf-8-bom'): DecodedText {
  const { sequences, bad, firstBad, cutOff } = surveyUtf8(body);
  const byte = body[firstBad];
  const tail = body.length - cutOff;
  // A single byte at the end, in a file without other UTF-8, is just as likely a letter of another encoding.
  if (tail === bad && (tail > 1 || sequences > 0)) {
    const before = decodeMixed(body.subarray(0, cutOff));
    return { text: `${before}\ufffd`, encoding, fault: { kind: 'cut-off', byte, start: before.length, count: tail, probably: 'UTF-8' } };
  }
  if (sequences > bad) {
    const start = decodeMixed(body.subarray(0, firstBad)).length;
    return { text: decodeMixed(body), encoding, fault: { kind: 'mixed', byte, start, count: bad, probably: 'UTF-8' } };
  }
  const fault: EncodingFault = { kind: 'foreign', byte, start: firstBad, count: bad, probably: probableCharset(body) };
  return { text: decodeWindows1252(body), encoding: 'windows-1252', fault };
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
