import type { Source } from '../../src/csv/input/source.js';
import { emptyMapping } from '../../src/dataset/header/mapping.js';
import { type InputFile, parseDataset, type ReadOptions } from '../../src/dataset/read/parse.js';
import { buildReport } from '../../src/report/build.js';
import { buildFirmRows } from '../../src/report/firm-rows.js';
import { validate } from '../../src/rules/validate.js';
import type { Random } from '../../src/simulate/random.js';
import { UserError } from '../../src/user-error.js';
import { mutate } from './mutations.js';
import { makeTable } from './tables.js';

/** Outcome of a case in which no file was handed over to csv-parse. */
export const byBytes = 'read by its bytes';

/** A case: one or two tables, some of them broken, how they are read, and how many bytes are read at a time. */
export interface FastCase {
  readonly files: readonly { readonly bytes: Uint8Array; readonly period?: InputFile['period'] }[];
  readonly options: ReadOptions;
  readonly piece: number;
}

export function makeFastCase(random: Random): FastCase {
  const { bytes, options } = makeTable(random);
  const files: { bytes: Uint8Array; period?: InputFile['period'] }[] = [{ bytes: random.chance(0.3) ? mutate(bytes, random) : bytes }];
  if (random.chance(0.1)) {
    const periods = random.pick([[], ['baseline', 'follow-up']] as const);
    files.push({ bytes: makeTable(random).bytes });
    files.forEach((file, i) => {
      file.period = periods[i];
    });
  }
  const values = { period: { baseline: 'baseline', after: 'follow-up' }, workers: { n: '10' } };
  const mapping = random.chance(0.1) ? { ...emptyMapping, values, constants: { country: 'Indonesia' } } : undefined;
  return { files, options: { ...options, mapping }, piece: random.int(40, 2000) };
}

/** The differences between two ways of reading, in short, and whether every file was read by its bytes to its end. */
export function differencesOf({ files, options, piece }: FastCase): { faults: string[]; outcome: string } {
  let whole = 0;
  const inPieces = files.map(({ bytes, period }, i) => ({ source: sourceOf(`data-${i}.csv`, bytes, piece, () => whole++), period }));
  const fast = seen(inPieces, { ...options, fast: true });
  const outcome = whole === 0 ? byBytes : 'handed over';
  const plain = seen(
    files.map(({ bytes, period }, i) => ({ source: { name: `data-${i}.csv`, bytes }, period })),
    { ...options, fast: false },
  );
  return { faults: fast === plain ? [] : [difference(fast, plain)], outcome };
}

/** A source that delivers few bytes at a time, so that even a small table has many block boundaries. */
function sourceOf(name: string, bytes: Uint8Array, piece: number, asked: () => void): Source {
  const read = (into: Uint8Array, position: number) => {
    const length = Math.min(position === 0 ? bytes.length : piece, into.length, bytes.length - position);
    into.set(bytes.subarray(position, position + length));
    return length;
  };
  return {
    name,
    pieces: { size: bytes.length, read },
    get bytes() {
      asked();
      return bytes;
    },
  };
}

/** Everything visible of what was read: findings, figures, and the figures of every firm. */
function seen(inputs: readonly InputFile[], options: ReadOptions): string {
  try {
    const read = parseDataset(inputs, options);
    const { dataset, files } = read;
    const findings = validate(read);
    if (dataset === null) return JSON.stringify({ findings, files });
    return JSON.stringify({ findings, files, report: buildReport(dataset, { ledger: true }), firms: buildFirmRows(dataset) });
  } catch (error) {
    if (error instanceof UserError) return `${error.code} ${JSON.stringify(error.args)}`;
    return `threw ${error instanceof Error ? error.stack?.split('\n').slice(0, 3).join(' ') : error}`;
  }
}

function difference(fast: string, plain: string): string {
  let at = 0;
  while (fast[at] === plain[at]) at++;
  const around = (text: string) => text.slice(Math.max(0, at - 60), at + 40);
  return `by its bytes …${around(fast)}…, by csv-parse …${around(plain)}…`;
}
