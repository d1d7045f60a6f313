/** Cuts columns of texts from top to bottom. */

import { cr, quote } from '../characters';
import { Area } from './area';
import { Bytes } from './bytes';
import { FewTexts } from './few-texts';
import { hasQuote } from './scan';

/** Code in a record with more or fewer cells than there are columns, and of a cell with a doubled quote, whose bytes are not its text. */
const NO_TEXT: i32 = -1;

/** A length that no cell has. */
const ENDLESS: usize = usize.MAX_VALUE;

/** Gives each text its number in the dictionary. */
export function cutTexts(area: Area, dictionary: FewTexts, column: i32, records: i32): void {
  const known = dictionary.size;
  const texts = area.textsOf(column);
  const mayQuote = area.quoted;
  const endsLine = area.endsLine(column);
  const step = area.step;
  let separator = area.ends + (column << 2);
  for (let record = 0; record < records; record++, separator += step) {
    let start: usize = load<u32>(separator - 4) + 1;
    let stop: usize = load<u32>(separator);
    if (endsLine && stop > start && load<u8>(stop - 1) === cr) stop--;
    if (mayQuote) {
      store<i32>(texts + (record << 2), NO_TEXT);
      if (isUncertain(area, record, start, stop)) continue;
      if (load<u8>(start) === quote) {
        start++;
        stop--;
      }
    }
    store<i32>(texts + (record << 2), dictionary.numberOf(start, <i32>(stop - start)));
  }
  keepNew(area, dictionary, column, known);
}

/** Copies the texts that are new in the block into its area, because the dictionary may move them while the next block is cut. */
function keepNew(area: Area, dictionary: FewTexts, column: i32, known: i32): void {
  const count = dictionary.size - known;
  const from = dictionary.textAt(known);
  const length = <usize>(dictionary.textAt(dictionary.size) - from);
  const to = area.next;
  memory.copy(to, from, length);
  area.next += length;
  const starts = area.freshStartsOf(column);
  for (let i = 0; i <= count; i++) store<u32>(starts + (i << 2), <u32>(dictionary.textAt(known + i) - from));
  area.setFresh(column, count, to);
}

/**
 * Lists the ids of a block one after another, an id that is repeated in successive records only once. They have no dictionary here: `IdBytes`
 * knows the ids of all files and numbers them.
 */
export function cutIds(area: Area, column: i32, records: i32): void {
  const texts = area.textsOf(column);
  const starts = area.freshStartsOf(column);
  const from = area.next;
  let to = from;
  let count = 0;
  let above: usize = 0;
  let aboveLength = ENDLESS;
  const mayQuote = area.quoted;
  const endsLine = area.endsLine(column);
  const step = area.step;
  let separator = area.ends + (column << 2);
  store<u32>(starts, 0);
  for (let record = 0; record < records; record++, separator += step) {
    let start: usize = load<u32>(separator - 4) + 1;
    let stop: usize = load<u32>(separator);
    if (endsLine && stop > start && load<u8>(stop - 1) === cr) stop--;
    if (mayQuote) {
      store<i32>(texts + (record << 2), NO_TEXT);
      if (isUncertain(area, record, start, stop)) continue;
      if (load<u8>(start) === quote) {
        start++;
        stop--;
      }
    }
    const length = stop - start;
    if (length !== aboveLength || !Bytes.areSame(above, start, <i32>length)) {
      memory.copy(to, start, length);
      to += length;
      count++;
      store<u32>(starts + (count << 2), <u32>(to - from));
      above = start;
      aboveLength = length;
    }
    store<i32>(texts + (record << 2), count - 1);
  }
  area.next = to;
  area.setFresh(column, count, from);
}

/** Whether a cell has no certain text: its record is ragged, or it contains a doubled quote, which is marked as a fault. */
function isUncertain(area: Area, record: i32, start: usize, stop: usize): bool {
  if (load<u8>(area.ragged + record) !== 0) return true;
  if (load<u8>(start) !== quote || !hasQuote(start + 1, stop - 1)) return false;
  store<u8>(area.faults + record, 1);
  return true;
}
