export type Utf16 = 'utf-16le' | 'utf-16be';

const sample = 4096;

/** The UTF-16 that a byte order mark announces. */
export function markedUtf16(bytes: Uint8Array): Utf16 | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

/** Detects UTF-16 without a byte order mark: most of the first characters are Latin, so that one byte of each pair is zero and the other never is. */
export function unmarkedUtf16(bytes: Uint8Array): Utf16 | null {
  const units = Math.min(sample, bytes.length) >> 1;
  let [first, second] = [0, 0];
  for (let unit = 0; unit < units; unit++) {
    if (bytes[2 * unit] === 0) first++;
    if (bytes[2 * unit + 1] === 0) second++;
  }
  if (units < 2 || Math.min(first, second) > 0) return null;
  if (second * 2 > units) return 'utf-16le';
  return first * 2 > units ? 'utf-16be' : null;
}

/** Decodes UTF-16. Half characters become U+FFFD; `broken` is the offset of the first one, or −1. */
export function decodeUtf16(bytes: Uint8Array, encoding: Utf16): { text: string; broken: number } {
  const text = new TextDecoder(encoding).decode(bytes);
  const mark = markedUtf16(bytes) === encoding ? 2 : 0;
  const [low, high] = encoding === 'utf-16le' ? [0, 1] : [1, 0];
  for (let broken = text.indexOf('\ufffd'); broken !== -1; broken = text.indexOf('\ufffd', broken + 1)) {
    const at = mark + 2 * broken;
    const spelt = at + 1 < bytes.length && bytes[at + low] === 0xfd && bytes[at + high] === 0xff;
    if (!spelt) return { text, broken };
  }
  return { text, broken: -1 };
}
