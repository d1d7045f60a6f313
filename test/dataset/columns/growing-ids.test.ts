import { describe, expect, it } from 'vitest';
import { GrowingIds } from '../../../src/dataset/columns/growing-ids.js';

/** Gives ids their codes, from a place on by their bytes and passing over those in brackets, as rows that give no observation do. */
function codesOf(ids: readonly string[], bytesFrom: number) {
  const growing = new GrowingIds();
  const codes = ids.flatMap((written, i) => {
    if (i === bytesFrom) growing.expectBytes(10);
    const id = written.replace(/[()]/g, '');
    if (i < bytesFrom) return id === written ? [growing.codeOf(id)] : [];
    const [number] = growing.numbersOf({ bytes: Buffer.from(id), starts: Int32Array.of(0, Buffer.byteLength(id)) });
    return id === written ? [growing.codeOfNumber(number)] : [];
  });
  const { ids: found, rank } = growing.finish();
  return { codes: codes.map((code) => rank?.[code] ?? code), ids: found.all() };
}

describe('ids of enterprises', () => {
  it.each([0, 1, 3, 5, 99])('are in natural order whether they come as texts or, from the %ith on, as bytes', (bytesFrom) => {
    expect(codesOf(['B-9', 'B-9', 'B-10', 'a', 'B-9', 'B-011', 'é1'], bytesFrom)).toEqual({
      codes: [0, 0, 1, 3, 0, 2, 4],
      ids: ['B-9', 'B-10', 'B-011', 'a', 'é1'],
    });
  });

  it.each([0, 2])('have no code when no observation of theirs is stored, from the %ith on as bytes', (bytesFrom) => {
    expect(codesOf(['F1', '(F2)', 'F3', '(F4)', '(F5)', 'F6', 'F4', 'F1', 'F6'], bytesFrom)).toEqual({
      codes: [0, 1, 3, 2, 0, 3],
      ids: ['F1', 'F3', 'F4', 'F6'],
    });
  });
});
