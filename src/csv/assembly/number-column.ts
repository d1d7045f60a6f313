/** A column of numbers, from top to bottom. */
import { Area } from './area';
import { decimalNumber, NONE, wholeNumber } from './number';

const quote: u8 = 0x22;
const carriageReturn: u8 = 0x0d;

/** Reads each number, in 64 bits and in 32; `mark` is the decimal mark, zero where there must be none. */
export function cutNumbers(area: Area, mark: u8, column: i32): void {
  const records = area.count;
  const wide = area.numbersOf(column);
  const narrow = area.narrowOf(column);
  let inexact = false;
  const mayQuote = area.quoted;
  const endsLine = area.endsLine(column);
  const step = area.step;
  let place = area.ends + (column << 2);
  for (let record = 0; record < records; record++, place += step) {
    let start: usize = load<u32>(place - 4) + 1;
    let stop: usize = load<u32>(place);
    if (endsLine && stop > start && load<u8>(stop - 1) === carriageReturn) stop--;
    if (mayQuote && load<u8>(start) === quote) {
      start++;
      stop--;
    }
    let value: f64 = NaN;
    if (start !== stop) {
      value = wholeNumber(start, stop);
      if (value === NONE && mark !== 0) {
        value = decimalNumber(start, stop, mark);
        store<u8>(area.decimals + record, load<u8>(area.decimals + record) + 1);
      }
      if (value === NONE) store<u8>(area.faults + record, 1);
      if (<f64>(<f32>value) !== value) inexact = true;
    }
    store<f64>(wide + (record << 3), value);
    store<f32>(narrow + (record << 2), <f32>value);
  }
  area.tellInexact(column, inexact);
}
