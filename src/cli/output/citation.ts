import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename, resolve } from 'node:path';
import { oneByOne, piecesOf, type Source } from '../../csv/input/source.js';
import type { Citation } from '../../report/model.js';
import type { NamedFile } from '../data/named-files.js';
import { version } from '../version.js';

/** The version that made a report, and its files: name and hash of the bytes on disk, compressed or not. */
export async function citationOf(files: readonly NamedFile[], sources: readonly Source[], cwd: string): Promise<Citation> {
  const cited: { file: string; sha256: string }[] = [];
  for (const [i, { path }] of files.entries()) {
    const stdin = path === '-';
    const sha256 = await sha256Of(stdin ? oneByOne(piecesOf(sources[i])) : createReadStream(resolve(cwd, path)));
    cited.push({ file: stdin ? sources[i].name : basename(path), sha256 });
  }
  return { tool: 'score-calc', version, files: cited };
}

async function sha256Of(pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
}
