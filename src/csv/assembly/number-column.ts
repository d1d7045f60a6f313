/** Cuts a column of numbers from top to bottom. */

import { cr, quote } from '../characters';
import { Area } from './area';
import { decimalNumber, NO_NUMBER, wholeNumber } from './number';

/**
 * Reads the numbers of a column. They are stored in 32 bits until one is not exact there; from then on, also in later blocks of this area, in 64.
 * `mark` is the decimal mark, or zero where there must be none.
 */
export function cutNumbers(area: Area, mark: u8, column: i32): void {
  const records = area.count;
  const numbers = area.numbersOf(column);
  let wide = area.isWide(column);
  const mayQuote = area.quoted;
  const endsLine = area.endsLine(column);
  const step = area.step;
  let separator = area.ends + (column << 2);
  for (let record = 0; record < records; record++, separator += step) {
    let start: usize = load<u32>(separator - 4) + 1;
    let stop: usize = load<u32>(separator);
    if (endsLine && stop > start && load<u8>(stop - 1) === cr) stop--;
    if (mayQuote && load<u8>(start) === quote) {
      start++;
      stop--;
    }
    let value: f64 = NaN;
    if (start !== stop) {
      value = wholeNumber(start, stop);
      if (value === NO_NUMBER && mark !== 0) {
        value = decimalNumber(start, stop, mark);
        store<u8>(area.decimals + record, load<u8>(area.decimals + record) + 1);
      }
      if (value === NO_NUMBER) store<u8>(area.faults + record, 1);
      if (!wide && <f64>(<f32>value) !== value) {
        widen(numbers, record);
        wide = true;
      }
    }
    if (wide) store<f64>(numbers + (record << 3), value);
    else store<f32>(numbers + (record << 2), <f32>value);
  }
  area.setWide(column, wide);
}

/** Widens the first `count` numbers from 32 to 64 bits in place: from the last to the first, so that none is overwritten before it is read. */
function widen(numbers: usize, count: i32): void {
  for (let i = count - 1; i >= 0; i--) store<f64>(numbers + (i << 3), <f64>load<f32>(numbers + (i << 2)));
}
