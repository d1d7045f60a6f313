import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Source } from '../csv/source.js';
import type { Citation } from '../report/model.js';
import type { NamedFile } from './named-files.js';
import { version } from './version.js';

/** What made a report, of which files: each by its name and by the bytes that lie on the disk, packed or not. */
export function citationOf(files: readonly NamedFile[], sources: readonly Source[], cwd: string): Citation {
  return {
    tool: 'score-calc',
    version,
    files: files.map(({ path }, i) => {
      const bytes = path === '-' ? sources[i].bytes : readFileSync(resolve(cwd, path));
      return { file: path === '-' ? sources[i].name : basename(path), sha256: createHash('sha256').update(bytes).digest('hex') };
    }),
  };
}
