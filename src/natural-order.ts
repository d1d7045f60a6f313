/**
 * Orders text by UTF-16 units, but runs of ASCII digits by their value ("Phase 2" before "Phase 10").
 * `localeCompare` is avoided, because its order depends on the machine.
 */
export function compareNatural(a: string, b: string): number {
  if (a === b) return 0;
  let at = 0;
  while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  // In digit runs of equal length the first difference decides. Sequential ids are all compared here.
  if (isDigit(a, at) && isDigit(b, at) && runEnd(a, at, true) === runEnd(b, at, true)) return a.charCodeAt(at) - b.charCodeAt(at);
  let i = runStart(a, at);
  let j = i;
  while (i < a.length && j < b.length) {
    const [digits, others] = [isDigit(a, i), isDigit(b, j)];
    if (digits !== others) return a.charCodeAt(i) - b.charCodeAt(j);
    const [end, otherEnd] = [runEnd(a, i, digits), runEnd(b, j, digits)];
    const order = digits ? compareDigits(a, i, end, b, j, otherEnd) : compareUnitRuns(a, i, end, b, j, otherEnd);
    if (order !== 0) return order;
    i = end;
    j = otherEnd;
  }
  return a.length - i - (b.length - j) || compareUnits(a, b);
}

/**
 * Quick check on bytes: true when the first text certainly comes before the second, because they first differ within digit runs of equal length.
 * False means undecided; {@link compareNatural} then decides.
 */
export function areInOrder(
  { bytes, starts }: { readonly bytes: Uint8Array; readonly starts: Int32Array },
  first: number,
  second: number,
): boolean {
  let a = starts[first];
  let b = starts[second];
  const aEnd = starts[first + 1];
  const bEnd = starts[second + 1];
  while (a < aEnd && b < bEnd && bytes[a] === bytes[b]) {
    a++;
    b++;
  }
  if (a === aEnd || b === bEnd || bytes[a] > bytes[b] || !isDigitByte(bytes[a]) || !isDigitByte(bytes[b])) return false;
  while (a < aEnd && b < bEnd && isDigitByte(bytes[a]) && isDigitByte(bytes[b])) {
    a++;
    b++;
  }
  return (a === aEnd || !isDigitByte(bytes[a])) && (b === bEnd || !isDigitByte(bytes[b]));
}

function isDigitByte(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

/** Orders text by UTF-16 units, an order that is the same on every machine. */
export function compareUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Start of the run of digits, or of other units, that the unit before `before` belongs to. */
function runStart(text: string, before: number): number {
  if (before === 0) return 0;
  let start = before - 1;
  while (start > 0 && isDigit(text, start - 1) === isDigit(text, before - 1)) start--;
  return start;
}

function isDigit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0x30 && unit <= 0x39;
}

/** End of the run of digits, or of other units, that starts at `from`. */
function runEnd(text: string, from: number, digits: boolean): number {
  let end = from + 1;
  while (end < text.length && isDigit(text, end) === digits) end++;
  return end;
}

/** Ignoring leading zeros, more digits are the larger number; of equally many, the first difference decides. */
function compareDigits(a: string, i: number, end: number, b: string, j: number, otherEnd: number): number {
  while (i < end - 1 && a.charCodeAt(i) === 0x30) i++;
  while (j < otherEnd - 1 && b.charCodeAt(j) === 0x30) j++;
  return end - i - (otherEnd - j) || compareUnitRuns(a, i, end, b, j, otherEnd);
}

function compareUnitRuns(a: string, i: number, end: number, b: string, j: number, otherEnd: number): number {
  for (; i < end && j < otherEnd; i++, j++) {
    const order = a.charCodeAt(i) - b.charCodeAt(j);
    if (order !== 0) return order;
  }
  return end - i - (otherEnd - j);
}
