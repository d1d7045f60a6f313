import { appendFile, mkdtemp, rename, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSource, piecesOf } from '../../../src/csv/input/source.js';

const csv = Buffer.from('enterprise_id,period\nA,baseline\n');
const stream = async function* (...parts: Uint8Array[]) {
  yield* parts;
};
let folder = '';
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'score-calc-'));
  await writeFile(at('plain.csv'), csv);
  await writeFile(at('packed.csv'), gzipSync(csv));
  await writeFile(at('plain.csv.gz'), csv);
  await writeFile(at('torn.gz'), gzipSync(csv).subarray(0, 25));
  await writeFile(at('fake.gz'), Buffer.from([0x1f, 0x8b, 0x41, 0x42, 0x43]));
});
afterAll(() => rm(folder, { recursive: true }));

describe('loadSource', () => {
  it('reads a file under the name it was given', async () => {
    const source = await loadSource(at('plain.csv'));
    expect(source.name).toBe(at('plain.csv'));
    expect(Buffer.from(source.bytes)).toEqual(csv);
  });

  it('unpacks gzip by its bytes, not by its name', async () => {
    expect(Buffer.from((await loadSource(at('packed.csv'))).bytes)).toEqual(csv);
    expect(Buffer.from((await loadSource(at('plain.csv.gz'))).bytes)).toEqual(csv);
  });

  it('reads stdin for a dash, packed or not', async () => {
    expect(await loadSource('-', () => stream(csv))).toEqual({ name: '<stdin>', bytes: csv });
    const packed = await loadSource('-', () => stream(gzipSync(csv)));
    expect(Buffer.from(packed.bytes)).toEqual(csv);
  });

  it.each([
    ['absent.csv', 'file-not-found'],
    ['plain.csv/inside.csv', 'file-not-found'],
    ['.', 'is-folder'],
    ['torn.gz', 'corrupt-gzip'],
    ['fake.gz', 'corrupt-gzip'],
  ])('%s is the user error %s with exit code 3', async (name, code) => {
    await expect(loadSource(at(name))).rejects.toMatchObject({ code, exitCode: 3, args: { path: at(name) } });
  });

  it('stops unpacking what was made to fill the memory', async () => {
    const bomb = gzipSync(Buffer.alloc(2 ** 20, '0,'));
    await writeFile(at('bomb.gz'), Buffer.concat(new Array(80).fill(bomb)));
    await expect(loadSource(at('bomb.gz'))).rejects.toMatchObject({ code: 'gzip-bomb', exitCode: 3, args: { path: at('bomb.gz') } });
  });

  it('refuses what is larger than a text can be', async () => {
    await writeFile(at('large.csv'), '');
    await truncate(at('large.csv'), 600 * 2 ** 20);
    const bytes = loadSource(at('large.csv')).then((source) => source.bytes);
    await expect(bytes).rejects.toMatchObject({ code: 'too-large', exitCode: 3, args: { mebibytes: 511 } });
  });

  it('says why a file is not readable', async () => {
    const path = at('x'.repeat(5000));
    await expect(loadSource(path)).rejects.toMatchObject({ code: 'not-readable', exitCode: 3, args: { path, reason: 'name too long' } });
  });

  describe('of a large file', () => {
    const text = (firm: string) => Buffer.alloc(5 * 2 ** 20, `${firm},baseline\n`);
    const later = new Date('2020-01-02T00:00:00Z');

    it('reads the same bytes again as long as it stays as it is', async () => {
      await writeFile(at('same.csv'), text('A'));
      const source = await loadSource(at('same.csv'));
      expect(Buffer.from(source.bytes).equals(text('A'))).toBe(true);
      const again = Buffer.alloc(11);
      expect(piecesOf(source).read(again, 11 * 1000)).toBe(11);
      expect(again.toString()).toBe('A,baseline\n');
    });

    it.each<[string, (path: string) => Promise<void>]>([
      ['written over with as many bytes', (path) => writeFile(path, text('B')).then(() => utimes(path, later, later))],
      [
        'replaced by another of the same size and time',
        async (path) => {
          const { atime, mtime } = await stat(path);
          await writeFile(`${path}.new`, text('B'));
          await utimes(`${path}.new`, atime, mtime);
          await rename(`${path}.new`, path);
        },
      ],
      ['longer', (path) => appendFile(path, 'C,baseline\n')],
      ['shorter', (path) => truncate(path, 2 ** 20)],
    ])('refuses to read it again when it was %s', async (_, change) => {
      const path = at('changed.csv');
      await writeFile(path, text('A'));
      const second = new Date('2020-01-01T00:00:00Z');
      await utimes(path, second, second);
      const source = await loadSource(path);
      await change(path);
      const refused = expect.objectContaining({ code: 'file-changed', exitCode: 3, args: { path } });
      expect(() => piecesOf(source).read(new Uint8Array(11), 0)).toThrow(refused);
      expect(() => source.bytes).toThrow(refused);
    });
  });
});
