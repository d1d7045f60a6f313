const endOfDirectory = 0x06054b50;
const endOfDirectory64 = 0x06064b50;
const locator64 = 0x07064b50;
const entry = 0x02014b50;
const deflated = 8;

/** Value of a 32-bit field whose number is in a 64-bit field elsewhere (APPNOTE 4.4.1.4 and 4.5.3). */
const elsewhere = 0xffffffff;
const sizes64 = 1;

/** Declared sizes of the unpacked parts of a zip, in bytes. */
export interface UnpackedSize {
  readonly total: number;
  readonly largest: number;
}

/**
 * Adds up the sizes that the directory of a zip declares, without unpacking anything; null when it has no readable directory. Declared sizes
 * can be relied on, because the parser stops unpacking a part at its declared size.
 */
export function unpackedSize(bytes: Uint8Array): UnpackedSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  try {
    return addUp(view);
  } catch (error) {
    // An address in the directory is beyond the end.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function addUp(view: DataView): UnpackedSize | null {
  const end = endRecord(view);
  if (end === null) return null;
  let [at, remaining] = directoryOf(view, end);
  let [total, largest] = [0, 0];
  for (; remaining > 0; remaining--) {
    if (view.getUint32(at, true) !== entry) return null;
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const size = sizeOf(view, at, at + 46 + nameLength, extraLength);
    // A part that is declared empty but is not would be unpacked without a limit.
    if (size === 0 && view.getUint32(at + 20, true) > 2 && view.getUint16(at + 10, true) === deflated) return null;
    total += size;
    largest = Math.max(largest, size);
    at += 46 + nameLength + extraLength + commentLength;
  }
  return { total, largest };
}

/** Position of the record that ends the directory; a comment of up to 64 KiB may follow it. */
function endRecord(view: DataView): number | null {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--) {
    if (view.getUint32(at, true) === endOfDirectory) return at;
  }
  return null;
}

/** Start of the directory, and its number of parts. */
function directoryOf(view: DataView, end: number): [start: number, parts: number] {
  const [start, parts] = [view.getUint32(end + 16, true), view.getUint16(end + 10, true)];
  if (start !== elsewhere && parts !== 0xffff) return [start, parts];
  if (end < 20 || view.getUint32(end - 20, true) !== locator64) return [start, parts];
  const record = Number(view.getBigUint64(end - 20 + 8, true));
  if (view.getUint32(record, true) !== endOfDirectory64) return [start, parts];
  return [Number(view.getBigUint64(record + 48, true)), Number(view.getBigUint64(record + 32, true))];
}

function sizeOf(view: DataView, at: number, extraAt: number, extraLength: number): number {
  const size = view.getUint32(at + 24, true);
  if (size !== elsewhere) return size;
  for (let field = extraAt; field + 4 <= extraAt + extraLength; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) === sizes64) return Number(view.getBigUint64(field + 4, true));
  }
  return size;
}
