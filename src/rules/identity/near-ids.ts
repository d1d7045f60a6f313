import type { Facts, Problem } from '../rule.js';
import { Classes } from './classes.js';
import { firstRow, secondFirst } from './rows.js';
import { joined, withoutZeros, wordsOf } from './spelling.js';

/** Ids that are probably one, written in several ways. */
export function* nearDuplicateIds({ dataset }: Facts): Iterable<Problem> {
  // However such ids are read, two of them are never one.
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

/** The same for ids that differ only in accents that are a character with their letter or one of their own, which nobody can see. */
function composed(id: string): string {
  return id.normalize('NFC');
}

/** Letters in a number of their own: `O1`, `l2`. */
const numberWithLetters = /(?<![\p{L}\p{N}])[OoIl\d]*\d[OoIl\d]*(?![\p{L}\p{N}])/gu;

/** The same for ids that differ in case, marks, spaces and zeros before a number, or write a number with letters. */
function asWritten(id: string): string {
  return joined(wordsOf(id.replace(numberWithLetters, withDigits)).map(withoutZeros));
}

/** The same for ids that look the same. Zeros stay: without them `NO1` would be `N1`. */
function asSeen(id: string): string {
  return joined(wordsOf(withDigits(id)));
}

function withDigits(text: string): string {
  return text.replace(/[Oo]/g, '0').replace(/[Il]/g, '1');
}
