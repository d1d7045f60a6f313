import { type MeasuredRow, measure, measuredColumns } from './observation.js';
import { drawProfile, type Profile } from './profile.js';
import { makeRandom } from './random.js';

/** A simulated programme, and how its file is written. */
export interface Simulation {
  readonly enterprises: number;
  readonly seed: number;
  /** Share of measure cells that are empty. */
  readonly missing: number;
  readonly delimiter: string;
  readonly decimal: 'point' | 'comma';
  readonly newline: '\n' | '\r\n';
}

const columns = ['enterprise_id', 'phase', 'province', 'sector', 'period', 'period_start', 'period_end', 'currency', ...measuredColumns];
const note = 'synthetic';

/** Characters per piece of the file. */
const PIECE = 1 << 20;

/** First and last day of both periods, by phase. */
const calendar: Readonly<Record<string, Readonly<Record<string, readonly [string, string]>>>> = {
  I: { baseline: ['2011-01-01', '2011-03-31'], 'follow-up': ['2012-01-01', '2012-03-31'] },
  II: { baseline: ['2014-01-01', '2014-03-31'], 'follow-up': ['2015-01-01', '2015-03-31'] },
  III: { baseline: ['2018-01-01', '2018-03-31'], 'follow-up': ['2019-01-01', '2019-03-31'] },
};

/**
 * Yields the file in pieces, with each row labelled synthetic. Every firm has a random stream of its own, so that the first thousand firms of a
 * large programme are the same as those of a small one with the same seed.
 */
export function* simulate(simulation: Simulation): Generator<string> {
  const { enterprises, seed, missing, delimiter, newline } = simulation;
  const digits = Math.max(7, String(enterprises).length);
  // Rows are joined once per piece: a string that grows cell by cell is a tree in V8, and collecting those took most of the time.
  let rows = [[...columns, 'data_note'].join(delimiter)];
  let characters = rows[0].length + newline.length;
  for (let firm = 1; firm <= enterprises; firm++) {
    const random = makeRandom(mix(seed, firm));
    const profile = drawProfile(random);
    const id = `S${String(firm).padStart(digits, '0')}`;
    const measured = measure(profile, random, missing);
    for (let i = 0; i < measured.length; i++) {
      const row = writeRow(id, profile, profile.periods[i], measured[i], simulation);
      characters += row.length + newline.length;
      rows.push(row);
    }
    if (characters >= PIECE) {
      yield rows.join(newline) + newline;
      rows = [];
      characters = 0;
    }
  }
  if (rows.length > 0) yield rows.join(newline) + newline;
}

function writeRow(id: string, profile: Profile, period: string, measured: MeasuredRow, { delimiter, decimal }: Simulation): string {
  const { phase, province, sector } = profile;
  const [start, end] = calendar[phase][period];
  const cells = decimal === 'point' ? measured : measured.map((value) => withComma(value, delimiter));
  return [id, phase, province, sector, period, start, end, 'IDR', ...cells, note].join(delimiter);
}

function withComma(value: number | string | null, delimiter: string): number | string | null {
  if (typeof value !== 'number' || Number.isInteger(value)) return value;
  const written = String(value).replace('.', ',');
  return delimiter === ',' ? `"${written}"` : written;
}

/** The seed of a firm: one round of the 32-bit finaliser of MurmurHash3 (public domain) over both numbers. */
function mix(seed: number, firm: number): number {
  let h = (Math.imul(seed, 0x9e3779b1) ^ firm) >>> 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
