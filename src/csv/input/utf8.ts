import { decodeWindows1252 } from './windows-1252.js';

/** Counts of what is valid and invalid as UTF-8. */
export interface Utf8Survey {
  /** Well-formed sequences of more than one byte. */
  readonly sequences: number;
  /** Bytes that belong to no well-formed sequence. */
  readonly bad: number;
  /** Position of the first of them. */
  readonly firstBad: number;
  /** Start of a sequence that the end of the bytes cuts off; the length when there is none. */
  readonly cutOff: number;
}

/** Counts valid and invalid sequences. */
export function surveyUtf8(bytes: Uint8Array): Utf8Survey {
  let sequences = 0;
  let bad = 0;
  let firstBad = -1;
  let cutOff = bytes.length;
  for (let at = 0; at < bytes.length; ) {
    const found = sequenceAt(bytes, at);
    if (found > 1) sequences++;
    if (found <= 0) {
      if (found < 0 && cutOff === bytes.length) cutOff = at;
      if (firstBad < 0) firstBad = at;
      bad++;
    }
    at += Math.max(found, 1);
  }
  return { sequences, bad, firstBad, cutOff };
}

/** Decodes valid UTF-8 as such and every other byte as Windows-1252, so that one damaged cell does not garble others. */
export function decodeMixed(bytes: Uint8Array): string {
  const parts: string[] = [];
  let from = 0;
  const flush = (to: number): void => {
    parts.push(Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString('utf8'));
  };
  for (let at = 0; at < bytes.length; ) {
    const found = sequenceAt(bytes, at);
    if (found <= 0) {
      flush(at);
      parts.push(decodeWindows1252(bytes.subarray(at, at + 1)));
      from = at + 1;
    }
    at += Math.max(found, 1);
  }
  flush(bytes.length);
  return parts.join('');
}

/** Length of the well-formed sequence at an offset (Unicode Standard, table 3-7); 0 when there is none, −1 when the end cuts it off. */
function sequenceAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at];
  if (first < 0x80) return 1;
  if (first < 0xc2 || first > 0xf4) return 0;
  const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  let low = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  let high = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  for (let i = 1; i < length; i++) {
    if (at + i >= bytes.length) return -1;
    if (bytes[at + i] < low || bytes[at + i] > high) return 0;
    low = 0x80;
    high = 0xbf;
  }
  return length;
}
