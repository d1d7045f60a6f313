const endOfDirectory = 0x06054b50;
const entry = 0x02014b50;
const deflated = 8;

/** What the parts of a zip say they unpack to. */
export interface UnpackedSize {
  readonly total: number;
  readonly largest: number;
}

/**
 * Adds up the sizes that the directory of a zip declares, without unpacking anything; null when it has none that can be
 * read. No part can unpack to more than it declares: the reader of the parts stops there.
 */
export function unpackedSize(bytes: Uint8Array): UnpackedSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = endRecord(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  let [total, largest] = [0, 0];
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entry) return null;
    const [packed, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
    // A part that says it is empty but is not has no limit.
    if (size === 0 && packed > 2 && view.getUint16(at + 10, true) === deflated) return null;
    total += size;
    largest = Math.max(largest, size);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return { total, largest };
}

/** Where the record stands that ends the directory; a comment of up to 64 KiB may follow it. */
function endRecord(view: DataView): number | null {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--) {
    if (view.getUint32(at, true) === endOfDirectory) return at;
  }
  return null;
}
