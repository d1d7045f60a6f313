import type { Facts, Problem } from '../rule.js';
import { Classes } from './classes.js';
import { firstRow, secondFirst } from './rows.js';
import { joined, withoutZeros, wordsOf } from './spelling.js';

/** Ids that probably mean the same enterprise, written in several ways. */
export function* nearDuplicateIds({ dataset }: Facts): Iterable<Problem> {
  // Ids that differ in digits alone are never spellings of one another.
  if (dataset.ids.differInDigitsAlone) return;
  const { enterprises, enterprise } = dataset;
  const classes = new Classes(enterprises.length);
  for (const key of [asWritten, asSeen]) classes.joinAlike(enterprises.map(key));
  for (const members of classes.several()) {
    const observations = secondFirst(members.map((e) => firstRow(dataset, e)));
    const ids = members.map((e) => enterprises[e]);
    const args = {
      enterprise: enterprises[enterprise[observations[0]]],
      enterprises: ids.join(', '),
      ...(new Set(ids.map(composed)).size === 1 ? { kind: 'accents' } : {}),
    };
    yield { observations, field: 'enterprise_id', args };
  }
}

/** Whether two ids are nearly the same. */
export function idsAlike(a: string, b: string): boolean {
  return asWritten(a) === asWritten(b) || asSeen(a) === asSeen(b);
}

/** Key of ids that differ only in whether an accent is combined with its letter or a character of its own, which is invisible. */
function composed(id: string): string {
  return id.normalize('NFC');
}

/** Letters in place of digits: `O1`, `l2`. */
const numberWithLetters = /(?<![\p{L}\p{N}])[OoIl\d]*\d[OoIl\d]*(?![\p{L}\p{N}])/gu;

/** Key of ids that differ only in case, marks, spaces and leading zeros, or in letters used as digits. */
function asWritten(id: string): string {
  return joined(wordsOf(id.replace(numberWithLetters, withDigits)).map(withoutZeros));
}

/** Key of ids that look the same. Zeros are kept: without them `NO1` would be `N1`. */
function asSeen(id: string): string {
  return joined(wordsOf(withDigits(id)));
}

function withDigits(text: string): string {
  return text.replace(/[Oo]/g, '0').replace(/[Il]/g, '1');
}
